import i18next from 'i18next';
import { holdout as en } from './en/holdout.ts';
import { holdout as nb } from './nb/holdout.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'holdout', nb);
i18next.addResourceBundle('en', 'holdout', en);
