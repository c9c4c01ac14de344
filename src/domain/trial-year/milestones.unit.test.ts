import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate as on, isClosed, isOfficeDay, type CalendarDate } from '../kernel/index.ts';
import { freezeBaseline } from './baseline.ts';
import { beginYear } from './begin-year.ts';
import { decideYear } from './decide-year.ts';
import { endOfYear } from './end-of-year.ts';
import {
  deriveMilestones,
  findDueMilestones,
  findNextMilestone,
  type MilestoneKind,
  type YearClosures,
} from './milestones.ts';
import { builderYear, mostDays, noClosures } from './trial-year.testdata.ts';
import type { TrialYear } from './trial-year.ts';

const year = builderYear();
const builderAway = { office: [], client: [{ fromOn: on('2027-07-10'), toOn: on('2027-08-22') }] };
const list = (of: TrialYear, closures: YearClosures = noClosures): string[] =>
  deriveMilestones(of, closures).map(({ milestone, on: day }) => `${day} ${milestone}`);

describe('the milestones of a year from 5 February 2027', () => {
  it('lie on days on which the office works: the review on the Monday after a year that ends on a Friday', () => {
    expect(list(year)).toEqual([
      '2027-05-05 first-status',
      '2027-08-05 second-status',
      '2027-08-05 halfway',
      '2027-11-05 third-status',
      '2027-12-10 book-review',
      '2028-02-07 review-due',
      '2028-02-21 review-overdue',
    ]);
  });

  it('never tell the client anything while the client is away', () => {
    expect(list(year, builderAway).slice(1, 3)).toEqual(['2027-08-23 second-status', '2027-08-23 halfway']);
  });

  it('leave out a status that could come only after the year', () => {
    const away = { office: [], client: [{ fromOn: on('2027-11-01'), toOn: on('2028-02-10') }] };
    expect(list(year, away).map((one) => one.split(' ')[1])).toEqual([
      'first-status',
      'second-status',
      'halfway',
      'book-review',
      'review-due',
      'review-overdue',
    ]);
  });

  it('of the office’s own go by the office’s days', () => {
    const christmas = { office: [{ fromOn: on('2027-12-06'), toOn: on('2028-01-02') }], client: [] };
    expect(list(year, christmas)).toContain('2027-12-03 book-review');
    // A client who is away then hinders no booking.
    const away = { office: [], client: [{ fromOn: on('2027-12-06'), toOn: on('2028-01-02') }] };
    expect(list(year, away)).toContain('2027-12-10 book-review');
  });

  it('move with a pause, those before it not', () => {
    const paused = decideYear(year, { act: 'pause', reason: 'illness', resumeOn: on('2027-06-15') }, on('2027-06-01'));
    expect(list(paused as TrialYear)).toEqual([
      '2027-05-05 first-status',
      '2027-08-19 second-status',
      '2027-08-19 halfway',
      '2027-11-19 third-status',
      '2027-12-24 book-review',
      '2028-02-21 review-due',
      '2028-03-06 review-overdue',
    ]);
  });

  it('are none of a year that was stopped or has ended', () => {
    expect(list(decideYear(year, { act: 'stop', reason: 'x' }, on('2027-06-01')) as TrialYear)).toEqual([]);
    expect(list(decideYear(year, { act: 'end' }, on('2028-02-10')) as TrialYear)).toEqual([]);
  });

  it('begin where there is no 29 February from the anchor, not from the one before', () => {
    const leap = beginYear({
      agreedOn: on('2027-11-28'),
      startOn: on('2027-11-29'),
      targets: [mostDays(2)],
      baseline: freezeBaseline([], on('2027-11-28')),
    });
    expect(list(leap).slice(0, 2)).toEqual(['2028-02-29 first-status', '2028-05-29 second-status']);
  });

  it('come one by one', () => {
    expect(findNextMilestone(year, [], on('2027-05-05'), noClosures)).toEqual({
      milestone: 'second-status',
      on: '2027-08-05',
    });
    expect(findNextMilestone(year, [], on('2028-02-21'), noClosures)).toBeUndefined();
  });
});

