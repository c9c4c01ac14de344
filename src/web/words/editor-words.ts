import i18next from 'i18next';
import { agreementEditor as en } from './en/agreement-editor.ts';
import { agreementEditor as nb } from './nb/agreement-editor.ts';

// The words of the editor come with the editor: the first page does not wait for them.
i18next.addResourceBundle('nb', 'editor', nb);
i18next.addResourceBundle('en', 'editor', en);
