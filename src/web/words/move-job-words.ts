import i18next from 'i18next';
import { moveJob as en } from './en/move-job.ts';
import { moveJob as nb } from './nb/move-job.ts';

// They come with the plan.
i18next.addResourceBundle('nb', 'moveJob', nb);
i18next.addResourceBundle('en', 'moveJob', en);
