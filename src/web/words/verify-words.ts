import i18next from 'i18next';
import { verify as en } from './en/verify.ts';
import { verify as nb } from './nb/verify.ts';

// The words of a page that few open come with it.
i18next.addResourceBundle('nb', 'verify', nb);
i18next.addResourceBundle('en', 'verify', en);
