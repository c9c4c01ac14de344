import i18next from 'i18next';
import { inbox as en } from './en/inbox.ts';
import { inbox as nb } from './nb/inbox.ts';

// The words of the inbox come with the page, so that the first page of the day waits for none of them.
i18next.addResourceBundle('nb', 'inbox', nb);
i18next.addResourceBundle('en', 'inbox', en);
