import i18next from 'i18next';
import { year as en } from './en/year.ts';
import { year as nb } from './nb/year.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'year', nb);
i18next.addResourceBundle('en', 'year', en);
