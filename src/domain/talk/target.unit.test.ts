import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveTargets, medianDaysMost, type TargetFacts } from './derive-targets.ts';
import { judgeTarget, type Target } from './target.ts';

function year(medianDays: number | null, first: number, of: number, reminders: number): TargetFacts {
  return { medianDays, complete: { first, of }, reminders, office: { late: [], inTime: of, of } };
}

/** `at most 3 days, at least 4 of 6 complete, at most 6 reminders`. */
function tell(targets: readonly Target[]): string {
  const one = (target: Target): string => {
    if (target.figure === 'median-days') return `at most ${target.value} days`;
    if (target.figure === 'complete') return `at least ${target.value} of ${target.of} complete`;
    return `at most ${target.value} reminders`;
  };
  return targets.map(one).join(', ');
}

describe('what a good year would look like', () => {
  it.each([
    // median, complete of so many, reminders
    [12, 0, 6, 17, 'at most 3 days, at least 4 of 6 complete, at most 6 reminders'],
    [10, 0, 5, 15, 'at most 3 days, at least 3 of 5 complete, at most 5 reminders'],
    [10.5, 3, 6, 6, 'at most 3 days, at least 5 of 6 complete'],
    [8, 6, 6, 7, 'at most 2 days, at least 6 of 6 complete, at most 6 reminders'],
    [4, 5, 6, 0, 'at most 1 days, at least 6 of 6 complete'],
    [1.5, 6, 6, 0, 'at most 1 days, at least 6 of 6 complete'],
    [1, 6, 6, 0, 'at most 0 days, at least 6 of 6 complete'],
    // Nobody is asked to be early.
    [-3, 6, 6, 0, 'at most 0 days, at least 6 of 6 complete'],
    // A step that can be believed in, and a week at most.
    [40, 2, 12, 60, 'at most 7 days, at least 9 of 12 complete, at most 15 reminders'],
    // Nothing delivered yet.
    [20, 0, 0, 0, 'at most 5 days'],
    [null, 0, 0, 0, ''],
  ])('median %s days, %i of %i complete, %i reminders', (median, first, of, reminders, expected) => {
    expect(tell(deriveTargets(year(median, first, of, reminders), { earlyReminder: true }))).toBe(expected);
  });

  it('counts no reminder as the agreement’s own where none goes before the deadline', () => {
    expect(tell(deriveTargets(year(8, 6, 6, 7), { earlyReminder: false }))).toMatch(/at most 2 reminders$/);
    expect(tell(deriveTargets(year(0, 6, 6, 1), { earlyReminder: false }))).toMatch(/at most 0 reminders$/);
  });

  const anyYear = fc
    .tuple(
      fc.integer({ min: -20, max: 240 }).map((halves) => halves / 2),
      fc.integer({ min: 1, max: 60 }),
      fc.nat({ max: 200 }),
    )
    .chain(([median, of, reminders]) =>
      fc.nat({ max: of }).map((first): TargetFacts => year(median, first, of, reminders)),
    );

  it('is never harsher than the agreement, never easier than the year was, and always a whole figure', () => {
    fc.assert(
      fc.property(anyYear, fc.boolean(), (facts, earlyReminder) => {
        const targets = deriveTargets(facts, { earlyReminder });
        expect(targets.length).toBeGreaterThanOrEqual(2);
        for (const target of targets) {
          expect(Number.isInteger(target.value)).toBe(true);
          if (target.figure === 'median-days') {
            expect(target.value).toBeGreaterThanOrEqual(0);
            expect(target.value).toBeLessThanOrEqual(Math.min(medianDaysMost, Math.max(0, facts.medianDays!)));
          }
          if (target.figure === 'complete') {
            expect(target.value).toBeGreaterThanOrEqual(facts.complete.first);
            expect(target.value).toBeLessThanOrEqual(target.of);
          }
          if (target.figure === 'reminders') {
            expect(target.value).toBeLessThan(facts.reminders);
            expect(target.value).toBeGreaterThanOrEqual(earlyReminder ? target.of : 0);
          }
        }
      }),
    );
  });

  it('is met by the year that reaches it to the letter, and by no year that is one short', () => {
    fc.assert(
      fc.property(anyYear, (facts) => {
        for (const target of deriveTargets(facts, { earlyReminder: true })) {
          const reached = reach(facts, target, 0);
          expect(judgeTarget(target, reached)).toBe('met');
          expect(judgeTarget(target, reach(facts, target, 1))).toBe('not-met');
        }
      }),
    );
  });

  function reach(facts: TargetFacts, target: Target, short: number): TargetFacts {
    if (target.figure === 'median-days') return { ...facts, medianDays: target.value + short };
    if (target.figure === 'complete')
      return { ...facts, complete: { first: target.value - short, of: facts.complete.of } };
    return { ...facts, reminders: target.value + short };
  }
});

describe('a target and the year that came', () => {
  const atLeast = { figure: 'complete', comparison: 'at-least', value: 4, of: 6 } as const;
  const atMost = { figure: 'reminders', comparison: 'at-most', value: 6, of: 6 } as const;
  const median = { figure: 'median-days', comparison: 'at-most', value: 3 } as const;
  it.each([
    ['the median is just there', median, year(3, 0, 6, 0), 'met'],
    ['half a day beyond', median, year(3.5, 0, 6, 0), 'not-met'],
    ['nothing came', median, year(null, 0, 0, 0), 'not-known'],
    ['four of six', atLeast, year(0, 4, 6, 0), 'met'],
    ['eight of twelve is the same share', atLeast, year(0, 8, 12, 0), 'met'],
    ['seven of eleven is less', atLeast, year(0, 7, 11, 0), 'not-met'],
    ['nothing was delivered', atLeast, year(0, 0, 0, 0), 'not-known'],
    ['six reminders to six', atMost, year(0, 6, 6, 6), 'met'],
    ['seven', atMost, year(0, 6, 6, 7), 'not-met'],
    ['twelve to twelve deliveries', atMost, year(0, 12, 12, 12), 'met'],
  ] as const)('%s', (_, target, facts, expected) => {
    expect(judgeTarget(target, facts)).toBe(expected);
  });
});
