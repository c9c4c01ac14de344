import { assert } from './assert.ts';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  isoWeekOf,
  lastDayOfMonth,
  partsOf,
  mondayOf,
  type CalendarDate,
} from './calendar-date.ts';

/** How long a period is. A VAT term is two months, January–February being the first; a week begins on Monday. */
export type PeriodLength = 'week' | 'month' | 'vat-term' | 'quarter' | 'four-months' | 'half-year' | 'year';

/**
 * A period of a year. `number` counts within the year: VAT term 5 of 2026 is September and October. In a financial year that begins in another
 * month than January, `year` is the one in which it begins.
 */
export interface Period {
  length: PeriodLength | 'listed';
  year: number;
  number: number;
  startOn: CalendarDate;
  endOn: CalendarDate;
}

const monthsIn: Record<Exclude<PeriodLength, 'week'>, number> = {
  month: 1,
  'vat-term': 2,
  quarter: 3,
  'four-months': 4,
  'half-year': 6,
  year: 12,
};

/** Periods of one length in a year; of weeks there are 52, or 53 in long years. */
export function periodsPerYear(length: PeriodLength): number {
  return length === 'week' ? 53 : 12 / monthsIn[length];
}

/** A period by its number, in the calendar year or in a financial year that begins in the month `yearStartsIn`. */
export function periodOf(length: PeriodLength, year: number, number: number, yearStartsIn = 1): Period {
  if (length === 'week') return weekOf(year, number);
  const months = monthsIn[length];
  assert(number >= 1 && number <= 12 / months, `no ${length} number ${number}`);
  return spanOf(length, year, number, (number - 1) * months, months, yearStartsIn);
}

export function periodContaining(length: PeriodLength, date: CalendarDate, yearStartsIn = 1): Period {
  if (length === 'week') return weekContaining(date);
  const { year, monthIndex } = financialYearOf(date, yearStartsIn);
  return periodOf(length, year, Math.floor(monthIndex / monthsIn[length]) + 1, yearStartsIn);
}

/** The periods that end on or after `fromOn` and begin on or before `toOn`, oldest first. */
export function periodsTouching(
  length: PeriodLength,
  fromOn: CalendarDate,
  toOn: CalendarDate,
  yearStartsIn = 1,
): Period[] {
  const periods: Period[] = [];
  let period = periodContaining(length, fromOn, yearStartsIn);
  while (period.startOn <= toOn) {
    periods.push(period);
    period = periodContaining(length, addDays(period.endOn, 1), yearStartsIn);
  }
  return periods;
}

/**
 * The same for periods listed one by one in months, which fill a year: `[4, 4, 3, 1]` is January–April, May–August, September–November and
 * December.
 */
export function listedPeriodsTouching(
  lengths: readonly number[],
  fromOn: CalendarDate,
  toOn: CalendarDate,
  yearStartsIn = 1,
): Period[] {
  assert(lengths.reduce((sum, months) => sum + months, 0) === 12, `listed periods of ${lengths.join(' + ')} months`);
  const periods: Period[] = [];
  for (let { year } = financialYearOf(fromOn, yearStartsIn); dateOf(year, yearStartsIn, 1) <= toOn; year += 1) {
    let before = 0;
    for (const [index, months] of lengths.entries()) {
      const period = spanOf('listed', year, index + 1, before, months, yearStartsIn);
      if (period.endOn >= fromOn && period.startOn <= toOn) periods.push(period);
      before += months;
    }
  }
  return periods;
}

function spanOf(
  length: Period['length'],
  year: number,
  number: number,
  monthsBefore: number,
  months: number,
  yearStartsIn: number,
): Period {
  assert(yearStartsIn >= 1 && yearStartsIn <= 12, `a year that begins in month ${yearStartsIn}`);
  const startOn = addMonths(dateOf(year, yearStartsIn, 1), monthsBefore);
  const last = partsOf(addMonths(startOn, months - 1));
  return { length, year, number, startOn, endOn: lastDayOfMonth(last.year, last.month) };
}

/** The financial year that a day lies in, and how many whole months of it came before the day's month. */
function financialYearOf(date: CalendarDate, yearStartsIn: number): { year: number; monthIndex: number } {
  const { year, month } = partsOf(date);
  const monthIndex = (month - yearStartsIn + 12) % 12;
  return { year: month < yearStartsIn ? year - 1 : year, monthIndex };
}

/** Week 1 is the one with the year's first Thursday (ISO 8601). */
function weekOf(year: number, number: number): Period {
  const fourth = dateOf(year, 1, 4);
  const startOn = addDays(mondayOf(fourth), (number - 1) * 7);
  const week = weekContaining(startOn);
  assert(week.year === year && week.number === number, `no week ${number} of ${year}`);
  return week;
}

function weekContaining(date: CalendarDate): Period {
  const startOn = mondayOf(date);
  const thursday = addDays(startOn, 3);
  assert(daysBetween(startOn, date) < 7, 'a day lies in its own week');
  return {
    length: 'week',
    year: partsOf(thursday).year,
    number: isoWeekOf(thursday),
    startOn,
    endOn: addDays(startOn, 6),
  };
}
