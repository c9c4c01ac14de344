import { describe, expect, it } from 'vitest';
import { describeDay } from '../../../tests/scenarios/duty-table.ts';
import { calendarDate, periodOf, type Closure, type PeriodLength } from '../kernel/index.ts';
import { deriveDueOn } from './derive-due-date.ts';
import type { DayUnit, DueRule, Schedule, Shift } from './schedule.ts';

type Which = readonly [length: PeriodLength, year: number, number: number];

function due(
  [length, year, number]: Which,
  rule: DueRule,
  shift: Shift = 'none',
  closures: readonly Closure[] = [],
  whenClosed: Shift = 'none',
  more: Partial<Schedule> = {},
): string {
  const schedule: Schedule = { period: { every: length }, due: rule, shift, whenClosed, ...more };
  return describeDay(deriveDueOn(schedule, periodOf(length, year, number), { closures }));
}

const after = (count: number, unit: DayUnit = 'days'): DueRule => ({ rule: 'after', of: 'period-end', count, unit });

describe('a deadline some days after the period', () => {
  it.each([
    [['vat-term', 2026, 5], 20, 'Fri 2026-11-20'],
    [['vat-term', 2026, 1], 20, 'Fri 2026-03-20'],
    [['vat-term', 2028, 1], 20, 'Mon 2028-03-20'],
    [['month', 2026, 12], 10, 'Sun 2027-01-10'],
    [['month', 2026, 3], 0, 'Tue 2026-03-31'],
    [['year', 2026, 1], 59, 'Sun 2027-02-28'],
  ] as const)('%j and %d days is %s', (which, days, day) => {
    expect(due(which, after(days))).toBe(day);
  });

  it.each([
    [['month', 2026, 10], 5, 'Fri 2026-11-06'],
    [['month', 2026, 3], 1, 'Wed 2026-04-01'],
    [['month', 2026, 3], 2, 'Tue 2026-04-07'],
    [['month', 2026, 4], 5, 'Fri 2026-05-08'],
    [['month', 2027, 4], 9, 'Fri 2027-05-14'],
    [['month', 2027, 4], 10, 'Tue 2027-05-18'],
    [['month', 2026, 12], 1, 'Mon 2027-01-04'],
  ] as const)('%j and %d working days is %s', (which, days, day) => {
    expect(due(which, after(days, 'working-days'))).toBe(day);
  });
});

describe('a deadline on a day of a month', () => {
  it.each([
    [['vat-term', 2026, 1], 10, 1, 'Tue 2026-03-10'],
    [['month', 2026, 12], 10, 1, 'Sun 2027-01-10'],
    [['month', 2026, 1], 31, 1, 'Sat 2026-02-28'],
    [['month', 2026, 2], 31, 1, 'Tue 2026-03-31'],
    [['month', 2028, 1], 31, 1, 'Tue 2028-02-29'],
    [['month', 2026, 11], 30, 0, 'Mon 2026-11-30'],
    [['month', 2026, 11], 'last', -1, 'Sat 2026-10-31'],
    [['month', 2027, 1], 'last', -1, 'Thu 2026-12-31'],
    [['month', 2026, 10], 'last-working-day', 0, 'Fri 2026-10-30'],
    [['month', 2026, 5], 'last-working-day', 0, 'Fri 2026-05-29'],
    [['month', 2026, 12], 'last-working-day', 0, 'Thu 2026-12-31'],
    [['month', 2024, 3], 'last-working-day', 0, 'Wed 2024-03-27'],
    [['quarter', 2026, 4], 15, 2, 'Mon 2027-02-15'],
    [['half-year', 2026, 1], 15, 1, 'Wed 2026-07-15'],
  ] as const)('%j on day %s, %d months after, is %s', (which, day, monthsAfter, expected) => {
    expect(due(which, { rule: 'day-of-month', day, monthsAfter })).toBe(expected);
  });
});

