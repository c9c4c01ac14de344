import i18next from 'i18next';
import { talk as en } from './en/talk.ts';
import { talk as nb } from './nb/talk.ts';

// They come with the page.
i18next.addResourceBundle('nb', 'talk', nb);
i18next.addResourceBundle('en', 'talk', en);
