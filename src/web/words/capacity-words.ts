import i18next from 'i18next';
import { capacity as en } from './en/capacity.ts';
import { capacity as nb } from './nb/capacity.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'capacity', nb);
i18next.addResourceBundle('en', 'capacity', en);
