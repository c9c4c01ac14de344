import { addDays, addMonths, daysBetween, type CalendarDate } from '../kernel/index.ts';
import { isInPause, type TrialYear } from './trial-year.ts';

type Span = Pick<TrialYear, 'startOn' | 'pauses'>;

/** A day so many months into the year, counted from its first day and moved by the pauses that began before it. */
export function dayOfYear({ startOn, pauses }: Span, months: number): CalendarDate {
  return afterPauses(addMonths(startOn, months), pauses);
}

/**
 * The last day of the year: twelve months by the calendar, and as many days more as it was paused. The end moves with a pause because what was agreed
 * is a year of deliveries: without it a client who was ill for two months would be judged by what is left, and few data would decide. What it costs
 * is that the last day is another one than both wrote down; it is told when the pause is.
 * Example: from 29 February 2028 → 27 February 2029, for the day before 28 February, which is the anniversary where there is no 29th.
 */
export function endOfYear({ startOn, pauses }: Span): CalendarDate {
  return afterPauses(addDays(addMonths(startOn, 12), -1), pauses);
}

/** Whether a deadline is one of the year's: within it and in no pause. What falls due while the year is stopped is none. */
export function isDayOfYear(year: TrialYear, on: CalendarDate): boolean {
  const { startOn, pauses, stopped } = year;
  if (on < startOn || on > endOfYear(year)) return false;
  if (stopped !== undefined && on >= stopped.on) return false;
  return !pauses.some((pause) => isInPause(pause, on));
}

/** Each pause moves what lies after its first day; they are walked in order, since one pause can move a day into the next. */
function afterPauses(planned: CalendarDate, pauses: TrialYear['pauses']): CalendarDate {
  return pauses.reduce(
    (day, { fromOn, resumeOn }) => (fromOn <= day ? addDays(day, daysBetween(fromOn, resumeOn)) : day),
    planned,
  );
}
