import i18next from 'i18next';
import { conduct as en } from './en/conduct.ts';
import { conduct as nb } from './nb/conduct.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'conduct', nb);
i18next.addResourceBundle('en', 'conduct', en);
