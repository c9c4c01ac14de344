import i18next from 'i18next';
import { priceAdjustment as en } from './en/price-adjustment.ts';
import { priceAdjustment as nb } from './nb/price-adjustment.ts';

// The words of a page that is opened once a year come with it.
i18next.addResourceBundle('nb', 'prices', nb);
i18next.addResourceBundle('en', 'prices', en);
