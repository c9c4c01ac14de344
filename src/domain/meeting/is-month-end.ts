import { addDays, addWorkingDays, dateOf, lastDayOfMonth, partsOf, type CalendarDate } from '../kernel/index.ts';

/** How many working days at each end of a month are kept free of meetings. */
export interface MonthEndDays {
  lastWorkingDays: number;
  firstWorkingDays: number;
}

/**
 * The last two working days of a month and the first two of the next. Then the office closes the month, runs payrolls and answers those who are late: an hour
 * that was given away there is paid for with an evening, and the talk is held by somebody who thinks of something else. The figure is our own choice, and an
 * office may have another: 0 keeps none.
 */
export const monthEndDefault: MonthEndDays = { lastWorkingDays: 2, firstWorkingDays: 2 };

/**
 * Whether a day is one of the last or the first working days of its month, or a day off beyond them. Working days are those of the calendar, not of the office:
 * the month ends whether or not the office is open.
 * Example: with two and two, 29 and 30 October 2026 (Thursday, Friday) and 2 and 3 November (Monday, Tuesday) do.
 */
export function isMonthEnd(date: CalendarDate, { lastWorkingDays, firstWorkingDays }: MonthEndDays): boolean {
  const { year, month } = partsOf(date);
  const dayBefore = addDays(dateOf(year, month, 1), -1);
  const dayAfter = addDays(lastDayOfMonth(year, month), 1);
  return date >= addWorkingDays(dayAfter, -lastWorkingDays) || date <= addWorkingDays(dayBefore, firstWorkingDays);
}
