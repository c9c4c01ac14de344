import i18next from 'i18next';
import { meetingTimes as en } from './en/meeting-times.ts';
import { meetingTimes as nb } from './nb/meeting-times.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'meetingTimes', nb);
i18next.addResourceBundle('en', 'meetingTimes', en);