describe('a deadline on fixed dates', () => {
  const fourMonthly = { rule: 'fixed-dates', dates: ['05-30', '09-30', '01-31'] } as const;

  it.each([
    [['four-months', 2026, 1], fourMonthly, 'Sat 2026-05-30'],
    [['four-months', 2026, 2], fourMonthly, 'Wed 2026-09-30'],
    [['four-months', 2026, 3], fourMonthly, 'Sun 2027-01-31'],
    [['year', 2026, 1], { rule: 'fixed-dates', dates: ['02-29'] }, 'Sun 2027-02-28'],
    [['year', 2027, 1], { rule: 'fixed-dates', dates: ['02-29'] }, 'Tue 2028-02-29'],
    // A date on the period's own last day is no date after it.
    [['year', 2026, 1], { rule: 'fixed-dates', dates: ['12-31'] }, 'Fri 2027-12-31'],
  ] as const)('%j of %j is %s', (which, rule, day) => {
    expect(due(which, rule)).toBe(day);
  });

  it('is refused for a period without one', () => {
    expect(() => due(['vat-term', 2026, 4], fourMonthly)).toThrow('a fixed date for each period');
  });
});

describe('a deadline that falls on no working day', () => {
  // What the clause gives, then what each agreed shift makes of it.
  it.each([
    [['vat-term', 2026, 4], 20, 'Sun 2026-09-20', 'Mon 2026-09-21', 'Fri 2026-09-18'],
    [['vat-term', 2027, 1], 20, 'Sat 2027-03-20', 'Mon 2027-03-22', 'Fri 2027-03-19'],
    [['month', 2026, 3], 2, 'Thu 2026-04-02', 'Tue 2026-04-07', 'Wed 2026-04-01'],
    [['month', 2026, 4], 1, 'Fri 2026-05-01', 'Mon 2026-05-04', 'Thu 2026-04-30'],
    [['month', 2027, 4], 1, 'Sat 2027-05-01', 'Mon 2027-05-03', 'Fri 2027-04-30'],
    [['month', 2026, 4], 17, 'Sun 2026-05-17', 'Mon 2026-05-18', 'Fri 2026-05-15'],
    [['month', 2027, 4], 17, 'Mon 2027-05-17', 'Tue 2027-05-18', 'Fri 2027-05-14'],
    [['month', 2026, 11], 25, 'Fri 2026-12-25', 'Mon 2026-12-28', 'Thu 2026-12-24'],
    [['vat-term', 2026, 5], 20, 'Fri 2026-11-20', 'Fri 2026-11-20', 'Fri 2026-11-20'],
  ] as const)('%j and %d days: %s, next %s, previous %s', (which, days, none, next, previous) => {
    const rule = after(days);
    expect([due(which, rule), due(which, rule, 'next'), due(which, rule, 'previous')]).toEqual([none, next, previous]);
  });
});

describe('a deadline while the office is closed', () => {
  const closures: Closure[] = [
    { fromOn: calendarDate('2026-07-06'), toOn: calendarDate('2026-07-26') },
    { fromOn: calendarDate('2026-12-24'), toOn: calendarDate('2027-01-01') },
  ];

  // Days after the month; what stands unless the clause says that closures move it; what it becomes when it does.
  it.each([
    [['month', 2026, 6], 5, 'Sun 2026-07-05', 'Sun 2026-07-05'],
    [['month', 2026, 6], 6, 'Mon 2026-07-06', 'Mon 2026-07-27'],
    [['month', 2026, 6], 20, 'Mon 2026-07-20', 'Mon 2026-07-27'],
    [['month', 2026, 6], 26, 'Sun 2026-07-26', 'Mon 2026-07-27'],
    [['month', 2026, 6], 27, 'Mon 2026-07-27', 'Mon 2026-07-27'],
    [['month', 2026, 11], 30, 'Wed 2026-12-30', 'Mon 2027-01-04'],
    [['month', 2026, 12], 1, 'Fri 2027-01-01', 'Mon 2027-01-04'],
  ] as const)('%j and %d days stays on %s, or moves to %s when agreed', (which, days, stays, moves) => {
    const rule = after(days);
    expect(due(which, rule, 'none', closures)).toBe(stays);
    expect(due(which, rule, 'none', closures, 'next')).toBe(moves);
    expect(due(which, rule, 'none', [], 'next')).toBe(stays);
  });

  it('is shifted off the weekend first and then moved out of the closure', () => {
    const rule = { rule: 'after', of: 'period-end', count: 5, unit: 'days' } as const;
    expect(due(['month', 2026, 6], rule, 'next', closures, 'next')).toBe('Mon 2026-07-27');
    expect(due(['month', 2026, 6], rule, 'next', closures)).toBe('Mon 2026-07-06');
    expect(due(['month', 2026, 6], rule, 'previous', closures, 'next')).toBe('Fri 2026-07-03');
  });
});

