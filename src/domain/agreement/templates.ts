import { ore } from '../kernel/index.ts';
import type { LateTerm } from './charge.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import type { AgreedItem } from './deliverable.ts';

/** A ready set of clauses to start from. Names are in the catalogue under `agreement.template`. */
export interface AgreementTemplate {
  key: TemplateKey;
  terms: AgreementTerms;
}

export const templateKeys = [
  'vat-two-monthly',
  'vat-two-monthly-with-payroll',
  'monthly',
  'yearly',
  'payroll-only',
] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** kr 1 250 per started week after three days' grace, at most kr 5 000 for a delivery, the first time forgiven. */
export const standardLateTerm: LateTerm = {
  key: 'late',
  on: 'late',
  graceDays: 3,
  graceUnit: 'calendar',
  countsFrom: 'end-of-grace',
  price: { per: 'started-week', amountOre: ore(125_000) },
  capOre: ore(500_000),
  forgiven: { times: 1, per: 'agreement' },
  nature: 'price',
};

const bookkeepingItems: readonly AgreedItem[] = [
  { key: 'receipts', document: 'receipts', essential: true },
  { key: 'invoices', document: 'incoming-invoices', essential: true },
  { key: 'bank', document: 'bank-statement', essential: true },
];

const vatTermVouchers: DutyClause = {
  key: 'vouchers',
  items: bookkeepingItems,
  schedule: {
    period: { every: 'vat-term' },
    due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: ['sorted-by-date', 'coded', 'one-voucher-per-file'],
  channel: 'takt',
  mendDays: 3,
  charges: [standardLateTerm],
};

const payroll: DutyClause = {
  key: 'payroll',
  items: [
    { key: 'payroll-basis', document: 'payroll-basis', essential: true },
    { key: 'time-sheets', document: 'time-sheets', essential: true },
    { key: 'travel-claims', document: 'travel-claims', essential: false },
  ],
  schedule: {
    period: { event: 'payday' },
    due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: [],
  channel: 'takt',
  mendDays: 1,
  charges: [],
};

const monthlyVouchers: DutyClause = {
  ...vatTermVouchers,
  schedule: {
    period: { every: 'month' },
    due: { rule: 'day-of-month', day: 10, monthsAfter: 1 },
    shift: 'next',
    whenClosed: 'none',
  },
};

const yearlyVouchers: DutyClause = {
  ...vatTermVouchers,
  items: [...bookkeepingItems, { key: 'year-end', document: 'year-end-statements', essential: true }],
  schedule: {
    period: { every: 'year' },
    due: { rule: 'fixed-dates', dates: ['01-31'] },
    shift: 'next',
    whenClosed: 'none',
  },
};

/** The common cases. Days are those of offices that publish theirs: 20 days after the VAT term, the 10th of the month after, 31 January. */
export const templates: readonly AgreementTemplate[] = [
  { key: 'vat-two-monthly', terms: { duties: [vatTermVouchers] } },
  { key: 'vat-two-monthly-with-payroll', terms: { duties: [vatTermVouchers, payroll] } },
  { key: 'monthly', terms: { duties: [monthlyVouchers] } },
  { key: 'yearly', terms: { duties: [yearlyVouchers] } },
  { key: 'payroll-only', terms: { duties: [payroll] } },
];

export function findTemplate(key: string): AgreementTemplate | undefined {
  return templates.find((template) => template.key === key);
}
