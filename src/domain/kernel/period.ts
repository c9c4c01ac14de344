import { assert } from './assert.ts';
import { addMonths, dateOf, lastDayOfMonth, partsOf, type CalendarDate } from './calendar-date.ts';

/** How long a period is. A VAT term is two months, January–February being the first. */
export type PeriodLength = 'month' | 'vat-term' | 'quarter' | 'four-months' | 'half-year' | 'year';

/** A period of the calendar year. `number` counts within the year: VAT term 5 of 2026 is September and October. */
export interface Period {
  length: PeriodLength;
  year: number;
  number: number;
  startOn: CalendarDate;
  endOn: CalendarDate;
}

const monthsIn: Record<PeriodLength, number> = {
  month: 1,
  'vat-term': 2,
  quarter: 3,
  'four-months': 4,
  'half-year': 6,
  year: 12,
};

export function monthsInPeriod(length: PeriodLength): number {
  return monthsIn[length];
}

export function periodsPerYear(length: PeriodLength): number {
  return 12 / monthsIn[length];
}

export function periodOf(length: PeriodLength, year: number, number: number): Period {
  const months = monthsIn[length];
  assert(number >= 1 && number <= 12 / months, `no ${length} number ${number}`);
  const lastMonth = number * months;
  return {
    length,
    year,
    number,
    startOn: dateOf(year, lastMonth - months + 1, 1),
    endOn: lastDayOfMonth(year, lastMonth),
  };
}

export function periodContaining(length: PeriodLength, date: CalendarDate): Period {
  const { year, month } = partsOf(date);
  return periodOf(length, year, Math.floor((month - 1) / monthsIn[length]) + 1);
}

export function nextPeriod(period: Period): Period {
  const start = partsOf(addMonths(period.startOn, monthsIn[period.length]));
  return periodOf(period.length, start.year, Math.floor((start.month - 1) / monthsIn[period.length]) + 1);
}

/** The periods that end on or after `fromOn` and begin on or before `toOn`, oldest first. */
export function periodsTouching(length: PeriodLength, fromOn: CalendarDate, toOn: CalendarDate): Period[] {
  const periods: Period[] = [];
  for (let period = periodContaining(length, fromOn); period.startOn <= toOn; period = nextPeriod(period))
    periods.push(period);
  return periods;
}
