import type { DocumentType } from '../../domain/agreement/index.ts';

/** What each kind of material is called in the middle of a sentence. */
export const documentWords: Record<'nb' | 'en', Record<DocumentType, string>> = {
  nb: {
    vouchers: 'bilag',
    receipts: 'kvitteringer',
    'incoming-invoices': 'inngående fakturaer',
    'outgoing-invoices': 'utgående fakturaer',
    'bank-statement': 'kontoutskrift',
    'daily-cash': 'dagsoppgjør',
    'payroll-basis': 'lønnsgrunnlag',
    'time-sheets': 'timelister',
    'travel-claims': 'reiseregninger',
    'invoicing-basis': 'fakturagrunnlag',
    'stock-count': 'tellelister',
    contracts: 'kontrakter',
    'year-end-statements': 'årsoppgaver',
  },
  en: {
    vouchers: 'vouchers',
    receipts: 'receipts',
    'incoming-invoices': 'incoming invoices',
    'outgoing-invoices': 'outgoing invoices',
    'bank-statement': 'bank statement',
    'daily-cash': 'daily cash settlements',
    'payroll-basis': 'payroll basis',
    'time-sheets': 'time sheets',
    'travel-claims': 'travel claims',
    'invoicing-basis': 'invoicing basis',
    'stock-count': 'stock count sheets',
    contracts: 'contracts',
    'year-end-statements': 'year-end statements',
  },
};
