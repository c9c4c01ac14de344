import i18next from 'i18next';
import { retention as en } from './en/retention.ts';
import { retention as nb } from './nb/retention.ts';

// The words of retention come with its page.
i18next.addResourceBundle('nb', 'retention', nb);
i18next.addResourceBundle('en', 'retention', en);
