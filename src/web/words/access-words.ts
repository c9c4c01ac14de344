import i18next from 'i18next';
import { access as en } from './en/access.ts';
import { access as nb } from './nb/access.ts';

// The words of *Innlogging* come with the page.
i18next.addResourceBundle('nb', 'access', nb);
i18next.addResourceBundle('en', 'access', en);
