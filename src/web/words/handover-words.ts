import i18next from 'i18next';
import { handover as en } from './en/handover.ts';
import { handover as nb } from './nb/handover.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'handover', nb);
i18next.addResourceBundle('en', 'handover', en);
