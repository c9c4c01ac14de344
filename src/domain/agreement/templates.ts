import { ore } from '../kernel/index.ts';
import type { LateTerm } from './charge.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import type { AgreedItem } from './deliverable.ts';
import type { Frame, OfficeTask } from './frame.ts';
import type { OfficePromises } from './office-promises.ts';

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
  'follows-vat',
  'four-monthly',
  'year-end',
  'invoicing',
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

/** The client's own VAT periods: terms, months or a year, whatever comes, twenty days before the law's deadline for the return. */
const vouchersByVat: DutyClause = {
  ...vatTermVouchers,
  schedule: {
    period: { every: 'vat-period' },
    due: { rule: 'before', of: { statutory: 'vat-return' }, count: 20, unit: 'days' },
    shift: 'previous',
    whenClosed: 'none',
  },
};

/** Without VAT of its own there is no period of the law to follow. */
const fourMonthlyVouchers: DutyClause = {
  ...vatTermVouchers,
  schedule: {
    period: { every: 'four-months' },
    due: { rule: 'fixed-dates', dates: ['05-30', '09-30', '01-31'] },
    shift: 'none',
    whenClosed: 'none',
  },
};

/** What a year-end close is made from. The next one begins with the list of the last. */
const yearEndMaterial: DutyClause = {
  key: 'year-end',
  items: [
    { key: 'bank-year', document: 'year-end-statements', essential: true, each: 'account' },
    { key: 'stock', document: 'stock-count', essential: true, onlyIf: 'stock', form: ['signed'] },
    { key: 'cash', document: 'cash-count', essential: true, onlyIf: 'cash-sales', form: ['signed'] },
    { key: 'loans', document: 'loan-statements', essential: true },
    { key: 'receivables', document: 'receivables', essential: true },
    { key: 'work', document: 'work-in-progress', essential: false },
    { key: 'securities', document: 'securities', essential: false },
    { key: 'owners', document: 'shareholder-changes', essential: false, onlyIf: 'changes' },
    { key: 'contracts', document: 'contracts', essential: false, onlyIf: 'changes' },
  ],
  schedule: {
    period: { every: 'year', yearStartsIn: 'client' },
    due: { rule: 'day-of-month', day: 'last', monthsAfter: 1 },
    shift: 'previous',
    whenClosed: 'none',
  },
  form: ['legible'],
  channel: 'takt',
  mendDays: 5,
  charges: [{ ...standardLateTerm, graceDays: 7 }],
};

const invoicingBasis: DutyClause = {
  key: 'invoicing',
  items: [{ key: 'basis', document: 'invoicing-basis', essential: true }],
  schedule: {
    period: { event: 'invoicing' },
    due: { rule: 'before', of: 'event', count: 5, unit: 'working-days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: [],
  channel: 'takt',
  mendDays: 1,
  charges: [],
};

const promises: OfficePromises = { answerWithinWorkingDays: 1, reports: [] };

/** Three months' notice, electronic notices, and a joint review every January. Powers and prices are the office's to fill in. */
function frameFor(...tasks: OfficeTask[]): Frame {
  return {
    tasks,
    noticeMonths: 3,
    powers: [],
    electronicNotices: true,
    dataProcessingAnnex: true,
    jointReviewMonth: 1,
  };
}

/** The common cases. Days are those of offices that publish theirs: 20 days after the VAT term, the 10th of the month after, 31 January. */
export const templates: readonly AgreementTemplate[] = [
  template('vat-two-monthly', [vatTermVouchers], 'bookkeeping', 'vat-return'),
  template('vat-two-monthly-with-payroll', [vatTermVouchers, payroll], 'bookkeeping', 'vat-return', 'payroll'),
  template('monthly', [monthlyVouchers], 'bookkeeping', 'vat-return', 'period-report'),
  template('yearly', [yearlyVouchers], 'bookkeeping', 'annual-accounts', 'tax-return'),
  template('payroll-only', [payroll], 'payroll'),
  template('follows-vat', [vouchersByVat], 'bookkeeping', 'vat-return'),
  template('four-monthly', [fourMonthlyVouchers], 'bookkeeping'),
  template('year-end', [yearEndMaterial], 'annual-accounts', 'tax-return', 'shareholder-register'),
  template('invoicing', [invoicingBasis], 'invoicing'),
];

function template(key: TemplateKey, duties: readonly DutyClause[], ...tasks: OfficeTask[]): AgreementTemplate {
  return { key, terms: { duties, office: promises, frame: frameFor(...tasks) } };
}

export function findTemplate(key: string): AgreementTemplate | undefined {
  return templates.find((one) => one.key === key);
}

/**
 * The terms of a template for a client who has an agreement: where both have a yearly clause of the same name, it asks for what last year's did, so that
 * a list that was worked out with the client once is not lost.
 */
export function startFromLastYear(terms: AgreementTerms, last: Pick<AgreementTerms, 'duties'>): AgreementTerms {
  const known = new Map(last.duties.map((duty) => [duty.key, duty]));
  return {
    ...terms,
    duties: terms.duties.map((duty) => {
      const { period } = duty.schedule;
      const before = 'every' in period && period.every === 'year' ? known.get(duty.key) : undefined;
      return before ? { ...duty, items: before.items } : duty;
    }),
  };
}
