import i18next from 'i18next';
import { meetings as en } from './en/meetings.ts';
import { meetings as nb } from './nb/meetings.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'meetings', nb);
i18next.addResourceBundle('en', 'meetings', en);
