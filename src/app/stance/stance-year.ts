import { calendarDate, earliest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A calendar year up to today; this one where none is named. A year that has not begun has one day, on which nothing was done yet. */
export function stanceYear(
  { today }: OfficeScope,
  year = Number(today.slice(0, 4)),
): { year: number; fromOn: CalendarDate; toOn: CalendarDate } {
  const fromOn = calendarDate(`${year}-01-01`);
  const lastOn = calendarDate(`${year}-12-31`);
  return { year, fromOn, toOn: today < fromOn ? fromOn : earliest(today, lastOn) };
}
