import i18next from 'i18next';
import { newDates as en } from './en/new-dates.ts';
import { newDates as nb } from './nb/new-dates.ts';

// The words of new dates come with the first page of whoever is signed in.
i18next.addResourceBundle('nb', 'newDates', nb);
i18next.addResourceBundle('en', 'newDates', en);
