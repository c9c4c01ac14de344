import { addDays, isClosed, type CalendarDate, type Closure } from '../../domain/kernel/index.ts';

/**
 * What was due before this day is late: the last day, up to today, on which the office was open, since closed days are never the client's lateness.
 * Example: closed from 24 December to 3 January, on 2 January what was due before 23 December is late, and what was due on the 23rd is not.
 */
export function overdueBeforeOn(today: CalendarDate, closures: readonly Closure[]): CalendarDate {
  let day = today;
  while (isClosed(day, closures)) day = addDays(day, -1);
  return day;
}
