import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf } from '../conduct/index.ts';
import { addDays, calendarDate as on } from '../kernel/index.ts';
import { judgeTarget, type Target } from '../talk/index.ts';
import { decideYear } from './decide-year.ts';
import { deriveNeed, type TargetNeed } from './derive-need.ts';
import { deriveStatus, isWordHalfwayNeeded } from './derive-status.ts';
import {
  builderYear,
  leastComplete,
  mostDays,
  mostReminders,
  soFarOf,
  statusOfTold,
  toldYears,
  type ToldYear,
} from './trial-year.testdata.ts';
import type { TrialYear } from './trial-year.ts';
import { deriveYearSoFar, type YearSoFar } from './year-so-far.ts';

function needInShort(need: TargetNeed): string {
  switch (need.need) {
    case 'days':
      return `${need.count} of ${need.of} within ${need.withinDays}`;
    case 'complete':
      return `${need.count} of ${need.of} complete`;
    case 'reminders':
      return `${need.atMost} reminders for ${need.of}`;
    default:
      return need.need;
  }
}

/** `well: on-the-way (2 of 3 within 2), met (nothing)` */
function inShort(told: ToldYear): string {
  const { mood, targets } = statusOfTold(told);
  return `${mood}: ${targets.map(({ standing, need }) => `${standing} (${needInShort(need)})`).join(', ')}`;
}

describe('"median at most two days, four of six complete", six deliveries a year', () => {
  it.each([
    ['', 'too-few: not-known (4 of 6 within 2), not-known (4 of 6 complete)'],
    ['0', 'too-few: not-known (3 of 5 within 2), not-known (3 of 5 complete)'],
    ['0 -1', 'well: on-the-way (2 of 4 within 2), on-the-way (2 of 4 complete)'],
    ['0 -2 1', 'well: on-the-way (1 of 3 within 2), on-the-way (1 of 3 complete)'],
    ['6! 9!', 'badly: not-on-the-way (4 of 4 within 2), not-on-the-way (4 of 4 complete)'],
    // With six the median lies between the third and the fourth: three late ones need three that come early enough.
    ['6! 9! 12!', 'badly: not-on-the-way (out-of-reach), not-on-the-way (out-of-reach)'],
    ['4! 3! 5', 'badly: not-on-the-way (3 of 3 within 1), not-on-the-way (3 of 3 complete)'],
    ['0! 1! 2', 'mixed: on-the-way (1 of 3 within 2), not-on-the-way (3 of 3 complete)'],
    ['0 0 -1 0 0', 'well: met (nothing), met (nothing)'],
    // One is missing: it can still be complete, and is late by the day.
    ['0 1 -', 'well: on-the-way (2 of 3 within 2), on-the-way (2 of 4 complete)'],
    ['0 0 -1 0 0 1', 'well: met (nothing), met (nothing)'],
    ['0! 0! -1! 0 0 1', 'mixed: met (nothing), not-on-the-way (out-of-reach)'],
    ['6! 9! 12! 8! 7! 4!', 'badly: not-on-the-way (out-of-reach), not-on-the-way (out-of-reach)'],
  ])('%j → %s', (terms, expected) => {
    expect(inShort({ terms })).toBe(expected);
  });
});

describe('other targets', () => {
  it.each<[string, ToldYear, string]>([
    [
      'nine of twelve is the share that counts',
      { terms: '0 0!', targets: [leastComplete(9, 12)] },
      'badly: not-on-the-way (4 of 4 complete)',
    ],
    [
      'half a day: two and a half, of whole days',
      { terms: '2 3', targets: [mostDays(2.5)] },
      'well: on-the-way (2 of 4 within 2)',
    ],
    [
      'an early one brings the median down',
      { terms: '0 0 3 3 3', targets: [mostDays(2)] },
      'badly: not-on-the-way (1 of 1 within 1)',
    ],
    [
      'six reminders to six',
      { terms: '0 1 3', reminders: 1, targets: [mostReminders(6, 6)] },
      'well: on-the-way (3 reminders for 3)',
    ],
    [
      'all of them spent',
      { terms: '0 1 3', reminders: 2, targets: [mostReminders(6, 6)] },
      'badly: not-on-the-way (0 reminders for 3)',
    ],
    [
      'more than all',
      { terms: '0 1', reminders: 4, targets: [mostReminders(6, 6)] },
      'badly: not-on-the-way (out-of-reach)',
    ],
    ['the year is over', { terms: '0 0 0 0 0 0', reminders: 1, targets: [mostReminders(6, 6)] }, 'well: met (nothing)'],
    [
      'two of three off the way',
      { terms: '6 9!', reminders: 1, targets: [mostDays(2), leastComplete(4, 6), mostReminders(6, 6)] },
      'badly: not-on-the-way (4 of 4 within 2), not-on-the-way (3 of 4 complete), on-the-way (4 reminders for 4)',
    ],
    [
      'one of three',
      { terms: '6 9', reminders: 1, targets: [mostDays(2), leastComplete(4, 6), mostReminders(6, 6)] },
      'mixed: not-on-the-way (4 of 4 within 2), on-the-way (2 of 4 complete), on-the-way (4 reminders for 4)',
    ],
  ])('%s', (_, told, expected) => {
    expect(inShort(told)).toBe(expected);
  });
});

