import i18next from 'i18next';
import { course as en } from './en/course.ts';
import { course as nb } from './nb/course.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'course', nb);
i18next.addResourceBundle('en', 'course', en);
