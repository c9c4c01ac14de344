import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../kernel/index.ts';
import { isOutOfOrder } from './judge-order.ts';

/** Days counted from 1 September; 0 is one that is not known. */
const row = (days: readonly number[], sure = true) =>
  days.map((day) => (day === 0 ? { sure } : { key: addDays(calendarDate('2026-08-31'), day), sure }));

describe('a row of vouchers is out of order', () => {
  it.each([
    ['three, one of them weeks away', [20, 1, 30], true],
    ['three, one of them days away', [1, 9, 7], false],
    ['four, one of them weeks away', [1, 20, 3, 9], true],
    ['four, one of them weeks away, falling', [50, 12, 40, 30], true],
    ['four, one of them two days away', [1, 11, 9, 20], false],
    ['four, one of them three days away', [1, 12, 9, 20], true],
    ['five, two of them', [9, 30, 2, 20, 11], true],
    ['five of one day', [4, 4, 4, 4, 4], false],
    ['six, one of them weeks away', [1, 2, 3, 40, 5, 6], true],
    ['seven, one of them weeks away', [1, 2, 3, 40, 5, 6, 7], false],
    ['six, two of them', [9, 30, 2, 20, 40, 11], true],
    ['eight of two people who take turns', [1, 20, 2, 21, 3, 22, 4, 23], false],
    ['eight of two people who take turns, falling', [40, 9, 30, 5, 20, 3, 10, 1], false],
    ['six that take turns by chance', [1, 20, 2, 21, 3, 22], true],
    ['six in two heaps', [1, 20, 40, 3, 30, 41], false],
  ])('%s: %j', (_case, days, expected) => {
    expect(isOutOfOrder(row(days))).toBe(expected);
  });

  it.each([
    ['one out of place where the days are not sure', row([1, 20, 3, 9], false)],
    ['one of six out of place where the days are not sure', row([1, 2, 3, 40, 5, 6], false)],
    ['one out of place where a day is not known', row([1, 20, 0, 3, 9])],
    ['two out of place where a quarter is not known', row([9, 30, 0, 2, 20, 11, 0])],
  ])('not for %s', (_case, given) => {
    expect(isOutOfOrder(given)).toBe(false);
  });
});
