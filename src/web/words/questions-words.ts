import i18next from 'i18next';
import { questions as en } from './en/questions.ts';
import { questions as nb } from './nb/questions.ts';

// The words of the questions come with the first part that shows one.
i18next.addResourceBundle('nb', 'questions', nb);
i18next.addResourceBundle('en', 'questions', en);
