import type { TemplateKey } from '../agreement/index.ts';

/** What offices call these agreements in their own lists, beside the names that Takt gives them. */
export const templateWords: Readonly<Record<TemplateKey, readonly string[]>> = {
  'vat-two-monthly': ['bilag', 'mva-termin', 'to måneder', '2 mnd', 'regnskap', 'vouchers', 'VAT term'],
  'vat-two-monthly-with-payroll': [
    'bilag og lønn',
    'mva-termin og lønn',
    'regnskap og lønn',
    'vouchers and payroll',
    'VAT term and payroll',
  ],
  monthly: ['månedlig', 'hver måned', 'måned', 'every month'],
  yearly: ['årlig', 'én gang i året', 'en gang i året', 'år', 'årsregnskap', 'every year'],
  'payroll-only': ['lønn', 'kun lønn', 'payroll'],
  'follows-vat': ['følger mva', 'mva-periode', 'VAT period'],
  'four-monthly': ['hver fjerde måned', 'fire måneder', '4 mnd', 'every four months'],
  'year-end': ['årsoppgjør', 'bare årsoppgjør', 'year-end close'],
  invoicing: ['fakturering', 'kun fakturering', 'invoicing'],
};
