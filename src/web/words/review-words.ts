import i18next from 'i18next';
import { review as en } from './en/review.ts';
import { review as nb } from './nb/review.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'review', nb);
i18next.addResourceBundle('en', 'review', en);