describe('a status', () => {
  it('says how it was before, how it is, and what lies ahead', () => {
    expect(statusOfTold(toldYears['halfway, one missing'])).toMatchObject({
      endOn: '2028-02-04',
      deliveries: 3,
      inTime: 1,
      missing: 1,
      toCome: 3,
      targets: [
        { before: { now: 10, deliveries: 6 }, now: { now: 1, deliveries: 3 } },
        { before: { now: 0, deliveries: 6 }, now: { now: 2, deliveries: 2 } },
      ],
      office: { inTime: 3, of: 3 },
    });
  });

  it('asks for a word halfway where it goes badly, and nowhere else', () => {
    const asked = Object.entries(toldYears).filter(([, told]) => isWordHalfwayNeeded(statusOfTold(told)));
    expect(asked.map(([name]) => name)).toEqual([
      'first quarter, badly',
      'halfway, badly',
      'halfway, badly, but better than before',
      'one left, only by being early enough',
      'third quarter, out of reach',
      'over, not met',
      'the office late too',
    ]);
  });

  it('counts nothing of a pause: neither what was late in it, nor what lies ahead in it', () => {
    const act = { act: 'pause', reason: 'illness', resumeOn: on('2027-08-01') } as const;
    const year = decideYear(builderYear(), act, on('2027-05-01')) as TrialYear;
    // May and July fall into it; the year is three months longer, and March 2028 is of it.
    const soFar = soFarOf(year, { terms: '0 40! 40!' });
    expect(soFar).toMatchObject({ duties: 1, toCome: 3, daysLate: [0] });
    const ahead = deriveYearSoFar(
      year,
      [],
      [{ dueOn: on('2028-03-20') }, { dueOn: on('2028-05-20') }],
      on('2028-02-10'),
    );
    expect(ahead.toCome).toBe(1);
  });

  it('counts what came before its deadline at once', () => {
    const early = soFarOf(builderYear(), { terms: '0 -10', today: '2027-05-12' });
    expect(early).toMatchObject({ duties: 2, missing: 0, toCome: 4, daysLate: [0, -10] });
  });

  it('does not count what is not due yet', () => {
    const soFar = soFarOf(builderYear(), { terms: '0 -', today: '2027-05-20' });
    expect(soFar).toMatchObject({ duties: 1, missing: 0 });
  });
});

