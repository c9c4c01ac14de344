import type { Duty, DutyPeriod } from '../../src/domain/agreement/index.ts';
import { partsOf, weekdayOf, type CalendarDate } from '../../src/domain/kernel/index.ts';

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
  return duties.map((duty) => [duty.clauseKey, describePeriod(duty.period), describeDay(duty.dueOn)].join(' | '));
}

export function describeDay(date: CalendarDate): string {
  return `${weekdays[weekdayOf(date) - 1]} ${date}`;
}

function describePeriod(period: DutyPeriod): string {
  if (!('year' in period)) return `${period.of} ${describeDay(period.startOn)}`;
  if (period.of === 'year') return String(period.year);
  const first = months[partsOf(period.startOn).month - 1];
  const last = months[partsOf(period.endOn).month - 1];
  return first === last ? `${first} ${period.year}` : `${first}–${last} ${period.year}`;
}
