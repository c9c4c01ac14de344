import { medianOf } from './middle.ts';

export type Trend =
  | { trend: 'too-few'; before: number; after: number; needed: number }
  | {
      trend: 'earlier' | 'later' | 'cannot-tell';
      before: number;
      after: number;
      /** How many days later one of the last deliveries came than one of those before; negative when earlier. */
      shiftDays: number;
      /** Between these the shift lies, with 95 % of confidence or a little more. */
      leastDays: number;
      mostDays: number;
    };

/** With fewer on one side even the clearest difference may be chance. */
export const trendNeeds = 4;

/** Up to so many on each side the interval is exact. */
const exactMax = 20;

/**
 * Whether deliveries come earlier or later than those of the time before: the median of all differences between one after and one before
 * (Hodges and Lehmann 1963), with the interval that the Mann–Whitney test leaves. Neither cares how the days are spread, so that one delivery three months late
 * moves them no more than any other late one. Equal days make the interval wider, never narrower.
 * Example: 10, 12, 9, 14 days before and 2, 3, 0, 5 after → 9 days earlier, between 4 and 14.
 */
export function deriveTrend(before: readonly number[], after: readonly number[]): Trend {
  const counts = { before: before.length, after: after.length };
  if (Math.min(before.length, after.length) < trendNeeds) return { trend: 'too-few', ...counts, needed: trendNeeds };
  const differences = after.flatMap((late) => before.map((early) => late - early)).sort((a, b) => a - b);
  const cut = cutOff(before.length, after.length);
  const leastDays = differences[cut]!;
  const mostDays = differences[differences.length - 1 - cut]!;
  const trend = mostDays < 0 ? 'earlier' : leastDays > 0 ? 'later' : 'cannot-tell';
  return { trend, ...counts, shiftDays: medianOf(differences)!, leastDays, mostDays };
}

/**
 * How many of the sorted differences are left out at each end, so that at most 2.5 % of chance lies beyond it: the critical value of the
 * Mann–Whitney test, two-sided, 5 %. Example: six beside six → 5.
 */
export function cutOff(one: number, other: number): number {
  if (Math.max(one, other) > exactMax) {
    const spread = Math.sqrt((one * other * (one + other + 1)) / 12);
    return Math.max(0, Math.floor((one * other - 1) / 2 - 1.959_964 * spread));
  }
  const ways = countWays(one, other);
  const all = ways.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let cut = 0; cut < ways.length; cut += 1) {
    below += ways[cut]!;
    if (below / all > 0.025) return Math.max(0, cut - 1);
  }
  return 0;
}

/** Of all orders of two groups that are alike: in how many a member of the second comes before one of the first so many times. Exact up to 2⁵³ orders. */
function countWays(one: number, other: number): number[] {
  // Of a group and a growing part of the other: the last in order belongs to one of the two.
  let rows: number[][] = Array.from({ length: one + 1 }, () => [1]);
  for (let second = 1; second <= other; second += 1) {
    const next: number[][] = [[1]];
    for (let first = 1; first <= one; first += 1) {
      const without = rows[first]!;
      const shorter = next[first - 1]!;
      const ways = Array.from({ length: first * second + 1 }, () => 0);
      for (const [times, count] of without.entries()) ways[times + first]! += count;
      for (const [times, count] of shorter.entries()) ways[times]! += count;
      next.push(ways);
    }
    rows = next;
  }
  return rows[one]!;
}
