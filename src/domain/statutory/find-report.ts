import type { DocumentType } from '../agreement/index.ts';
import type { StatutoryReport } from './statutory-report.ts';

/** What of a duty decides which report it is the basis for. */
export interface DutyToReport {
  periodOf: string;
  documents: readonly DocumentType[];
}

const bookkeeping: ReadonlySet<DocumentType> = new Set([
  'vouchers',
  'receipts',
  'incoming-invoices',
  'outgoing-invoices',
  'bank-statement',
  'daily-cash',
  'year-end-statements',
]);

/**
 * The report that a delivery is the basis for, where that is certain: vouchers of a VAT term for the VAT return, what is paid as wages for the
 * a-melding, vouchers of a year for the tax return. Undefined for everything else: a deadline of the law is never guessed.
 */
export function findReport({ periodOf, documents }: DutyToReport): StatutoryReport | undefined {
  if (periodOf === 'payday') return 'a-melding';
  if (!documents.some((document) => bookkeeping.has(document))) return undefined;
  if (periodOf === 'vat-term') return 'vat-return';
  return periodOf === 'year' ? 'tax-return' : undefined;
}
