import { describe, expect, it } from 'vitest';
import { calendarDate as on, ore } from '../kernel/index.ts';
import { duty } from './conduct.testdata.ts';
import { deriveConduct } from './derive-conduct.ts';
import { medianOf, worstTenthOf } from './middle.ts';

const today = on('2027-02-02');

describe('twelve months of the jovial builder, seen on 2 February 2027', () => {
  const late = { returns: 1, questions: 1, extraMinutes: 235 };
  const ids = (...numbers: number[]) => ({ reminderIds: numbers.map(String) });
  const year = [
    duty('2026-03-20', 9, { ...late, ...ids(1, 2, 3) }),
    duty('2026-05-20', 14, { ...late, waivedOre: ore(125_000) }),
    duty('2026-07-20', 11, { ...late, ...ids(4, 5) }),
    duty('2026-09-20', 6, { ...late, ...ids(5, 6) }),
    duty('2026-11-20', 8, {
      ...late,
      chargedOre: ore(250_000),
      officeLateness: [{ slip: 'report-late', dueOn: on('2026-10-12'), report: 'vat-return' }],
    }),
    duty('2027-01-20', 13, { ...late, deliveredOn: null, returns: 0 }),
  ];

  it('says what happened, in sums and middles', () => {
    expect(deriveConduct(year, today)).toMatchObject({
      duties: 6,
      missing: 1,
      medianDays: 10,
      worstTenthDays: 14,
      complete: { first: 0, of: 5 },
      // The fifth was about two deliveries.
      reminders: 6,
      returns: 5,
      questions: 6,
      extraMinutes: 1410,
      chargedOre: 250_000,
      waivedOre: 125_000,
      office: { inTime: 5, of: 6 },
      trend: { trend: 'too-few', before: 0, after: 6 },
      grade: { graded: true, letter: 'D', days: { medianDays: 11, of: 5 }, complete: { first: 0, of: 4 } },
    });
  });

  it('counts a report once that two deliveries waited for', () => {
    const slip = { slip: 'report-late', dueOn: on('2026-10-12'), report: 'vat-return' } as const;
    const both = [duty('2026-09-20', 0, { officeLateness: [slip] }), duty('2026-09-25', 0, { officeLateness: [slip] })];
    expect(deriveConduct(both, today).office).toEqual({ late: [slip], inTime: 0, of: 2 });
  });

  it('counts two reports of a kind that were promised by one day as two', () => {
    const slip = (promiseId: string) =>
      ({ slip: 'report-late', dueOn: on('2026-10-12'), report: 'period-report', promiseId }) as const;
    const late = [slip('September'), slip('October')];
    const both = [duty('2026-09-20', 0, { officeLateness: late }), duty('2026-09-25', 0, { officeLateness: late })];
    expect(deriveConduct(both, today).office).toEqual({ late, inTime: 0, of: 2 });
  });

  it('leaves out what is not due, and what is older than the year but for the trend', () => {
    const open = duty('2027-02-20', 0, { deliveredOn: null });
    const dueToday = duty('2027-02-02', 0, { deliveredOn: null });
    const before = [4, 4, 4, 4].map((days, index) => duty(`2025-0${3 + index}-20`, days));
    const conduct = deriveConduct([...before, ...year, open, dueToday], today);
    expect(conduct).toMatchObject({ duties: 6, trend: { trend: 'later', before: 4, after: 6 } });
  });

  it('has nothing to say of a new client', () => {
    expect(deriveConduct([], today)).toMatchObject({
      duties: 0,
      medianDays: null,
      worstTenthDays: null,
      complete: { first: 0, of: 0 },
      trend: { trend: 'too-few' },
      grade: { graded: false, counted: 0 },
    });
  });

  it('takes from before Takt the days only', () => {
    const old = duty('2026-05-20', 30, { history: true, returns: 2, extraMinutes: 60 });
    expect(deriveConduct([old], today)).toMatchObject({
      duties: 1,
      medianDays: 30,
      complete: { of: 0 },
      returns: 0,
      extraMinutes: 0,
    });
  });
});

describe('middles', () => {
  it.each([
    [[], null, null],
    [[3], 3, 3],
    [[1, 2], 1.5, 2],
    [[6, 8, 9, 11, 14, 19], 10, 19],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5.5, 9],
    [[-3, 0, 0], 0, 0],
  ])('of %j the median is %s, and nine of ten do not exceed %s', (days, median, worst) => {
    expect([medianOf(days), worstTenthOf(days)]).toEqual([median, worst]);
  });
});
