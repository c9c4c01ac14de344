import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, calendarDate, dateFromDayNumber, dayNumber } from './calendar-date.ts';
import {
  periodContaining,
  periodOf,
  periodsPerYear,
  periodsTouching,
  type Period,
  type PeriodLength,
} from './period.ts';

const on = calendarDate;
const nextPeriod = ({ length, endOn }: Period) => periodContaining(length as PeriodLength, addDays(endOn, 1));
const lengths: readonly PeriodLength[] = ['month', 'vat-term', 'quarter', 'four-months', 'half-year', 'year'];
const anyLength = fc.constantFrom(...lengths);
const anyDate = fc
  .integer({ min: dayNumber(on('2020-01-01')), max: dayNumber(on('2035-12-31')) })
  .map(dateFromDayNumber);

describe('a period', () => {
  it.each([
    ['month', 2026, 2, '2026-02-01', '2026-02-28'],
    ['month', 2028, 2, '2028-02-01', '2028-02-29'],
    ['month', 2026, 12, '2026-12-01', '2026-12-31'],
    ['vat-term', 2026, 1, '2026-01-01', '2026-02-28'],
    ['vat-term', 2026, 5, '2026-09-01', '2026-10-31'],
    ['vat-term', 2026, 6, '2026-11-01', '2026-12-31'],
    ['quarter', 2026, 2, '2026-04-01', '2026-06-30'],
    ['four-months', 2026, 1, '2026-01-01', '2026-04-30'],
    ['four-months', 2026, 3, '2026-09-01', '2026-12-31'],
    ['half-year', 2026, 2, '2026-07-01', '2026-12-31'],
    ['year', 2026, 1, '2026-01-01', '2026-12-31'],
  ] as const)('%s %d number %d is %s to %s', (length, year, number, startOn, endOn) => {
    expect(periodOf(length, year, number)).toEqual({ length, year, number, startOn, endOn });
  });

  it.each([
    ['month', 12, 1],
    ['vat-term', 6, 2],
    ['quarter', 4, 3],
    ['four-months', 3, 4],
    ['half-year', 2, 6],
    ['year', 1, 12],
  ] as const)('there are as many of each %s in a year as there should be: %d of %d months', (length, count, months) => {
    expect(periodsPerYear(length)).toBe(count);
    expect(addMonths(periodOf(length, 2026, 1).startOn, months)).toBe(addDays(periodOf(length, 2026, 1).endOn, 1));
    expect(() => periodOf(length, 2026, count + 1)).toThrow(`no ${length} number ${count + 1}`);
    expect(() => periodOf(length, 2026, 0)).toThrow(`no ${length} number 0`);
  });

  it.each([
    ['vat-term', '2026-02-28', 2026, 1],
    ['vat-term', '2026-03-01', 2026, 2],
    ['vat-term', '2026-11-20', 2026, 6],
    ['four-months', '2026-08-31', 2026, 2],
    ['quarter', '2026-10-01', 2026, 4],
    ['year', '2027-01-01', 2027, 1],
  ] as const)('the %s containing %s is %d number %d', (length, date, year, number) => {
    expect(periodContaining(length, on(date))).toMatchObject({ year, number });
  });

  it('holds the day that it was found by', () => {
    fc.assert(
      fc.property(anyLength, anyDate, (length, date) => {
        const period = periodContaining(length, date);
        expect(period.startOn <= date && date <= period.endOn).toBe(true);
      }),
    );
  });

  it('is followed by the one that begins on the day after it ends', () => {
    expect(nextPeriod(periodOf('vat-term', 2026, 6))).toEqual(periodOf('vat-term', 2027, 1));
    expect(nextPeriod(periodOf('year', 2026, 1))).toEqual(periodOf('year', 2027, 1));
    fc.assert(
      fc.property(anyLength, anyDate, (length, date) => {
        const period = periodContaining(length, date);
        expect(nextPeriod(period).startOn).toBe(addDays(period.endOn, 1));
      }),
    );
  });

  it('touches a range by a single day at either end', () => {
    const touching = (from: string, to: string) =>
      periodsTouching('vat-term', on(from), on(to)).map(({ year, number }) => `${number}/${year}`);
    expect(touching('2026-02-28', '2026-05-01')).toEqual(['1/2026', '2/2026', '3/2026']);
    expect(touching('2026-03-01', '2026-04-30')).toEqual(['2/2026']);
    expect(touching('2026-12-31', '2027-01-01')).toEqual(['6/2026', '1/2027']);
    expect(touching('2026-05-01', '2026-02-28')).toEqual([]);
  });
});
