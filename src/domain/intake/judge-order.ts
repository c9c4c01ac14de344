import { daysBetween, type CalendarDate } from '../kernel/index.ts';
import { deriveDisorder } from './derive-disorder.ts';

/** One voucher in a row: the day that it is ordered by, if that is known, and whether no other day could be meant. */
export interface Placed {
  key?: CalendarDate;
  sure: boolean;
}

/** Fewer tell nothing of an order. */
const rowLeast = 3;
/** Of a row where more than a fifth has no date, nothing is said. */
const knownLeast = 0.8;
/** One in seven out of place is a slip, not a heap. */
const movedLeast = 0.15;
/** Up to here a single one is more than that share, where no day can be misread; in a longer row it is one that was found later. */
const shortRow = 6;
/** So few days from its place nobody has to look for it. */
const nearDays = 2;
/** Two heaps, each in order, are two times of sending. */
const heapLeast = 3;
/** Of fewer it comes about by chance that every other one is in order. */
const turnsLeast = 4;

/**
 * Whether a row is out of order beyond doubt. It is never said for what could be a slip of the reader or of a hand, nor for two heaps that are in order each,
 * be they laid one on the other or together sheet by sheet.
 */
export function isOutOfOrder(row: readonly Placed[]): boolean {
  const known = row.filter((one) => one.key !== undefined);
  if (known.length < rowLeast || known.length / row.length < knownLeast) return false;
  const keys = known.map(({ key }) => key!);
  const moved = deriveDisorder(keys);
  if (moved === 0 || isTwoHeaps(keys) || isInterleaved(keys)) return false;
  if (moved === 1) {
    const sure = known.length === row.length && known.every((one) => one.sure);
    return keys.length <= shortRow && sure && !isNearItsPlace(keys);
  }
  return moved / keys.length >= movedLeast;
}

/** Whether one can be taken out so that the rest is in order, and would go back in only days away. */
function isNearItsPlace(keys: readonly CalendarDate[]): boolean {
  return [keys, keys.toReversed()].some((row) =>
    row.some((key, at) => {
      const before = row[at - 1] ?? key;
      const after = row[at + 1] ?? key;
      const isNear = daysBetween(key, before) <= nearDays && daysBetween(after, key) <= nearDays;
      return isNear && isRising(row.toSpliced(at, 1));
    }),
  );
}

function isTwoHeaps(keys: readonly CalendarDate[]): boolean {
  const cuts = keys.flatMap((key, index) => (index > 0 && key < keys[index - 1]! ? [index] : []));
  const [cut] = cuts;
  return cuts.length === 1 && cut! >= heapLeast && keys.length - cut! >= heapLeast;
}

/** Every other one belongs to a row of its own that is in order, as when two people take turns. */
function isInterleaved(keys: readonly CalendarDate[]): boolean {
  if (keys.length < turnsLeast * 2) return false;
  const rows = [0, 1].map((first) => keys.filter((_key, index) => index % 2 === first));
  return rows.every(isRising) || rows.every((row) => isRising(row.toReversed()));
}

export function isRising<Key extends string | number>(row: readonly Key[]): boolean {
  return row.every((key, index) => index === 0 || row[index - 1]! <= key);
}
