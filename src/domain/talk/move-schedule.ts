import type { DayUnit, DueException, DueRule, MonthDay, Schedule } from '../agreement/index.ts';
import { addDays, assertNever, calendarDate } from '../kernel/index.ts';

/** A day that every month has. */
const dayInEveryMonth = 28;

/**
 * The same schedule with a deadline so many calendar days later; undefined where its rule has no later day to give: a weekday that is less than a
 * week away, the last day of a month, a day before an event that would be the event itself. Working days are moved by as many as a week of five has.
 * Example: 20 days after the term, ten days later → 30 days after the term; three working days before payday, two days later → two working days
 * before.
 */
export function moveSchedule(schedule: Schedule, days: number): Schedule | undefined {
  if (days <= 0) return undefined;
  const due = moveDue(schedule.due, days);
  if (due === undefined) return undefined;
  const { exceptions } = schedule;
  return {
    ...schedule,
    due,
    ...(exceptions === undefined ? {} : { exceptions: exceptions.map((exception) => moveException(exception, days)) }),
  };
}

function moveDue(due: DueRule, days: number): DueRule | undefined {
  switch (due.rule) {
    case 'after':
    case 'continuously': {
      const moved = addToCount(due.count, due.unit, days);
      return moved && { ...due, ...moved };
    }
    case 'before': {
      const moved = addToCount(due.count, due.unit, -days);
      // At least one day before: on the day itself nothing can be made of it.
      return moved && moved.count >= 1 ? { ...due, ...moved } : undefined;
    }
    case 'day-of-month':
      if (typeof due.day !== 'number' || due.day + days > dayInEveryMonth) return undefined;
      return { ...due, day: due.day + days };
    case 'weekday':
      return days < 7 ? undefined : { ...due, occurrence: due.occurrence + Math.floor(days / 7) };
    case 'fixed-dates':
      return { ...due, dates: due.dates.map((date) => moveMonthDay(date, days)) };
    default:
      return assertNever(due);
  }
}

/** Months are not counted in days; weeks are. */
function addToCount(count: number, unit: DayUnit, days: number): { count: number; unit: DayUnit } | undefined {
  switch (unit) {
    case 'days':
      return { count: count + days, unit };
    case 'weeks':
      return { count: count * 7 + days, unit: 'days' };
    case 'working-days': {
      const workingDays = Math.trunc((days * 5) / 7);
      return workingDays === 0 ? undefined : { count: count + workingDays, unit };
    }
    case 'months':
      return undefined;
    default:
      return assertNever(unit);
  }
}

function moveException(exception: DueException, days: number): DueException {
  const { on } = exception;
  return { ...exception, on: on.length === 10 ? addDays(calendarDate(on), days) : moveMonthDay(on, days) };
}

/** Counted in a year without a 29 February, which is the 28th in such a year. */
function moveMonthDay(monthDay: MonthDay, days: number): MonthDay {
  const day = calendarDate(`2026-${monthDay === '02-29' ? '02-28' : monthDay}`);
  return addDays(day, days).slice(5);
}
