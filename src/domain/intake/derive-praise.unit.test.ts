import { describe, expect, it } from 'vitest';
import { derivePraise } from './derive-praise.ts';

const times = (count: number): boolean[] => Array.from({ length: count }, () => true);

describe('praise', () => {
  it('is told the third, fifth and tenth time in a row, and each twelfth', () => {
    const told = Array.from({ length: 37 }, (_, count) => derivePraise(times(count))).filter(
      (count) => count !== undefined,
    );
    expect(told).toEqual([3, 5, 10, 12, 24, 36]);
  });

  it.each([
    ['after a first', [true], undefined],
    ['after nothing', [], undefined],
    ['after a late one', [true, true, true, false], undefined],
    ['the third after a late one', [true, false, true, true, true], 3],
    ['the third, with a late one among them', [true, true, false, true], undefined],
  ])('%s', (_case, inTime, expected) => {
    expect(derivePraise(inTime)).toBe(expected);
  });
});
