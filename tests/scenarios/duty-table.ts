import type { Duty, DutyPeriod } from '../../src/domain/agreement/index.ts';
import {
  daysInMonth,
  isoWeekOf,
  partsOf,
  weekdayOf,
  type CalendarDate,
  type TimeOfDay,
} from '../../src/domain/kernel/index.ts';

// Duties as a table that an accountant can check against a wall calendar: clause, period, deadline.

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The lines of a table drawn with `|`, blanks around the cells taken away. */
export function linesOf(table: string): string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(/\s*\|\s*/g, ' | '));
}

/** One line for each duty, as `vouchers | Sep–Oct 2026 | Fri 2026-11-20`. */
export function describeDuties(duties: readonly Duty[]): string[] {
  return duties.map((duty) => [duty.clauseKey, describePeriod(duty.period), describeDue(duty)].join(' | '));
}

export function describeDay(date: CalendarDate): string {
  return `${weekdays[weekdayOf(date) - 1]} ${date}`;
}

/** `Fri 2026-11-20`, with the hour where there is one, and `about` before what is only an aim. */
function describeDue({ dueOn, dueAt, aim }: { dueOn: CalendarDate; dueAt?: TimeOfDay; aim?: true }): string {
  return `${aim ? 'about ' : ''}${describeDay(dueOn)}${dueAt === undefined ? '' : ` ${dueAt}`}`;
}

/**
 * `Feb 2026`, `Sep–Oct 2026`, `Jul 2026–Jun 2027`; a calendar year is `2026`, a week `week 53 2026`, an event `payday Fri 2026-11-13`. A period
 * that was cut inside a month has its days: `2026-03-01–2026-03-09`.
 */
export function describePeriod(period: DutyPeriod): string {
  if (!('year' in period)) return `${period.of} ${describeDay(period.startOn)}`;
  if (period.of === 'week') return `week ${isoWeekOf(period.startOn)} ${period.year}`;
  return describeSpan(period.startOn, period.endOn);
}

export function describeSpan(startOn: CalendarDate, endOn: CalendarDate): string {
  const start = partsOf(startOn);
  const end = partsOf(endOn);
  if (start.day !== 1 || end.day !== daysInMonth(end.year, end.month)) return `${startOn}–${endOn}`;
  const first = months[start.month - 1];
  const last = months[end.month - 1];
  if (start.year !== end.year) return `${first} ${start.year}–${last} ${end.year}`;
  if (start.month === 1 && end.month === 12) return String(start.year);
  return first === last ? `${first} ${start.year}` : `${first}–${last} ${start.year}`;
}
