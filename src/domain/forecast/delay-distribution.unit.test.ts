import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionAfter,
  distributionOf,
  mix,
  probabilityBy,
  probabilityLate,
  quantileDays,
} from './delay-distribution.ts';
import { givenPlan, givenVisit } from './forecast-signs.ts';
import { crpsOf, judgeForecast, scoreForecasts } from './score-forecasts.ts';

/** Two days early 10 %, on the day 40 %, a day late 30 %, three days late 20 %. */
const usual = distributionOf(-2, Float64Array.of(1, 0, 4, 3, 0, 2));
const anyDistribution = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }))
  .filter(([, parts]) => parts.some((part) => part > 0))
  .map(([first, parts]) => distributionOf(first, Float64Array.from(parts)));

describe('the distribution of a delay', () => {
  it('tells how probable a late delivery is, and by which day a part has come', () => {
    expect(probabilityLate(usual)).toBeCloseTo(0.5);
    expect([0.1, 0.5, 0.51, 0.8, 0.9].map((part) => quantileDays(usual, part))).toEqual([-2, 0, 1, 1, 3]);
  });

  it.each([
    ['nothing has passed', -3, 0.5],
    ['the early day has passed', -2, 5 / 9],
    ['the deadline has passed', 0, 1],
  ])('%s', (_, passedDays, late) => {
    expect(probabilityLate(conditionAfter(usual, passedDays))).toBeCloseTo(late);
  });

  it('expects what never took so long for the day after', () => {
    expect(quantileDays(conditionAfter(usual, 30), 0.5)).toBe(31);
  });

  it('adds up to one, and its quantiles are the inverse of its sums', () => {
    fc.assert(
      fc.property(
        anyDistribution,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.integer({ min: -25, max: 60 }),
        (one, part, day) => {
          const days = quantileDays(one, part);
          expect(probabilityBy(one, days)).toBeGreaterThanOrEqual(part - 1e-9);
          expect(probabilityBy(one, days - 1)).toBeLessThan(part + 1e-9);
          for (const changed of [
            conditionAfter(one, day),
            mix(one, usual, 0.3),
            givenVisit(one, day),
            givenPlan(one, day),
          ])
            expect(changed.probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
          expect(probabilityBy(conditionAfter(one, day), day)).toBe(0);
        },
      ),
    );
  });
});

describe('scores', () => {
  it('measures a forecast of one day by its distance', () => {
    const threeLate = distributionOf(3, Float64Array.of(1));
    expect([-4, 0, 3, 10].map((days) => crpsOf(threeLate, days))).toEqual([7, 3, 0, 7]);
  });

  it('is the mean distance less half the mean distance within the forecast', () => {
    fc.assert(
      fc.property(anyDistribution, fc.integer({ min: -40, max: 60 }), (one, happened) => {
        let expected = 0;
        one.probabilities.forEach((p, i) => {
          expected += p * Math.abs(one.firstDays + i - happened);
          one.probabilities.forEach((q, j) => (expected -= (p * q * Math.abs(i - j)) / 2));
        });
        expect(crpsOf(one, happened)).toBeCloseTo(expected);
      }),
    );
  });

  it('adds up four deliveries as on paper', () => {
    const early = distributionOf(-1, Float64Array.of(9, 0, 1));
    const late = distributionOf(0, Float64Array.of(2, 0, 8));
    const score = scoreForecasts([
      judgeForecast(early, -1),
      judgeForecast(early, 1),
      judgeForecast(late, 2),
      judgeForecast(late, 0),
    ])!;
    // Late with 10, 10, 80 and 80 %; late were the second and the third: three and a half of four pairs are in order less one and a half.
    expect(score).toMatchObject({ n: 4, mae: 1, auc: 0.5 });
    expect(score.brier).toBeCloseTo((0.01 + 0.81 + 0.04 + 0.64) / 4);
  });

  it('has no order to judge where nobody was late', () => {
    expect(scoreForecasts([judgeForecast(usual, -1)])!.auc).toBeNull();
    expect(scoreForecasts([])).toBeNull();
  });
});
