import { payrollDocuments, type DocumentType, type OfficeReport, type OfficeTask } from '../agreement/index.ts';
import type { TimeWork } from '../time/index.ts';

/** The work that comes back for a client: what is made of a delivery, and what is reported from several. */
export const jobKinds = ['bookkeeping', 'payroll', 'invoicing', 'vat-return', 'period-report', 'year-end'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What the office does when it makes a report that it has promised. */
export const kindOfReport: Readonly<Record<OfficeReport, JobKind>> = {
  'vat-return': 'vat-return',
  'a-melding': 'payroll',
  payslips: 'payroll',
  'period-report': 'period-report',
  reconciliation: 'period-report',
  invoices: 'invoicing',
  'annual-accounts': 'year-end',
  'tax-return': 'year-end',
  'shareholder-register': 'year-end',
  budget: 'period-report',
};

/** The tasks of an agreement under which each kind is the office's to do. */
export const tasksOfKind: Readonly<Record<JobKind, readonly OfficeTask[]>> = {
  bookkeeping: ['bookkeeping'],
  payroll: ['payroll'],
  invoicing: ['invoicing'],
  'vat-return': ['vat-return'],
  'period-report': ['period-report', 'reconciliation'],
  'year-end': ['annual-accounts', 'tax-return', 'shareholder-register'],
};

/** The kinds of entered time that tell how long each takes. */
export const worksOfKind: Readonly<Record<JobKind, readonly TimeWork[]>> = {
  bookkeeping: ['bookkeeping', 'coding', 'sorting'],
  payroll: ['payroll'],
  invoicing: ['other'],
  'vat-return': ['vat-return'],
  'period-report': ['reconciling'],
  'year-end': ['year-end'],
};

const yearEndDocuments: readonly DocumentType[] = [
  'year-end-statements',
  'stock-count',
  'cash-count',
  'loan-statements',
];

/** What is done with a delivery. Vouchers of a year with its statements are the year's close; all that is nothing else is bookkeeping. */
export function kindOfDelivery(documents: readonly DocumentType[]): JobKind {
  if (documents.every((document) => payrollDocuments.has(document))) return 'payroll';
  if (documents.includes('invoicing-basis')) return 'invoicing';
  return documents.some((document) => yearEndDocuments.includes(document)) ? 'year-end' : 'bookkeeping';
}
