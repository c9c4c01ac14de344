import {
  addDays,
  addMonths,
  addWorkingDays,
  assertNever,
  dateOf,
  daysInMonth,
  lastDayOfMonth,
  partsOf,
  type CalendarDate,
} from '../kernel/index.ts';
import type { DayOfYear, StatutoryDue } from './statutory-rule.ts';

/** The day that the law names for an anchor, before it moves. Example: of the VAT term that ends on 31 August 2026, Saturday 10 October. */
export function deriveBaseDay(due: StatutoryDue, anchorOn: CalendarDate): CalendarDate {
  const { year, month, day } = partsOf(anchorOn);
  switch (due.rule) {
    case 'day-of-month':
      return month === due.except?.endsInMonth
        ? dayOfYear(year, due.except.on)
        : dayOfMonthAfter(anchorOn, due.monthsAfter, due.day);
    case 'day-by-half':
      return dayOfMonthAfter(anchorOn, due.monthsAfter, day > due.laterAfterDay ? due.laterDay : due.day);
    case 'time-after':
      return addDays(addMonths(anchorOn, due.months), due.days);
    case 'months-after-year':
      return monthsAfterYear(anchorOn, due.months);
    case 'day-of-next-year':
      return dayOfYear(year + 1, due.early && anchorOn.slice(5) <= due.early.upTo ? due.early.on : due.on);
    case 'first-working-day-after':
      return addWorkingDays(anchorOn, 1);
    case 'days-of-the-law':
      return anchorOn;
    default:
      return assertNever(due);
  }
}

/** A month and day in a year; 29 February is the last of February in ordinary years. */
export function dayOfYear(year: number, on: DayOfYear): CalendarDate {
  const month = Number(on.slice(0, 2));
  return dateOf(year, month, Math.min(Number(on.slice(3, 5)), daysInMonth(year, month)));
}

function dayOfMonthAfter(anchorOn: CalendarDate, months: number, day: number): CalendarDate {
  const { year, month } = partsOf(anchorOn);
  return addDays(addMonths(dateOf(year, month, 1), months), day - 1);
}

/** Six months after the end of June are over with December, not on the 30th: a year that ends with a month is counted in whole months. */
function monthsAfterYear(anchorOn: CalendarDate, months: number): CalendarDate {
  const later = addMonths(anchorOn, months);
  const { year, month } = partsOf(anchorOn);
  if (anchorOn !== lastDayOfMonth(year, month)) return later;
  return lastDayOfMonth(partsOf(later).year, partsOf(later).month);
}
