import i18next from 'i18next';
import { overtime as en } from './en/overtime.ts';
import { overtime as nb } from './nb/overtime.ts';

// The words of chosen overtime come with the first page of whoever is signed in.
i18next.addResourceBundle('nb', 'overtime', nb);
i18next.addResourceBundle('en', 'overtime', en);
