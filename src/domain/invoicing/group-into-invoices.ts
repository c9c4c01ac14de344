import type { OrderLine } from './order-line.ts';

/** The lines of one invoice, or of one credit note for one invoice. */
export interface InvoiceGroup<Line> {
  clientId: string;
  /** The invoice that the credit lines take back; undefined for an invoice. */
  creditsInvoiceId: string | undefined;
  lines: readonly Line[];
}

/**
 * One invoice a client, and one credit note for each invoice of theirs that is taken back: a credit note refers to one invoice. Invoices come
 * first, in the order in which the lines came. Example: two surcharges of A, one of B, a credit of A's → A's invoice, B's invoice, A's credit note.
 */
export function groupIntoInvoices<Line extends Pick<OrderLine, 'clientId' | 'kind'> & { creditsInvoiceId?: string }>(
  lines: readonly Line[],
): InvoiceGroup<Line>[] {
  const grouped = Map.groupBy(lines, (line) =>
    line.kind === 'credit' ? `credit/${line.creditsInvoiceId}` : `invoice/${line.clientId}`,
  );
  const groups = [...grouped.values()].map((ofOne) => ({
    clientId: ofOne[0]!.clientId,
    creditsInvoiceId: ofOne[0]!.kind === 'credit' ? ofOne[0]!.creditsInvoiceId : undefined,
    lines: ofOne,
  }));
  return [
    ...groups.filter((group) => group.creditsInvoiceId === undefined),
    ...groups.filter((group) => group.creditsInvoiceId !== undefined),
  ];
}
