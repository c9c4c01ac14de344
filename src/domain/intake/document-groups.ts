import type { DocumentType } from '../agreement/index.ts';
import type { DocumentKind } from './document.ts';

/** What is booked one by one. */
export const voucherKinds: ReadonlySet<DocumentKind> = new Set([
  'invoice',
  'credit-note',
  'receipt',
  'expense-claim',
  'travel-claim',
]);

/** What an item may ask for of such. */
export const voucherDocuments: ReadonlySet<DocumentType> = new Set([
  'vouchers',
  'receipts',
  'incoming-invoices',
  'outgoing-invoices',
  'expense-claims',
  'travel-claims',
]);

/** What an item may ask for that the client has bought. */
export const purchaseDocuments: ReadonlySet<DocumentType> = new Set(['vouchers', 'receipts', 'incoming-invoices']);

/** What has happened in the period itself; other things only concern it. */
export const periodDocuments: ReadonlySet<DocumentType> = new Set([
  ...voucherDocuments,
  'bank-statement',
  'daily-cash',
]);

/** What holds many bookings at once. */
export const ledgerKinds: ReadonlySet<DocumentKind> = new Set(['ledger', 'payment-list', 'cash-report']);