describe('a deadline before an event', () => {
  it.each([
    ['2026-07-15', 2, 'days', 'Mon 2026-07-13'],
    ['2026-06-15', 2, 'days', 'Sat 2026-06-13'],
    ['2026-06-15', 2, 'working-days', 'Thu 2026-06-11'],
    ['2026-05-29', 5, 'working-days', 'Thu 2026-05-21'],
    ['2026-04-08', 3, 'working-days', 'Tue 2026-03-31'],
    ['2027-05-18', 1, 'working-days', 'Fri 2027-05-14'],
    ['2026-07-15', 0, 'days', 'Wed 2026-07-15'],
    ['2026-07-15', 0, 'working-days', 'Wed 2026-07-15'],
    ['2026-07-15', 1, 'weeks', 'Wed 2026-07-08'],
    ['2026-03-31', 1, 'months', 'Sat 2026-02-28'],
  ] as const)('%s: %d %s before is %s', (eventOn, count, unit, day) => {
    expect(dueOfEvent(eventOn, { rule: 'before', of: 'event', count, unit })).toBe(day);
  });

  it('may also come after it: the minutes of a general meeting within 14 days', () => {
    expect(dueOfEvent('2026-06-18', { rule: 'after', of: 'event', count: 14, unit: 'days' })).toBe('Thu 2026-07-02');
  });

  function dueOfEvent(eventOn: string, rule: DueRule): string {
    const schedule: Schedule = { period: { event: 'payday' }, due: rule, shift: 'none', whenClosed: 'none' };
    const on = calendarDate(eventOn);
    return describeDay(deriveDueOn(schedule, { startOn: on, endOn: on }, { closures: [] }));
  }
});

describe('a deadline inside the running period', () => {
  it.each([
    [
      'the 20th of the last month',
      ['vat-term', 2026, 5],
      { rule: 'day-of-month', day: 20, monthsAfter: 0 },
      'Tue 2026-10-20',
    ],
    [
      'the 20th of the first month',
      ['vat-term', 2026, 5],
      { rule: 'day-of-month', day: 20, monthsAfter: -1 },
      'Sun 2026-09-20',
    ],
    [
      'five working days before the end',
      ['month', 2026, 12],
      { rule: 'before', of: 'period-end', count: 5, unit: 'working-days' },
      'Wed 2026-12-23',
    ],
    [
      'ten days after the start',
      ['quarter', 2026, 4],
      { rule: 'after', of: 'period-start', count: 10, unit: 'days' },
      'Sun 2026-10-11',
    ],
    [
      'a week before the start',
      ['month', 2026, 11],
      { rule: 'before', of: 'period-start', count: 1, unit: 'weeks' },
      'Sun 2026-10-25',
    ],
    [
      '30 November of the year itself',
      ['year', 2026, 1],
      { rule: 'fixed-dates', dates: ['11-30'], within: true },
      'Mon 2026-11-30',
    ],
  ] as const)('%s of %j', (_, which, rule, day) => {
    expect(due(which, rule)).toBe(day);
  });
});

