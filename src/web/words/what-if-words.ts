import i18next from 'i18next';
import { whatIf as en } from './en/what-if.ts';
import { whatIf as nb } from './nb/what-if.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'whatIf', nb);
i18next.addResourceBundle('en', 'whatIf', en);
