import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, dateFromDayNumber, dayNumber, daysBetween } from './calendar-date.ts';
import { listedPeriodsTouching, periodContaining, periodOf, periodsTouching, type Period } from './period.ts';

const on = calendarDate;
const shown = ({ year, number, startOn, endOn }: Period) => `${number}/${year}: ${startOn} to ${endOn}`;
const anyDate = fc
  .integer({ min: dayNumber(on('2020-01-01')), max: dayNumber(on('2035-12-31')) })
  .map(dateFromDayNumber);
const anyStart = fc.integer({ min: 1, max: 12 });

describe('a week', () => {
  it.each([
    // The first Thursday decides: 1 January 2026 is one, so that week 1 began in December and the year has 53.
    [2026, 1, '2025-12-29', '2026-01-04'],
    [2026, 53, '2026-12-28', '2027-01-03'],
    [2027, 1, '2027-01-04', '2027-01-10'],
    [2024, 52, '2024-12-23', '2024-12-29'],
    [2025, 1, '2024-12-30', '2025-01-05'],
    [2020, 53, '2020-12-28', '2021-01-03'],
  ])('%d number %d is %s to %s', (year, number, startOn, endOn) => {
    expect(periodOf('week', year, number)).toEqual({ length: 'week', year, number, startOn, endOn });
  });

  it.each([
    [2025, 53],
    [2027, 53],
    [2026, 54],
    [2026, 0],
  ])('%d has none with the number %d', (year, number) => {
    expect(() => periodOf('week', year, number)).toThrow(`no week ${number} of ${year}`);
  });

  it('is the same found by each of its days', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(6), (date, days) => {
        const week = periodContaining('week', date);
        expect(periodContaining('week', addDays(week.startOn, days))).toEqual(week);
      }),
    );
  });
});

describe('a financial year from July', () => {
  it.each([
    ['month', '2026-07-01', '1/2026: 2026-07-01 to 2026-07-31'],
    ['month', '2026-06-30', '12/2025: 2026-06-01 to 2026-06-30'],
    ['quarter', '2027-02-15', '3/2026: 2027-01-01 to 2027-03-31'],
    ['four-months', '2026-12-31', '2/2026: 2026-11-01 to 2027-02-28'],
    ['half-year', '2026-12-31', '1/2026: 2026-07-01 to 2026-12-31'],
    ['year', '2027-06-30', '1/2026: 2026-07-01 to 2027-06-30'],
  ] as const)('has the %s of %s as %s', (length, date, expected) => {
    expect(shown(periodContaining(length, on(date), 7))).toBe(expected);
  });

  it('is named by the year in which it begins', () => {
    expect(shown(periodOf('year', 2026, 1, 7))).toBe('1/2026: 2026-07-01 to 2027-06-30');
    expect(shown(periodOf('quarter', 2027, 3, 12))).toBe('3/2027: 2028-06-01 to 2028-08-31');
  });

  it.each([0, 13, -1, 1.5])('cannot begin in month %d', (yearStartsIn) => {
    expect(() => periodOf('year', 2026, 1, yearStartsIn)).toThrow();
  });
});

describe('periods listed in months', () => {
  const touching = (lengths: number[], from: string, to: string, start?: number) =>
    listedPeriodsTouching(lengths, on(from), on(to), start).map(shown);

  it('fill the year in their order', () => {
    expect(touching([4, 4, 3, 1], '2026-01-01', '2026-12-31')).toEqual([
      '1/2026: 2026-01-01 to 2026-04-30',
      '2/2026: 2026-05-01 to 2026-08-31',
      '3/2026: 2026-09-01 to 2026-11-30',
      '4/2026: 2026-12-01 to 2026-12-31',
    ]);
  });

  it('begin with the financial year, and February has 29 days in leap years', () => {
    expect(touching([5, 5, 2], '2028-01-01', '2028-03-01', 10)).toEqual([
      '1/2027: 2027-10-01 to 2028-02-29',
      '2/2027: 2028-03-01 to 2028-07-31',
    ]);
  });

  it.each([[[4, 4, 3]], [[4, 4, 4, 1]], [[]]])('of %j months are refused: they are no year', (lengths) => {
    expect(() => touching(lengths, '2026-01-01', '2026-12-31')).toThrow('listed periods of');
  });
});

describe('periods of every kind', () => {
  const anyTouching = fc
    .tuple(
      fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'four-months' as const, 'year' as const),
      fc.boolean(),
      anyDate,
      fc.nat(900),
      anyStart,
    )
    .map(([length, listed, from, days, start]) => ({
      from,
      to: addDays(from, days),
      periods: listed
        ? listedPeriodsTouching([4, 4, 3, 1], from, addDays(from, days), start)
        : periodsTouching(length, from, addDays(from, days), start),
    }));

  it('follow one another without a gap, and cover the days that were asked for', () => {
    fc.assert(
      fc.property(anyTouching, ({ from, to, periods }) => {
        expect(periods[0]!.startOn <= from && periods.at(-1)!.endOn >= to).toBe(true);
        expect(periods[0]!.endOn >= from && periods.at(-1)!.startOn <= to).toBe(true);
        for (const [index, period] of periods.slice(1).entries())
          expect(daysBetween(periods[index]!.endOn, period.startOn)).toBe(1);
      }),
    );
  });
});