describe('what is needed, for any year', () => {
  const anyYear = fc
    .record({
      days: fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 8 }),
      toCome: fc.nat({ max: 6 }),
      first: fc.nat({ max: 8 }),
      reminders: fc.nat({ max: 12 }),
    })
    .map(({ days, toCome, first, reminders }): YearSoFar => {
      const of = days.length;
      const { duties: _, ...rest } = soFarOf(builderYear(), { terms: '' });
      return {
        ...rest,
        duties: of,
        daysLate: days,
        toCome,
        medianDays: medianOf(days),
        complete: { first: Math.min(first, of), of },
        reminders,
        office: { late: [], inTime: of, of },
      };
    });
  const anyDays = fc.integer({ min: 0, max: 20 }).map((halves) => mostDays(halves / 2));
  const anyShare = fc
    .integer({ min: 1, max: 12 })
    .chain((of) => fc.nat({ max: of }).map((value) => leastComplete(value, of)));
  const anyReminders = fc
    .tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([value, of]) => mostReminders(value, of));

  /** The end of the year, had the next deliveries been so. */
  function ended(
    soFar: YearSoFar,
    next: { days?: readonly number[]; complete?: number; reminders?: number },
  ): YearSoFar {
    const daysLate = [...soFar.daysLate, ...(next.days ?? Array.from({ length: soFar.toCome }, () => 0))];
    const of = soFar.complete.of + soFar.toCome;
    return {
      ...soFar,
      daysLate,
      medianDays: medianOf(daysLate),
      complete: { first: soFar.complete.first + (next.complete ?? 0), of },
      reminders: soFar.reminders + (next.reminders ?? 0),
      office: { late: [], inTime: of, of },
      toCome: 0,
    };
  }
  const isMet = (target: Target, soFar: YearSoFar): boolean => judgeTarget(target, soFar) === 'met';
  const fill = (count: number, days: number): number[] => Array.from({ length: count }, () => days);

  it('days: with it the target is met whatever the rest is, and with one less it need not be', () => {
    fc.assert(
      fc.property(anyDays, anyYear, (target, soFar) => {
        const need = deriveNeed(target, soFar);
        const { toCome } = soFar;
        const late = (count: number) => fill(count, 10_000);
        if (soFar.daysLate.length + toCome === 0) return;
        if (need.need === 'nothing') expect(isMet(target, ended(soFar, { days: late(toCome) }))).toBe(true);
        if (need.need === 'out-of-reach') expect(isMet(target, ended(soFar, { days: fill(toCome, 0) }))).toBe(false);
        if (need.need === 'days') {
          const { count, of, withinDays } = need;
          expect(of).toBe(toCome);
          expect(isMet(target, ended(soFar, { days: [...fill(count, withinDays), ...late(of - count)] }))).toBe(true);
          const oneLess = [...fill(count - 1, withinDays), ...late(of - count + 1)];
          expect(isMet(target, ended(soFar, { days: oneLess }))).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('complete: so many, and not one fewer', () => {
    fc.assert(
      fc.property(anyShare, anyYear, (target, soFar) => {
        const need = deriveNeed(target, soFar);
        if (soFar.complete.of + soFar.toCome === 0) return;
        if (need.need === 'nothing') expect(isMet(target, ended(soFar, { complete: 0 }))).toBe(true);
        if (need.need === 'out-of-reach') expect(isMet(target, ended(soFar, { complete: soFar.toCome }))).toBe(false);
        if (need.need === 'complete') {
          expect(isMet(target, ended(soFar, { complete: need.count }))).toBe(true);
          expect(isMet(target, ended(soFar, { complete: need.count - 1 }))).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('reminders: so many, and not one more', () => {
    fc.assert(
      fc.property(anyReminders, anyYear, (target, soFar) => {
        const need = deriveNeed(target, soFar);
        if (need.need === 'out-of-reach') expect(isMet(target, ended(soFar, { reminders: 0 }))).toBe(false);
        if (need.need !== 'reminders') return;
        expect(isMet(target, ended(soFar, { reminders: need.atMost }))).toBe(true);
        expect(isMet(target, ended(soFar, { reminders: need.atMost + 1 }))).toBe(false);
      }),
    );
  });

  it('standing: what is met stays met whatever comes, and at the end standing and judgement are one', () => {
    fc.assert(
      fc.property(anyDays, anyShare, anyYear, (days, share, soFar) => {
        const year = builderYear([days, share]);
        for (const { target, standing } of deriveStatus(year, soFar).targets) {
          if (standing !== 'met') continue;
          const worst = ended(soFar, { days: fill(soFar.toCome, 10_000), complete: 0 });
          expect(isMet(target, worst)).toBe(true);
        }
        const over = ended(soFar, { days: fill(soFar.toCome, 3), complete: 0 });
        for (const { target, standing } of deriveStatus(year, over).targets) {
          const judged = judgeTarget(target, over);
          expect(standing).toBe({ met: 'met', 'not-met': 'not-on-the-way', 'not-known': 'not-known' }[judged]);
        }
      }),
    );
  });
});

it('a year that is over says so on the last day as on any day after', () => {
  const year = builderYear();
  const told = { terms: '0 0 -1 0 0 1' };
  const first = deriveStatus(year, soFarOf(year, { ...told, today: '2028-02-07' }));
  const later = deriveStatus(year, soFarOf(year, { ...told, today: addDays(on('2028-02-07'), 90) }));
  expect({ ...later, toOn: first.toOn }).toEqual(first);
});
