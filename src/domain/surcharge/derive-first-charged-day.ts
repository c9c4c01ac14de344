import { findStatutoryAnchor, type ChargeTerm } from '../agreement/index.ts';
import {
  addDays,
  addOfficeDays,
  addOpenDays,
  addWorkingDays,
  assertNever,
  latest,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';
import { deriveStatutoryDeadline } from '../statutory/index.ts';

/** The days that a charge goes by: the deadline in force, and the end of the period for the law's deadline. */
export interface ChargeDays {
  dueOn: CalendarDate;
  periodEndOn: CalendarDate;
  /** The month in which the financial year begins, where the delivery is about a whole one; else January. */
  yearStartsIn?: number;
}

/**
 * The last day that the agreement itself leaves free, closed days left out.
 * Examples: three calendar days after Friday 20 November 2026 is Monday the 23rd; "six working days or fewer before the VAT return" of
 * Thursday 10 December 2026 leaves Tuesday 1 December free, with seven left.
 */
export function deriveGraceEndOn(charge: ChargeTerm, days: ChargeDays, closures: readonly Closure[]): CalendarDate {
  const { dueOn } = days;
  switch (charge.on) {
    case 'late': {
      const add = charge.graceUnit === 'working' ? addOfficeDays : addOpenDays;
      return add(dueOn, charge.graceDays, closures);
    }
    case 'near-statutory':
      return latest(dueOn, lastDayWithMoreLeft(deriveStatutoryOn(charge, days), charge.workingDays));
    case 'work':
    case 'request':
      return dueOn;
    default:
      return assertNever(charge);
  }
}

/** The law's deadline that a term goes by. */
export function deriveStatutoryOn(
  term: Extract<ChargeTerm, { on: 'near-statutory' }>,
  { periodEndOn, yearStartsIn }: Omit<ChargeDays, 'dueOn'>,
): CalendarDate {
  return deriveStatutoryDeadline(term.report, findStatutoryAnchor(term.report, periodEndOn, yearStartsIn));
}

/** The last day on which more than so many working days are left before a day, that day itself counted. */
function lastDayWithMoreLeft(statutoryOn: CalendarDate, workingDays: number): CalendarDate {
  return addDays(addWorkingDays(addDays(statutoryOn, 1), -(workingDays + 1)), -1);
}

/**
 * The last day on which a delivery costs nothing, given the day the notice reached a server: the latest of the agreed free days and one working
 * day after the notice. Example: due Friday 20 November, three days' grace, notice Monday the 23rd → Tuesday the 24th is free. Closed days
 * that follow are free too, since they are never counted.
 */
export function deriveLastFreeDay(
  term: ChargeTerm,
  days: ChargeDays,
  noticeOn: CalendarDate,
  closures: readonly Closure[],
): CalendarDate {
  return latest(deriveGraceEndOn(term, days, closures), addOfficeDays(noticeOn, 1, closures));
}

/**
 * The first day that costs, never one on which the office is closed. Counted from the deadline, days before the notice still cost nothing: no surcharge is ever for a day
 * before the notice that named it.
 */
export function deriveFirstChargedOn(
  term: ChargeTerm,
  days: ChargeDays,
  noticeOn: CalendarDate,
  closures: readonly Closure[],
): CalendarDate {
  if (term.on === 'late' && term.countsFrom === 'deadline') {
    return addOpenDays(latest(days.dueOn, addOfficeDays(noticeOn, 1, closures)), 1, closures);
  }
  return addOpenDays(deriveLastFreeDay(term, days, noticeOn, closures), 1, closures);
}
