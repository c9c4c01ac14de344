import i18next from 'i18next';
import { weekend as en } from './en/weekend.ts';
import { weekend as nb } from './nb/weekend.ts';

// The words of the weekend and the plan come with the first page of whoever is signed in.
i18next.addResourceBundle('nb', 'weekend', nb);
i18next.addResourceBundle('en', 'weekend', en);
