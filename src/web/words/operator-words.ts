import i18next from 'i18next';
import { operator as en } from './en/operator.ts';
import { operator as nb } from './nb/operator.ts';

// The words of a page that few open come with it.
i18next.addResourceBundle('nb', 'operator', nb);
i18next.addResourceBundle('en', 'operator', en);
