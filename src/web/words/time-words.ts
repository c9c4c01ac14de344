import i18next from 'i18next';
import { time as en } from './en/time.ts';
import { time as nb } from './nb/time.ts';

// The words of *Tid* come with the page.
i18next.addResourceBundle('nb', 'time', nb);
i18next.addResourceBundle('en', 'time', en);
