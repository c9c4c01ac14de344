import i18next from 'i18next';
import { referral as en } from './en/referral.ts';
import { referral as nb } from './nb/referral.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'referral', nb);
i18next.addResourceBundle('en', 'referral', en);
