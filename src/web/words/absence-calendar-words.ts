import i18next from 'i18next';
import { absenceCalendar as en } from './en/absence-calendar.ts';
import { absenceCalendar as nb } from './nb/absence-calendar.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'absenceCalendar', nb);
i18next.addResourceBundle('en', 'absenceCalendar', en);
