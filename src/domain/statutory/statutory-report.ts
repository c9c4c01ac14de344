/**
 * What is reported, paid or held by a day that the law sets. The names are the law's institutions in English, kept for ever: agreements
 * name them. In words: `src/texts/words/statutory-nb.ts`; every rule with its source: `docs/rules/statutory-deadlines.md`.
 */
export const statutoryReports = [
  'vat-return',
  'vat-return-monthly',
  'vat-return-weekly',
  'vat-return-yearly',
  'vat-return-primary-industries',
  'vat-special-return',
  'vat-voec',
  'vat-compensation',
  'vat-payment',
  'a-melding',
  'a-melding-simplified',
  'a-melding-fishing-share',
  'withholding-tax',
  'employer-contribution',
  'salary-summary',
  'third-party-benefits',
  'payroll-control-statement',
  'foreign-contractors',
  'tax-return',
  'tax-return-wage-earners',
  'tax-return-extended',
  'shareholder-register',
  'shareholder-register-others',
  'advance-tax-company',
  'advance-tax-person',
  'extra-advance-tax',
  'stock-count',
  'annual-accounts-adopted',
  'annual-accounts',
  'general-meeting',
  'general-meeting-papers',
] as const;
export type StatutoryReport = (typeof statutoryReports)[number];
