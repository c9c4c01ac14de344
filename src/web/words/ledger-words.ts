import i18next from 'i18next';
import { ledger as en } from './en/ledger.ts';
import { ledger as nb } from './nb/ledger.ts';

// The words of the accounting systems come with the first part that shows one.
i18next.addResourceBundle('nb', 'ledger', nb);
i18next.addResourceBundle('en', 'ledger', en);
