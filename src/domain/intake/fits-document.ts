import type { AgreedItem, DocumentType } from '../agreement/index.ts';
import type { DocumentKind, ReadDocument } from './document.ts';

const sale: readonly DocumentKind[] = ['invoice', 'credit-note'];
const purchase: readonly DocumentKind[] = ['invoice', 'credit-note', 'receipt'];
const claim: readonly DocumentKind[] = ['expense-claim', 'travel-claim', 'receipt'];

/** What each item can be answered with, where it can be told by kind. Of all other items anything may be meant. */
export const kindsOfDocument: Partial<Record<DocumentType, readonly DocumentKind[]>> = {
  vouchers: [...purchase, 'expense-claim', 'travel-claim', 'bank-statement', 'cash-report', 'ledger', 'payment-list'],
  receipts: [...purchase, 'expense-claim'],
  'incoming-invoices': [...purchase, 'ledger'],
  'outgoing-invoices': [...sale, 'ledger', 'receipt'],
  'bank-statement': ['bank-statement', 'payment-list'],
  'daily-cash': ['cash-report', 'ledger', 'receipt'],
  'expense-claims': claim,
  'travel-claims': claim,
  'payroll-basis': ['payroll-basis', 'time-sheet', 'ledger'],
  'fixed-pay-changes': ['payroll-basis'],
  'time-sheets': ['time-sheet', 'payroll-basis'],
  'stock-count': ['stock-count'],
};

/** Kinds whose look tells surely what they are, and that nobody takes for anything else. */
const unmistakable: ReadonlySet<DocumentKind> = new Set(['invoice', 'credit-note', 'receipt', 'bank-statement']);

/** Whether a document may answer an item. In doubt it may: only a kind that is unmistakable and of no use for the item does not. */
export function fitsDocument(
  { kind }: Pick<ReadDocument, 'kind'>,
  { document }: Pick<AgreedItem, 'document'>,
): boolean {
  return !unmistakable.has(kind) || (kindsOfDocument[document]?.includes(kind) ?? true);
}
