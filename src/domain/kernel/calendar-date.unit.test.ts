import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  dateFromDayNumber,
  dateOf,
  dayNumber,
  daysBetween,
  daysInMonth,
  earliest,
  instant,
  isCalendarDate,
  isLeapYear,
  isTimeOfDay,
  isoWeekOf,
  lastDayOfMonth,
  latest,
  partsOf,
  timeOfDay,
  weekdayOf,
  type CalendarDate,
} from './calendar-date.ts';

const on = calendarDate;
const firstDay = dayNumber(on('1900-01-01'));
const lastDay = dayNumber(on('2200-12-31'));

/** Any day from 1900 to 2200. */
const anyDate = fc.integer({ min: firstDay, max: lastDay }).map(dateFromDayNumber);
const oracle = (date: CalendarDate) => Temporal.PlainDate.from(date);

describe('a calendar date', () => {
  it.each(['2026-11-20', '2028-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('is read from %j', (text) => {
    expect(calendarDate(text)).toBe(text);
  });

  it.each([
    '',
    '2026-11-31',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '26-11-20',
    '2026-1-2',
    '20.11.2026',
    '2026-11-20T00:00',
    ' 2026-11-20',
    '2026-11-20\n',
    '٢٠٢٦-١١-٢٠',
  ])('is not read from %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow('not a calendar date');
  });

  it('sorts as text', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
      }),
    );
  });

  it('is put together from year, month and day, and taken apart again', () => {
    expect(dateOf(2026, 2, 3)).toBe('2026-02-03');
    expect(partsOf(on('2026-02-03'))).toEqual({ year: 2026, month: 2, day: 3 });
    expect(() => dateOf(2026, 2, 29)).toThrow('no such day');
    expect(() => dateOf(2026, 2, 0)).toThrow('no such day');
    expect(() => dateOf(2026, 13, 1)).toThrow('month 13');
  });

  it('knows the earliest and the latest of several', () => {
    const days = [on('2026-03-02'), on('2025-12-31'), on('2026-11-20')] as const;
    expect(earliest(...days)).toBe('2025-12-31');
    expect(latest(...days)).toBe('2026-11-20');
  });
});

describe('an instant and a time of day', () => {
  it('read what they are', () => {
    expect(instant('2026-11-23T08:30:00.000Z')).toBe('2026-11-23T08:30:00.000Z');
    expect(timeOfDay('00:00')).toBe('00:00');
    expect(timeOfDay('23:59')).toBe('23:59');
  });

  it.each([
    '2026-11-23T08:30:00Z',
    '2026-11-23T08:30:00.000+01:00',
    '2026-11-23',
    '2026-02-30T08:30:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '2026-11-23T08:60:00.000Z',
    '2026-11-23T08:30:60.000Z',
  ])('%j is no instant', (text) => {
    expect(() => instant(text)).toThrow('not an instant');
  });

  it.each(['24:00', '12:60', '9:00', '12:00:00', ''])('%j is no time of day', (text) => {
    expect(isTimeOfDay(text)).toBe(false);
    expect(() => timeOfDay(text)).toThrow('not a time of day');
  });
});

describe('the day number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1900-01-01', -25_567],
    ['2000-03-01', 11_017],
    ['2026-11-20', 20_777],
    ['2200-12-31', 84_370],
  ])('of %s is %d', (date, number) => {
    expect(dayNumber(on(date))).toBe(number);
    expect(dateFromDayNumber(number)).toBe(date);
  });

  it('goes there and back for every day from 1900 to 2200, one higher each day', () => {
    let day = Temporal.PlainDate.from('1900-01-01');
    for (let number = firstDay; number <= lastDay; number += 1) {
      const date = dateFromDayNumber(number);
      if (date !== day.toString() || dayNumber(date) !== number)
        throw new Error(`${number} is ${date}, not ${day.toString()}`);
      day = day.add({ days: 1 });
    }
    expect(day.toString()).toBe('2201-01-01');
  });
});

describe('days and weeks', () => {
  it('are added as an independent calendar adds them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        fc.pre(dayNumber(date) + days >= firstDay && dayNumber(date) + days <= lastDay);
        const expected = oracle(date).add({ days }).toString();
        expect(addDays(date, days)).toBe(expected);
        expect(daysBetween(date, on(expected))).toBe(days);
      }),
    );
  });

  it('have the weekday and ISO week of an independent calendar', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekdayOf(date)).toBe(oracle(date).dayOfWeek);
        expect(isoWeekOf(date)).toBe(oracle(date).weekOfYear);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2026-11-20', 5],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1900-01-01', 1],
    ['1969-12-31', 3],
  ])('%s is weekday %d', (date, weekday) => {
    expect(weekdayOf(on(date))).toBe(weekday);
  });

  it.each([
    ['2026-01-01', 1],
    ['2026-11-23', 48],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
    ['2023-01-01', 52],
  ])('%s is in week %d', (date, week) => {
    expect(isoWeekOf(on(date))).toBe(week);
  });

  it('count across the days when the clocks are moved', () => {
    expect(addDays(on('2026-03-28'), 1)).toBe('2026-03-29');
    expect(addDays(on('2026-03-28'), 2)).toBe('2026-03-30');
    expect(daysBetween(on('2026-10-24'), on('2026-10-26'))).toBe(2);
    expect(daysBetween(on('2026-10-26'), on('2026-10-24'))).toBe(-2);
  });
});

describe('months', () => {
  it.each([
    [0, '2026-01-31'],
    [1, '2026-02-28'],
    [2, '2026-03-31'],
    [3, '2026-04-30'],
    [12, '2027-01-31'],
    [25, '2028-02-29'],
    [-1, '2025-12-31'],
    [-2, '2025-11-30'],
  ])('31 January 2026 and %d months is %s', (months, date) => {
    expect(addMonths(on('2026-01-31'), months)).toBe(date);
  });

  it('29 February comes back on the 28th, and on the 29th in the next leap year', () => {
    expect([12, 24, 36, 48].map((months) => addMonths(on('2024-02-29'), months))).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('are added as an independent calendar adds them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const expected = oracle(date).add({ months });
        fc.pre(expected.year >= 1900 && expected.year <= 2200);
        expect(addMonths(date, months)).toBe(expected.toString());
      }),
    );
  });

  it('are as long as in an independent calendar', () => {
    for (let year = 1900; year <= 2200; year += 1)
      for (let month = 1; month <= 12; month += 1) {
        const first = Temporal.PlainDate.from({ year, month, day: 1 });
        expect(daysInMonth(year, month)).toBe(first.daysInMonth);
        expect(isLeapYear(year)).toBe(first.inLeapYear);
      }
  });

  it.each([
    [2026, 2, '2026-02-28'],
    [2028, 2, '2028-02-29'],
    [2100, 2, '2100-02-28'],
    [2026, 4, '2026-04-30'],
    [2026, 12, '2026-12-31'],
  ])('month %d-%d ends on %s', (year, month, date) => {
    expect(lastDayOfMonth(year, month)).toBe(date);
  });
});
