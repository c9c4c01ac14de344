import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOff, deriveTrend } from './derive-trend.ts';

describe('this year beside the year before', () => {
  it.each([
    ['three on one side are too few', [1, 2, 3], [4, 5, 6, 7], { trend: 'too-few', before: 3, after: 4, needed: 4 }],
    [
      'four against four, none in between: earlier, as far as four can tell',
      [10, 12, 9, 14],
      [2, 3, 0, 5],
      { trend: 'earlier', shiftDays: -9, leastDays: -14, mostDays: -4 },
    ],
    [
      'six VAT periods each, most of them earlier',
      [9, 14, 11, 6, 8, 19],
      [3, 5, 0, 2, 4, 7],
      { trend: 'earlier', shiftDays: -7, leastDays: -14, mostDays: -3 },
    ],
    ['the same again', [1, 2, 3, 4, 5], [5, 4, 3, 2, 1], { trend: 'cannot-tell', shiftDays: 0 }],
    [
      'always on the day',
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      { trend: 'cannot-tell', shiftDays: 0, leastDays: 0, mostDays: 0 },
    ],
    ['later', [0, 0, 1, 0, 0], [8, 9, 8, 12, 10], { trend: 'later', leastDays: 8, mostDays: 12 }],
    // One that is three months late says no more than one that is a week later than the others.
    ['one very late', [0, 1, 2, 3, 4], [0, 1, 2, 3, 90], { trend: 'cannot-tell', shiftDays: 0 }],
  ] as const)('%s', (_, before, after, expected) => {
    expect(deriveTrend(before, after)).toMatchObject(expected);
  });

  // The two-sided 5 % column that every table of the test prints.
  it.each([
    [4, 4, 0],
    [4, 6, 2],
    [5, 5, 2],
    [6, 6, 5],
    [5, 8, 6],
    [8, 8, 13],
    [10, 10, 23],
    [12, 12, 37],
    [7, 20, 34],
    [20, 20, 127],
  ])('of %i beside %i so many are left out at each end: %i', (one, other, expected) => {
    expect([cutOff(one, other), cutOff(other, one)]).toEqual([expected, expected]);
  });

  it('goes on smoothly where the exact count ends', () => {
    expect([cutOff(20, 20), cutOff(21, 20), cutOff(21, 21)]).toEqual([127, 134, 142]);
  });

  it('is the other way round when the years change places', () => {
    const days = fc.array(fc.integer({ min: -10, max: 60 }), { minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(days, days, (before, after) => {
        const there = deriveTrend(before, after);
        const back = deriveTrend(after, before);
        if (there.trend === 'too-few' || back.trend === 'too-few') throw new Error('enough of both');
        expect([back.shiftDays, back.leastDays, back.mostDays].map((days) => days + 0)).toEqual(
          [-there.shiftDays, -there.mostDays, -there.leastDays].map((days) => days + 0),
        );
        expect(there.leastDays).toBeLessThanOrEqual(there.shiftDays);
        expect(there.shiftDays).toBeLessThanOrEqual(there.mostDays);
      }),
    );
  });

  it('lies in its interval in at least 95 of 100 draws, for few and for many', () => {
    // A spread of days that nobody would call normal: most on the day, some weeks late.
    let state = 1;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const draw = (shift: number): number => Math.floor(-8 * Math.log(next() + 1e-12)) + shift;
    for (const [before, after] of [
      [4, 4],
      [6, 6],
      [12, 5],
      [24, 24],
      [52, 12],
    ] as const) {
      const draws = 2_000;
      let inside = 0;
      for (let turn = 0; turn < draws; turn += 1) {
        const trend = deriveTrend(
          Array.from({ length: before }, () => draw(5)),
          Array.from({ length: after }, () => draw(0)),
        );
        if (trend.trend !== 'too-few' && trend.leastDays <= -5 && -5 <= trend.mostDays) inside += 1;
      }
      expect(inside / draws).toBeGreaterThan(0.94);
    }
  });
});
