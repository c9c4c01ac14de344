import { describe, expect, it } from 'vitest';
import { deriveConduct, type ConductDuty } from '../conduct/index.ts';
import { duty } from '../conduct/conduct.testdata.ts';
import { calendarDate as on } from '../kernel/index.ts';
import {
  courseThresholdsDefault,
  decideCourse,
  findCourseReasons,
  isCourseAsked,
  isOwnPartFirst,
  type StandingCourse,
} from './index.ts';

const today = on('2026-02-02');

const deadlineMonths = ['2025-03', '2025-05', '2025-07', '2025-09', '2025-11', '2026-01'];

/** Six VAT periods, each so many days late, so many of them complete, with reminders and extra work. */
function year(
  days: readonly number[],
  more: { complete?: number; reminders?: number; minutes?: number; slipped?: number } = {},
) {
  const { complete = days.length, reminders = 0, minutes = 0, slipped = 0 } = more;
  const duties = days.map((late, index): ConductDuty => {
    return duty(`${deadlineMonths[index]!}-20`, late, {
      returns: index < complete ? 0 : 1,
      reminderIds: index === 0 ? Array.from({ length: reminders }, (_, number) => String(number)) : [],
      extraMinutes: index === 0 ? minutes : 0,
      officeLateness: index < slipped ? [{ slip: 'report-late', dueOn: on(`${deadlineMonths[index]!}-28`) }] : [],
    });
  });
  return deriveConduct(duties, today);
}

const six = [9, 14, 11, 6, 8, 19];

describe('why a client is proposed, with the thresholds that Takt begins with', () => {
  it.each([
    ['on time and complete', year([0, 0, 0, 0, 0, 0]), []],
    [
      'the jovial builder',
      year(six, { complete: 0, reminders: 17, minutes: 1410 }),
      ['late', 'incomplete', 'chased', 'extra-work'],
    ],
    ['a median of exactly five days is not beyond five', year([5, 5, 5, 5, 5, 5]), []],
    ['six days', year([6, 6, 6, 6, 6, 6]), ['late']],
    ['one very late delivery among five good ones', year([0, 0, 0, 0, 0, 90]), []],
    ['three of five complete is 60 %', year([0, 0, 0, 0, 0], { complete: 3 }), []],
    ['three of six complete', year([0, 0, 0, 0, 0, 0], { complete: 3 }), ['incomplete']],
    ['two reminders to a delivery', year([0, 0, 0, 0], { reminders: 8 }), []],
    ['a little more', year([0, 0, 0, 0], { reminders: 9 }), ['chased']],
    ['ten hours', year([0, 0, 0, 0], { minutes: 600 }), []],
    ['a minute more', year([0, 0, 0, 0], { minutes: 601 }), ['extra-work']],
    ['three deliveries say too little of days', year([30, 30, 30]), []],
    ['but the hours were worked', year([30, 30, 30], { minutes: 900 }), ['extra-work']],
  ] as const)('%s', (_, conduct, reasons) => {
    expect(findCourseReasons(conduct, courseThresholdsDefault).map(({ reason }) => reason)).toEqual(reasons);
  });

  it('says the figures that are beyond', () => {
    expect(
      findCourseReasons(year(six, { complete: 0, reminders: 17, minutes: 1410 }), courseThresholdsDefault),
    ).toEqual([
      { reason: 'late', medianDays: 10 },
      { reason: 'incomplete', first: 0, of: 6 },
      { reason: 'chased', reminders: 17, deliveries: 6 },
      { reason: 'extra-work', minutes: 1410 },
    ]);
  });

  it('goes by the office’s own thresholds', () => {
    const patient = { medianDays: 20, completePercent: 0, remindersPerDelivery: 4, extraMinutes: 3_000 };
    expect(findCourseReasons(year(six, { complete: 0, reminders: 17, minutes: 1410 }), patient)).toEqual([]);
  });

  it.each([
    [0, false],
    [1, false],
    [2, true],
  ])('of six deliveries the office was late for %i: begin with yourself %s', (slipped, expected) => {
    expect(isOwnPartFirst(year(six, { slipped }))).toBe(expected);
  });
});

describe('what can be decided on 2 February 2026', () => {
  const talk: StandingCourse = { decision: 'talk', askAgainOn: null };
  const waits: StandingCourse = { decision: 'not-now', askAgainOn: on('2026-03-15') };
  it.each([
    ['the talk', undefined, { decision: 'talk', reason: '' }, { askAgainOn: null }],
    ['the talk after all, before the day', waits, { decision: 'talk', reason: '' }, { askAgainOn: null }],
    [
      'not now, with a reason and a day',
      undefined,
      { decision: 'not-now', reason: 'Tvillinger', askAgainOn: on('2026-03-15') },
      { askAgainOn: '2026-03-15' },
    ],
    [
      'not now without a reason',
      undefined,
      { decision: 'not-now', reason: ' ', askAgainOn: on('2026-03-15') },
      { refused: 'course-reason' },
    ],
    ['not now without a day', undefined, { decision: 'not-now', reason: 'x' }, { refused: 'course-day' }],
    [
      'not now until today',
      undefined,
      { decision: 'not-now', reason: 'x', askAgainOn: today },
      { refused: 'course-day' },
    ],
    [
      'not now for half a year',
      undefined,
      { decision: 'not-now', reason: 'x', askAgainOn: on('2026-08-04') },
      { askAgainOn: '2026-08-04' },
    ],
    [
      'not now for longer',
      undefined,
      { decision: 'not-now', reason: 'x', askAgainOn: on('2026-08-05') },
      { refused: 'course-day' },
    ],
    ['no', undefined, { decision: 'no', reason: 'Slutter i år' }, { askAgainOn: '2027-02-02' }],
    ['no without a reason', undefined, { decision: 'no', reason: '' }, { refused: 'course-reason' }],
    ['anything while the talk is under way', talk, { decision: 'no', reason: 'x' }, { refused: 'course-open' }],
  ] as const)('%s', (_, standing, given, expected) => {
    expect(decideCourse(standing, given, today)).toEqual(expected);
  });

  it.each([
    ['nothing decided', undefined, true],
    ['a talk under way', talk, false],
    ['the day before', { ...waits, askAgainOn: on('2026-02-03') }, false],
    ['on the day', { ...waits, askAgainOn: today }, true],
    ['after it', { ...waits, askAgainOn: on('2026-01-01') }, true],
  ] as const)('asked today? %s', (_, standing, expected) => {
    expect(isCourseAsked(standing, today)).toBe(expected);
  });
});
