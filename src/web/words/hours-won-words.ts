import i18next from 'i18next';
import { hoursWon as en } from './en/hours-won.ts';
import { hoursWon as nb } from './nb/hours-won.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'hoursWon', nb);
i18next.addResourceBundle('en', 'hoursWon', en);
