import type { LateTerm } from '../agreement/index.ts';
import { addOfficeDays, addOpenDays, latest, type CalendarDate, type Closure } from '../kernel/index.ts';

/** The last day of grace, closed days left out. Example: three calendar days after Friday 20 November 2026 is Monday the 23rd. */
export function deriveGraceEndOn(
  term: Pick<LateTerm, 'graceDays' | 'graceUnit'>,
  dueOn: CalendarDate,
  closures: readonly Closure[],
): CalendarDate {
  const add = term.graceUnit === 'working' ? addOfficeDays : addOpenDays;
  return add(dueOn, term.graceDays, closures);
}

/**
 * The last day on which a delivery costs nothing, given the day the notice reached a server: the latest of the grace and one working day
 * after the notice. Example: due Friday 20 November, three days' grace, notice Monday the 23rd → Tuesday the 24th is free. Closed days
 * that follow are free too, since they are never counted.
 */
export function deriveLastFreeDay(
  term: Pick<LateTerm, 'graceDays' | 'graceUnit'>,
  dueOn: CalendarDate,
  noticeOn: CalendarDate,
  closures: readonly Closure[],
): CalendarDate {
  return latest(deriveGraceEndOn(term, dueOn, closures), addOfficeDays(noticeOn, 1, closures));
}

/**
 * The first day that costs, never one on which the office is closed. Counted from the deadline, days before the notice still cost nothing: no surcharge is ever for a day
 * before the notice that named it.
 */
export function deriveFirstChargedOn(
  term: Pick<LateTerm, 'graceDays' | 'graceUnit' | 'countsFrom'>,
  dueOn: CalendarDate,
  noticeOn: CalendarDate,
  closures: readonly Closure[],
): CalendarDate {
  if (term.countsFrom === 'end-of-grace') {
    return addOpenDays(deriveLastFreeDay(term, dueOn, noticeOn, closures), 1, closures);
  }
  return addOpenDays(latest(dueOn, addOfficeDays(noticeOn, 1, closures)), 1, closures);
}
