import { addDays, dateFromDayNumber, mondayOf, weekdayOf, type CalendarDate } from '../kernel/index.ts';
import type { DayRange } from '../meeting/index.ts';
import { minuteOn, minutesOfDay } from './derive-working-segments.ts';

/** The day that a minute of the wall clock lies in. */
function dayOf(minute: number): CalendarDate {
  return dateFromDayNumber(Math.floor(minute / minutesOfDay));
}

/**
 * The Saturday of the last weekend that has begun before a deadline and is free; undefined where none has since `fromMinute`. A weekend on which the person is
 * away, be it one of its days, is not free.
 * Example: due on Monday, the weekend before; due on Saturday at noon, that weekend.
 */
export function findLastFreeWeekend(
  deadlineMinute: number,
  absences: readonly DayRange[],
  fromMinute: number,
): CalendarDate | undefined {
  const last = dayOf(deadlineMinute - 1);
  let saturday = addDays(last, -((weekdayOf(last) + 1) % 7));
  while (weekendEnd(saturday) > fromMinute) {
    const sunday = addDays(saturday, 1);
    if (!absences.some(({ fromOn, toOn }) => fromOn <= sunday && toOn >= saturday)) return saturday;
    saturday = addDays(saturday, -7);
  }
  return undefined;
}

/** The minute at which a weekend is over. */
export function weekendEnd(saturday: CalendarDate): number {
  return minuteOn(addDays(saturday, 2), 0);
}

/** The Monday of the week in which a deadline's last minute lies. */
export function mondayBefore(deadlineMinute: number): CalendarDate {
  return mondayOf(dayOf(deadlineMinute - 1));
}
