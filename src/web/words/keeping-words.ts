import i18next from 'i18next';
import { keeping as en } from './en/keeping.ts';
import { keeping as nb } from './nb/keeping.ts';

// Only owners and managers see them.
i18next.addResourceBundle('nb', 'keeping', nb);
i18next.addResourceBundle('en', 'keeping', en);
