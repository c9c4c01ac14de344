import { assert } from '../kernel/index.ts';

/** Nine digits: what every system that receives an invoice can hold. */
export const largestInvoiceNumber = 999_999_999;

/**
 * The numbers of the next invoices, without a gap and none twice, and where the series goes on.
 * Source: EN 16931 BT-1, a sequential number that identifies the invoice. Example: next is 1001, three invoices → 1001, 1002, 1003; then 1004.
 */
export function decideNumbers(nextNumber: number, count: number): { numbers: number[]; nextNumber: number } {
  assert(Number.isSafeInteger(nextNumber) && nextNumber > 0 && count >= 0, `${count} numbers from ${nextNumber}`);
  return { numbers: Array.from({ length: count }, (_, index) => nextNumber + index), nextNumber: nextNumber + count };
}

export type SeriesDecision = { nextNumber: number } | { refused: 'series-in-use' | 'series-invalid' };

/**
 * Whether the office may say where its series goes on: freely until the first number was used, never after that, since it would leave a gap or
 * give a number twice. Saying again what holds already changes nothing.
 */
export function decideSeries(
  wanted: number,
  current: { nextNumber: number; used: boolean } | undefined,
): SeriesDecision {
  if (!Number.isSafeInteger(wanted) || wanted < 1 || wanted > largestInvoiceNumber)
    return { refused: 'series-invalid' };
  if (current?.used && wanted !== current.nextNumber) return { refused: 'series-in-use' };
  return { nextNumber: wanted };
}
