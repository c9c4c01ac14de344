import {
  addDays,
  addMonths,
  addOfficeDays,
  addWorkingDays,
  assert,
  assertNever,
  calendarDate,
  dateOf,
  daysInMonth,
  isClosed,
  lastDayOfMonth,
  partsOf,
  thisOrNextWorkingDay,
  thisOrPreviousWorkingDay,
  weekdayOf,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';
import { deriveStatutoryDeadline } from '../statutory/index.ts';
import { findStatutoryAnchor } from './find-statutory-anchor.ts';
import type { DayUnit, DueAnchor, DueException, DueRule, MonthDay, Schedule, Shift } from './schedule.ts';

/** A time that a duty is about, as far as its deadline depends on it. Of an event, both days are the event's. */
export interface DueTime {
  startOn: CalendarDate;
  endOn: CalendarDate;
  year?: number;
  number?: number;
}

/** What a deadline depends on besides the clause. */
export interface DueCalendar {
  closures: readonly Closure[];
  /** The month in which the client's financial year begins; January where it is not known. */
  yearStartsIn?: number;
}

/**
 * The agreed leveringsfrist for one period or event.
 * Example (Meldal regnskapskontor): 20 days after the VAT term September–October 2026 is Friday 20 November 2026.
 */
export function deriveDueOn(schedule: Schedule, time: DueTime, calendar: DueCalendar): CalendarDate {
  const exception = findException(schedule.exceptions, time);
  const ruled =
    exception === undefined ? deriveUnshifted(schedule.due, time, calendar) : exceptionDay(exception, schedule, time);
  // A whole date was chosen by a person, working day or not.
  const shifted = exception?.on.length === 10 ? ruled : shift(ruled, schedule.shift);
  if (schedule.whenClosed === 'none' || !isClosed(shifted, calendar.closures)) return shifted;
  return addOfficeDays(shifted, schedule.whenClosed === 'next' ? 1 : -1, calendar.closures);
}

/** The day of a due rule before any shift. */
export function deriveUnshifted(due: DueRule, time: DueTime, calendar: DueCalendar): CalendarDate {
  switch (due.rule) {
    case 'after':
      return addUnits(anchorDay(due.of, time, calendar), due.count, due.unit);
    case 'before':
      return addUnits(anchorDay(due.of, time, calendar), -due.count, due.unit);
    case 'continuously':
      return addUnits(time.endOn, due.count, due.unit);
    case 'day-of-month':
      return dayOfMonth(due.day, addMonths(monthStartOf(time.endOn), due.monthsAfter));
    case 'weekday':
      return weekdayNear(time.endOn, due.weekday, due.occurrence);
    case 'fixed-dates': {
      assert(time.number !== undefined, 'fixed dates belong to periods');
      const monthDay = due.dates[time.number - 1];
      assert(monthDay !== undefined, 'a fixed date for each period');
      return due.within
        ? firstDayOnOrAfter(monthDay, time.startOn)
        : firstDayOnOrAfter(monthDay, addDays(time.endOn, 1));
    }
    default:
      return assertNever(due);
  }
}

/**
 * Days, weeks and months by the calendar, working days by the Norwegian one. A month later is the day with the same number, or the month's last
 * where it has none (domstolloven § 148).
 */
export function addUnits(date: CalendarDate, count: number, unit: DayUnit): CalendarDate {
  switch (unit) {
    case 'days':
      return addDays(date, count);
    case 'working-days':
      return addWorkingDays(date, count);
    case 'weeks':
      return addDays(date, 7 * count);
    case 'months':
      return addMonths(date, count);
    default:
      return assertNever(unit);
  }
}

function anchorDay(of: DueAnchor, time: DueTime, calendar: DueCalendar): CalendarDate {
  if (of === 'period-start') return time.startOn;
  if (of === 'period-end' || of === 'event') return time.endOn;
  return deriveStatutoryDeadline(of.statutory, findStatutoryAnchor(of.statutory, time.endOn, calendar.yearStartsIn));
}

/** The single date that was agreed for a time in place of the rule's. */
export function findException(
  exceptions: readonly DueException[] | undefined,
  time: DueTime,
): DueException | undefined {
  const matching = (exceptions ?? []).filter(
    ({ period, year }) => period === time.number && (year === undefined || year === time.year),
  );
  // What was said of one year goes before what holds every year.
  return matching.find(({ year }) => year !== undefined) ?? matching[0];
}

function exceptionDay(exception: DueException, { due }: Schedule, time: DueTime): CalendarDate {
  if (exception.on.length === 10) return calendarDate(exception.on);
  const within = due.rule === 'fixed-dates' && due.within === true;
  return firstDayOnOrAfter(exception.on, within ? time.startOn : addDays(time.endOn, 1));
}

function monthStartOf(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return dateOf(year, month, 1);
}

function dayOfMonth(day: Extract<DueRule, { rule: 'day-of-month' }>['day'], monthStart: CalendarDate): CalendarDate {
  const { year, month } = partsOf(monthStart);
  if (day === 'last') return lastDayOfMonth(year, month);
  if (day === 'last-working-day') return thisOrPreviousWorkingDay(lastDayOfMonth(year, month));
  if (day === 'first-working-day') return thisOrNextWorkingDay(monthStart);
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The n-th such weekday after a day; 0 the last one up to and with it, −1 the one before that. */
function weekdayNear(on: CalendarDate, weekday: number, occurrence: number): CalendarDate {
  const lastOne = addDays(on, -((weekdayOf(on) - weekday + 7) % 7));
  return addDays(lastOne, 7 * occurrence);
}

/** The first 30 May (or whatever) from a day on; 29 February falls on the 28th in ordinary years. */
export function firstDayOnOrAfter(monthDay: MonthDay, fromOn: CalendarDate): CalendarDate {
  const month = Number(monthDay.slice(0, 2));
  const day = Number(monthDay.slice(3, 5));
  const inYear = (year: number): CalendarDate => dateOf(year, month, Math.min(day, daysInMonth(year, month)));
  const { year } = partsOf(fromOn);
  return inYear(year) >= fromOn ? inYear(year) : inYear(year + 1);
}

function shift(date: CalendarDate, rule: Shift): CalendarDate {
  if (rule === 'next') return thisOrNextWorkingDay(date);
  if (rule === 'previous') return thisOrPreviousWorkingDay(date);
  return date;
}
