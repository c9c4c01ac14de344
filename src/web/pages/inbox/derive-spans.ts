import type { ReadView } from '../../../http/contract/office-inbox.ts';

/** So sure that a voucher begins on a page must the reading be, before the page is proposed. */
const sureEnough = 0.5;

/** Pages on which something new seems to begin, page 1 always among them, in order. */
export function proposeStarts(vouchers: ReadView['vouchers'], pages: number): number[] {
  const begun = vouchers
    .filter(({ page, confidence }) => confidence >= sureEnough && page > 1 && page <= pages)
    .map(({ page }) => page);
  return [...new Set([1, ...begun])].toSorted((one, other) => one - other);
}

/**
 * The documents that a file becomes when something new begins on these pages: every page belongs to one, in order.
 * Example: starts on 1 and 3 of 5 pages → 1 to 2, and 3 to 5.
 */
export function deriveSpans(starts: readonly number[], pages: number): { fromPage: number; toPage: number }[] {
  const sorted = [...new Set([1, ...starts])]
    .filter((page) => page >= 1 && page <= pages)
    .toSorted((one, other) => one - other);
  return sorted.map((fromPage, index) => ({ fromPage, toPage: (sorted[index + 1] ?? pages + 1) - 1 }));
}
