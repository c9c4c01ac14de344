import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, dateFromDayNumber, dayNumber, weekdayOf } from './calendar-date.ts';
import {
  addOfficeDays,
  addWorkingDays,
  easterSunday,
  isClosed,
  isOfficeDay,
  isPublicHoliday,
  isWorkingDay,
  publicHolidays,
  thisOrNextWorkingDay,
  thisOrPreviousWorkingDay,
  workingDaysBetween,
  type Closure,
} from './working-days.ts';

const on = calendarDate;
const years = Array.from({ length: 16 }, (_, index) => 2020 + index);
const anyDate = fc
  .integer({ min: dayNumber(on('2020-01-01')), max: dayNumber(on('2035-12-31')) })
  .map(dateFromDayNumber);

describe('Easter Sunday', () => {
  it.each([
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2022, '2022-04-17'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2035, '2035-03-25'],
    // The two ends of what is possible, and a year where simpler methods are a week off.
    [1954, '1954-04-18'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('of %d is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});

describe('the public holidays', () => {
  it('of 2026 are these twelve', () => {
    expect([...publicHolidays(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('of 2027 are eleven days, because 17 May is also Whit Monday', () => {
    expect([...publicHolidays(2027)].sort()).toEqual([
      '2027-01-01',
      '2027-03-25',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it.each(years)('of %d are those of an independent calendar', (year) => {
    const calendar = new Holidays('NO');
    const expected = calendar.getHolidays(year).filter((holiday) => holiday.type === 'public');
    expect([...publicHolidays(year)].sort()).toEqual(
      [...new Set(expected.map((holiday) => holiday.date.slice(0, 10)))].sort(),
    );
  });

  it.each([
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-31', "New Year's Eve"],
    ['2026-04-01', 'the Wednesday before Easter'],
    ['2026-05-15', 'the Friday after Ascension Day'],
    ['2027-05-03', 'the Monday after 1 May on a Saturday'],
    ['2026-05-18', 'the Monday after 17 May on a Sunday'],
  ])('do not hold %s, %s: it is a working day', (date) => {
    expect(isPublicHoliday(on(date))).toBe(false);
    expect(isWorkingDay(on(date))).toBe(true);
  });

  it.each([
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', '1 May on a Friday'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2027-05-17', '17 May on a Monday'],
    ['2026-12-25', 'Christmas Day'],
  ])('hold %s, %s: it is no working day', (date) => {
    expect(isPublicHoliday(on(date))).toBe(true);
    expect(isWorkingDay(on(date))).toBe(false);
  });

  it('Easter Saturday is no working day, but only because it is a Saturday', () => {
    expect(isPublicHoliday(on('2026-04-04'))).toBe(false);
    expect(isWorkingDay(on('2026-04-04'))).toBe(false);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23', 'Friday to Monday'],
    ['2026-11-20', 4, '2026-11-26', 'Friday to Thursday'],
    ['2026-11-21', 1, '2026-11-23', 'Saturday to Monday'],
    ['2026-11-22', 1, '2026-11-23', 'Sunday to Monday'],
    ['2026-11-23', -1, '2026-11-20', 'Monday back to Friday'],
    ['2026-11-22', -1, '2026-11-20', 'Sunday back to Friday'],
    ['2026-11-21', 0, '2026-11-21', 'nothing added to a Saturday'],
    ['2026-04-01', 1, '2026-04-07', 'over Easter 2026'],
    ['2026-04-07', -1, '2026-04-01', 'back over Easter 2026'],
    ['2027-03-24', 1, '2027-03-30', 'over Easter 2027'],
    ['2026-04-30', 1, '2026-05-04', 'over Friday 1 May 2026'],
    ['2027-04-30', 1, '2027-05-03', 'over Saturday 1 May 2027'],
    ['2026-05-15', 1, '2026-05-18', 'over Sunday 17 May 2026'],
    ['2027-05-14', 1, '2027-05-18', 'over Monday 17 May 2027'],
    ['2025-05-16', 1, '2025-05-19', 'over Saturday 17 May 2025'],
    ['2026-12-23', 1, '2026-12-24', 'to Christmas Eve'],
    ['2026-12-24', 1, '2026-12-28', 'over Christmas 2026'],
    ['2026-12-31', 1, '2027-01-04', 'over New Year 2027'],
    ['2027-01-04', -1, '2026-12-31', 'back over New Year 2027'],
  ])('%s and %d is %s: %s', (from, count, to) => {
    expect(addWorkingDays(on(from), count)).toBe(to);
  });

  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-30', 6],
    ['2026-04-01', '2026-04-07', 1],
    ['2026-11-23', '2026-11-20', 0],
  ])('after %s up to %s the count is %d', (from, to, count) => {
    expect(workingDaysBetween(on(from), on(to))).toBe(count);
  });

  it.each([
    ['2025-12-31', '2026-12-31', 253],
    ['2026-12-31', '2027-12-31', 255],
  ])('a year of work after %s up to %s has %d working days', (from, to, count) => {
    expect(workingDaysBetween(on(from), on(to))).toBe(count);
  });

  // Statutory deadlines of 2026 and 2027 that fall on a weekend, by the authority's own rule of moving to the next working day.
  it.each([
    ['2026-07-05', '2026-07-06'],
    ['2026-09-05', '2026-09-07'],
    ['2026-12-05', '2026-12-07'],
    ['2026-11-15', '2026-11-16'],
    ['2026-05-31', '2026-06-01'],
    ['2026-01-31', '2026-02-02'],
    ['2027-01-31', '2027-02-01'],
    ['2027-06-05', '2027-06-07'],
    ['2027-08-31', '2027-08-31'],
    ['2026-04-02', '2026-04-07'],
  ])('%s or the next working day is %s', (base, due) => {
    expect(thisOrNextWorkingDay(on(base))).toBe(due);
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-22', '2026-11-20'],
    ['2026-04-06', '2026-04-01'],
    ['2027-05-17', '2027-05-14'],
    ['2027-01-01', '2026-12-31'],
  ])('%s or the working day before is %s', (base, due) => {
    expect(thisOrPreviousWorkingDay(on(base))).toBe(due);
  });

  it('adding some and counting them gives the same number', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const end = addWorkingDays(date, count);
        expect(workingDaysBetween(date, end)).toBe(count);
        if (count > 0) expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it('going forward and back from a working day ends where it began', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, count) => {
        const start = thisOrNextWorkingDay(date);
        expect(addWorkingDays(addWorkingDays(start, count), -count)).toBe(start);
      }),
    );
  });

  it('are never a Saturday or a Sunday, and at most five days apart', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const next = addWorkingDays(date, 1);
        expect(weekdayOf(next)).toBeLessThanOrEqual(5);
        expect(next <= addDays(date, 6)).toBe(true);
      }),
    );
  });
});

describe('closures', () => {
  const summer: Closure = { fromOn: on('2026-07-06'), toOn: on('2026-07-26') };
  const christmas: Closure = { fromOn: on('2026-12-24'), toOn: on('2027-01-01') };
  const closures = [summer, christmas];

  it.each([
    ['2026-07-05', false],
    ['2026-07-06', true],
    ['2026-07-26', true],
    ['2026-07-27', false],
    ['2027-01-01', true],
    ['2027-01-02', false],
  ])('%s closed: %s', (date, closed) => {
    expect(isClosed(on(date), closures)).toBe(closed);
  });

  it('an office day is a working day outside every closure', () => {
    expect(isOfficeDay(on('2026-07-03'), closures)).toBe(true);
    expect(isOfficeDay(on('2026-07-15'), closures)).toBe(false);
    expect(isOfficeDay(on('2026-07-15'), [])).toBe(true);
    expect(isOfficeDay(on('2026-07-04'), closures)).toBe(false);
  });

  it.each([
    ['2026-07-03', 1, '2026-07-27'],
    ['2026-07-15', 1, '2026-07-27'],
    ['2026-07-27', -1, '2026-07-03'],
    ['2026-12-23', 1, '2027-01-04'],
    ['2026-12-23', 2, '2027-01-05'],
  ])('%s and %d office days is %s', (from, count, to) => {
    expect(addOfficeDays(on(from), count, closures)).toBe(to);
  });

  it('without any, office days are working days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30, max: 30 }), (date, count) => {
        expect(addOfficeDays(date, count, [])).toBe(addWorkingDays(date, count));
      }),
    );
  });
});
