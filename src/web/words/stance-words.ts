import i18next from 'i18next';
import { stance as en } from './en/stance.ts';
import { stance as nb } from './nb/stance.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'stance', nb);
i18next.addResourceBundle('en', 'stance', en);
