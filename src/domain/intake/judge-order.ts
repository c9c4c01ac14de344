import { deriveDisorder } from './derive-disorder.ts';

/** One voucher in a row: what it is ordered by, if that is known, and whether a machine wrote it or letters were guessed. */
export interface Placed {
  key?: string;
  sure: boolean;
}

/** Fewer tell nothing of an order. */
const rowLeast = 3;
/** Of a row where more than a fifth has no date, nothing is said. */
const knownLeast = 0.8;
/** One in seven out of place is a slip, not a heap. */
const movedLeast = 0.15;
/** Up to here a single one out of place is the order itself. */
const shortRow = 5;
/** Two heaps, each in order, are two times of sending. */
const heapLeast = 3;

/**
 * Whether a row is out of order beyond doubt. It is never said for what could be a slip of the reader, of a hand, or two heaps that are in order each.
 */
export function isOutOfOrder(row: readonly Placed[]): boolean {
  const known = row.filter((one) => one.key !== undefined);
  if (known.length < rowLeast || known.length / row.length < knownLeast) return false;
  const keys = known.map(({ key }) => key!);
  const moved = deriveDisorder(keys);
  if (moved === 0 || isTwoHeaps(keys)) return false;
  if (moved === 1) return keys.length <= shortRow && known.length === row.length && known.every(({ sure }) => sure);
  return moved / keys.length >= movedLeast;
}

function isTwoHeaps(keys: readonly string[]): boolean {
  const cuts = keys.flatMap((key, index) => (index > 0 && key < keys[index - 1]! ? [index] : []));
  const [cut] = cuts;
  return cuts.length === 1 && cut! >= heapLeast && keys.length - cut! >= heapLeast;
}
