/**
 * How many of a row would have to be moved for it to stand in order, rising or falling, whichever is fewer. Equal ones are in order.
 * Examples: `[1, 2, 2, 5]` and `[5, 4, 1]` → 0; `[1, 9, 2, 3]` → 1; `[2, 4, 1, 3]` → 2.
 */
export function deriveDisorder<Key extends string | number>(row: readonly Key[]): number {
  return row.length - Math.max(longestRise(row), longestRise(row.toReversed()));
}

/** The length of the longest part that never falls, found by keeping the least end of a rise of each length. */
function longestRise<Key extends string | number>(row: readonly Key[]): number {
  const ends: Key[] = [];
  for (const key of row) {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    ends[low] = key;
  }
  return ends.length;
}