describe('what is due', () => {
  const due = (done: readonly MilestoneKind[], today: string): string => {
    const found = findDueMilestones(year, done, on(today), noClosures);
    const names = (of: readonly { milestone: MilestoneKind }[]) => of.map(({ milestone }) => milestone).join(', ');
    return `${names(found.due)} | ${names(found.missed)}`;
  };
  const spring: MilestoneKind[] = ['first-status'];
  const summer: MilestoneKind[] = [...spring, 'second-status', 'halfway'];
  const autumn: MilestoneKind[] = [...summer, 'third-status', 'book-review'];

  it.each<[string, readonly MilestoneKind[], string, string]>([
    ['the day before: nothing', [], '2027-05-04', ' | '],
    ['on the day', [], '2027-05-05', 'first-status | '],
    ['done: nothing', spring, '2027-05-06', ' | '],
    ['halfway: the status, and a look', spring, '2027-08-05', 'second-status, halfway | '],
    ['the status was sent, the look not taken', [...spring, 'second-status'], '2027-08-20', 'halfway | '],
    [
      'after an outage of half a year: the newest once, the others are noted',
      [],
      '2027-11-08',
      'third-status | first-status, second-status, halfway',
    ],
    ['those that were noted come no more', [...summer, 'third-status'], '2027-11-08', ' | '],
    ['the review is to be booked', [...summer, 'third-status'], '2027-12-10', 'book-review | '],
    ['and as long as it is not', [...summer, 'third-status'], '2028-02-04', 'book-review | '],
    ['the year is over', autumn, '2028-02-07', 'review-due | '],
    ['and its review waits', [...autumn, 'review-due'], '2028-02-18', 'review-due | '],
    ['and is overdue', [...autumn, 'review-due'], '2028-02-21', 'review-overdue | '],
    [
      'and is not forgotten in two years',
      [...autumn, 'review-due', 'review-overdue'],
      '2030-02-21',
      'review-overdue | ',
    ],
    [
      'an outage of a whole year: the end alone is left',
      [],
      '2028-02-10',
      'review-due | first-status, second-status, halfway, third-status, book-review',
    ],
  ])('%s', (_, done, today, expected) => {
    expect(due(done, today)).toBe(expected);
  });

  it('is nothing in a pause, and what was not done before it comes after', () => {
    const act = { act: 'pause', reason: 'illness', resumeOn: on('2027-06-15') } as const;
    const paused = decideYear(year, act, on('2027-06-01')) as TrialYear;
    expect(findDueMilestones(paused, [], on('2027-06-10'), noClosures)).toEqual({ due: [], missed: [] });
    expect(findDueMilestones(paused, [], on('2027-06-15'), noClosures).due).toMatchObject([
      { milestone: 'first-status' },
    ]);
  });
});

describe('any year', () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(on('2026-01-01'), days));
  const anyClosures = fc
    .array(
      fc.tuple(fc.boolean(), fc.nat({ max: 3500 }), fc.nat({ max: 60 })).map(([office, from, days]) => ({
        office,
        fromOn: addDays(on('2026-01-01'), from),
        toOn: addDays(on('2026-01-01'), from + days),
      })),
      { maxLength: 6 },
    )
    .map((all): YearClosures => ({
      office: all.filter(({ office }) => office),
      client: all.filter(({ office }) => !office),
    }));
  const begun = (startOn: CalendarDate): TrialYear => {
    const agreedOn = addDays(startOn, -1);
    return beginYear({ agreedOn, startOn, targets: [mostDays(2)], baseline: freezeBaseline([], agreedOn) });
  };

  it('tells on days on which the office works and the client is there, and never after its end but of the review', () => {
    fc.assert(
      fc.property(anyDay, anyClosures, (startOn, closures) => {
        const any = begun(startOn);
        for (const { milestone, on: day } of deriveMilestones(any, closures)) {
          expect(isOfficeDay(day, closures.office)).toBe(true);
          expect(day > endOfYear(any)).toBe(milestone === 'review-due' || milestone === 'review-overdue');
          if (milestone.endsWith('status')) expect(isClosed(day, closures.client)).toBe(false);
        }
      }),
    );
  });

  it('looked at on some days only does or notes the same, one status a day at most, and its end is due on every day after', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyClosures,
        fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 4 }),
        (startOn, closures, gaps) => {
          const any = begun(startOn);
          const done: MilestoneKind[] = [];
          let day = startOn;
          for (const gap of gaps) {
            day = addDays(day, gap);
            const found = findDueMilestones(any, done, day, closures);
            expect(found.due.filter(({ milestone }) => milestone.endsWith('status')).length).toBeLessThanOrEqual(1);
            done.push(...[...found.due, ...found.missed].map(({ milestone }) => milestone));
            const reached = deriveMilestones(any, closures).filter((one) => one.on <= day);
            expect(new Set(done)).toEqual(new Set(reached.map(({ milestone }) => milestone)));
            const isOver = reached.some(({ milestone }) => milestone === 'review-due');
            expect(found.due.some(({ milestone }) => milestone.startsWith('review-'))).toBe(isOver);
            // A second look the same day asks for nothing but the end.
            const again = findDueMilestones(any, done, day, closures);
            expect(again.missed).toEqual([]);
            expect(again.due.every(({ milestone }) => milestone.startsWith('review-'))).toBe(true);
          }
        },
      ),
    );
  });
});