describe('a deadline on a weekday', () => {
  it.each([
    [['week', 2026, 48], 5, 0, 'Fri 2026-11-27'],
    [['week', 2026, 48], 1, 1, 'Mon 2026-11-30'],
    [['month', 2026, 11], 5, 1, 'Fri 2026-12-04'],
    [['month', 2026, 11], 5, 2, 'Fri 2026-12-11'],
    [['month', 2026, 11], 5, 0, 'Fri 2026-11-27'],
    [['month', 2026, 11], 5, -1, 'Fri 2026-11-20'],
    [['month', 2026, 11], 1, 0, 'Mon 2026-11-30'],
    [['month', 2026, 11], 1, 1, 'Mon 2026-12-07'],
  ] as const)('%j, weekday %d, occurrence %d is %s', (which, weekday, occurrence, day) => {
    expect(due(which, { rule: 'weekday', weekday, occurrence })).toBe(day);
  });
});

describe('a deadline before the law’s', () => {
  const before = (count: number, unit: DayUnit, statutory: 'vat-return' | 'a-melding' | 'tax-return'): DueRule => ({
    rule: 'before',
    of: { statutory },
    count,
    unit,
  });

  it.each([
    ['a month before the VAT return', ['vat-term', 2026, 5], before(1, 'months', 'vat-return'), 'Tue 2026-11-10'],
    ['six working days before it', ['vat-term', 2026, 5], before(6, 'working-days', 'vat-return'), 'Wed 2026-12-02'],
    ['the law’s exception for May and June', ['vat-term', 2026, 3], before(20, 'days', 'vat-return'), 'Tue 2026-08-11'],
    [
      'two working days before the a-melding',
      ['month', 2026, 11],
      before(2, 'working-days', 'a-melding'),
      'Thu 2026-12-03',
    ],
    ['two months before the tax return', ['year', 2026, 1], before(2, 'months', 'tax-return'), 'Wed 2027-03-31'],
    [
      'of four months, before the return of their last term',
      ['four-months', 2026, 1],
      before(1, 'months', 'vat-return'),
      'Sun 2026-05-10',
    ],
  ] as const)('%s', (_, which, rule, day) => {
    expect(due(which, rule)).toBe(day);
  });
});

describe('a date that differs', () => {
  const more = {
    exceptions: [
      { period: 3, on: '08-05' },
      { period: 6, year: 2026, on: '2027-01-25' },
    ],
  };

  it.each([
    [['vat-term', 2026, 2], 'Wed 2026-05-20'],
    [['vat-term', 2026, 3], 'Wed 2026-08-05'],
    [['vat-term', 2027, 3], 'Thu 2027-08-05'],
    [['vat-term', 2026, 6], 'Mon 2027-01-25'],
    [['vat-term', 2027, 6], 'Thu 2028-01-20'],
  ] as const)('%j is %s', (which, day) => {
    expect(due(which, after(20), 'none', [], 'none', more)).toBe(day);
  });

  it('in one year goes before the one that holds every year, and a whole date is not shifted', () => {
    const both = {
      exceptions: [
        { period: 3, on: '08-05' },
        { period: 3, year: 2026, on: '2026-08-08' },
      ],
    };
    expect(due(['vat-term', 2026, 3], after(20), 'next', [], 'none', both)).toBe('Sat 2026-08-08');
    expect(due(['vat-term', 2028, 3], after(20), 'next', [], 'none', both)).toBe('Mon 2028-08-07');
  });
});

describe('a closure that deadlines move before', () => {
  it('gives the last day on which the office is open', () => {
    const closures = [{ fromOn: calendarDate('2026-07-06'), toOn: calendarDate('2026-07-26') }];
    expect(due(['month', 2026, 6], after(20), 'none', closures, 'previous')).toBe('Fri 2026-07-03');
  });
});
