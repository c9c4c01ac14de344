import { addDays, weekdayOf, type CalendarDate } from '../kernel/index.ts';
import type { DayRange, WorkingHours } from '../meeting/index.ts';
import { mayBeAbsence, type CalendarEvent } from './calendar-event.ts';

/**
 * The days that somebody is away, from what stands in their calendar: whole days only, since an absence is days. A day counts where an event covers all that the person works of it;
 * one on which they do not work, where it is covered from midnight to midnight. Days in a row are one absence, whatever they are made of, so that it does not tell how many
 * events there were. A stretch without one working day is none: nobody is missed.
 *
 * Example, 08:00–16:00 from Monday to Friday: away Thursday 12:00 to Tuesday 09:00 → Friday to Monday. Away on Saturday → nothing.
 */
export function deriveAbsences(
  events: readonly CalendarEvent[],
  workingHours: WorkingHours,
  window: DayRange,
): DayRange[] {
  const days = new Set<CalendarDate>();
  for (const event of events) {
    if (!mayBeAbsence(event)) continue;
    const lastOn = event.to.on < window.toOn ? event.to.on : window.toOn;
    for (let on = event.from.on > window.fromOn ? event.from.on : window.fromOn; on <= lastOn; on = addDays(on, 1)) {
      if (coversDay(event, on, workingHours)) days.add(on);
    }
  }
  return inStretches([...days].sort()).filter((range) => hasWorkingDay(range, workingHours));
}

function coversDay({ from, to }: CalendarEvent, on: CalendarDate, workingHours: WorkingHours): boolean {
  const span = workingHours[weekdayOf(on)];
  const begins = span === undefined ? '00:00' : span.from;
  const hasBegun = from.on < on || (from.on === on && from.time <= begins);
  const lastsLonger = to.on > on || (to.on === on && to.time >= (span === undefined ? '23:59' : span.to));
  return hasBegun && lastsLonger;
}

function inStretches(days: readonly CalendarDate[]): DayRange[] {
  const stretches: DayRange[] = [];
  for (const on of days) {
    const last = stretches.at(-1);
    if (last !== undefined && addDays(last.toOn, 1) === on) last.toOn = on;
    else stretches.push({ fromOn: on, toOn: on });
  }
  return stretches;
}

function hasWorkingDay({ fromOn, toOn }: DayRange, workingHours: WorkingHours): boolean {
  for (let on = fromOn; on <= toOn; on = addDays(on, 1)) if (workingHours[weekdayOf(on)] !== undefined) return true;
  return false;
}
