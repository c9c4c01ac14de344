import i18next from 'i18next';
import { objections as en } from './en/objections.ts';
import { objections as nb } from './nb/objections.ts';

// The words of disagreement come with the first part that shows some.
i18next.addResourceBundle('nb', 'objections', nb);
i18next.addResourceBundle('en', 'objections', en);
