import {
  addDays,
  addMonths,
  addOfficeDays,
  addWorkingDays,
  assert,
  assertNever,
  dateOf,
  daysInMonth,
  isClosed,
  lastDayOfMonth,
  partsOf,
  thisOrNextWorkingDay,
  thisOrPreviousWorkingDay,
  type CalendarDate,
  type Closure,
  type Period,
} from '../kernel/index.ts';
import type { ClientEvent, PeriodicDueRule, Schedule, Shift } from './clause.ts';

type PeriodicSchedule = Extract<Schedule, { every: unknown }>;
type EventSchedule = Extract<Schedule, { before: ClientEvent }>;

/**
 * The agreed leveringsfrist for one period.
 * Example (Meldal regnskapskontor): 20 days after the VAT term September–October 2026 is Friday 20 November 2026.
 */
export function deriveDueOn(schedule: PeriodicSchedule, period: Period, closures: readonly Closure[]): CalendarDate {
  const shifted = shift(unshiftedDueOn(schedule.due, period), schedule.shift);
  if (!schedule.movesWithClosures || !isClosed(shifted, closures)) return shifted;
  return addOfficeDays(shifted, 1, closures);
}

/** The deadline before an event. Example: two days before payday Wednesday 15 July 2026 is Monday 13 July. */
export function deriveDueBeforeEvent(schedule: EventSchedule, eventOn: CalendarDate): CalendarDate {
  return schedule.unit === 'working' ? addWorkingDays(eventOn, -schedule.days) : addDays(eventOn, -schedule.days);
}

function unshiftedDueOn(due: PeriodicDueRule, period: Period): CalendarDate {
  switch (due.rule) {
    case 'days-after-period-end':
      return addDays(period.endOn, due.days);
    case 'working-days-after-period-end':
      return addWorkingDays(period.endOn, due.days);
    case 'continuously':
      return addDays(period.endOn, due.withinDays);
    case 'day-of-month':
      return dayOfMonth(
        due.day,
        addMonths(dateOf(partsOf(period.endOn).year, partsOf(period.endOn).month, 1), due.monthsAfter),
      );
    case 'fixed-dates':
      return firstAfter(due.dates[period.number - 1], period.endOn);
    default:
      return assertNever(due);
  }
}

function dayOfMonth(day: number | 'last' | 'last-working-day', inMonth: CalendarDate): CalendarDate {
  const { year, month } = partsOf(inMonth);
  if (day === 'last') return lastDayOfMonth(year, month);
  if (day === 'last-working-day') return thisOrPreviousWorkingDay(lastDayOfMonth(year, month));
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The first 30 May (or whatever) after a day; 29 February falls on the 28th in ordinary years. */
function firstAfter(monthDay: string | undefined, after: CalendarDate): CalendarDate {
  assert(monthDay !== undefined, 'a fixed date for each period');
  const month = Number(monthDay.slice(0, 2));
  const day = Number(monthDay.slice(3, 5));
  const inYear = (year: number): CalendarDate => dateOf(year, month, Math.min(day, daysInMonth(year, month)));
  const { year } = partsOf(after);
  return inYear(year) > after ? inYear(year) : inYear(year + 1);
}

function shift(date: CalendarDate, rule: Shift): CalendarDate {
  if (rule === 'next') return thisOrNextWorkingDay(date);
  if (rule === 'previous') return thisOrPreviousWorkingDay(date);
  return date;
}
