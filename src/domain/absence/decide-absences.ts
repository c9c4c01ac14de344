import { addDays, type CalendarDate } from '../kernel/index.ts';
import type { DayRange } from '../meeting/index.ts';

/** How far back a calendar is read: whoever is away now may have gone some weeks ago. */
export const calendarDaysBack = 35;
/** How far ahead: next summer's holiday is planned a year before. */
export const calendarDaysAhead = 400;

export function calendarWindow(today: CalendarDate): DayRange {
  return { fromOn: addDays(today, -calendarDaysBack), toOn: addDays(today, calendarDaysAhead) };
}

export interface KeptAbsence extends DayRange {
  id: string;
}

export interface AbsenceChanges {
  came: DayRange[];
  /** By id, with the days that it has now. */
  changed: KeptAbsence[];
  /** Ids. */
  went: string[];
}

/**
 * What becomes of the absences that came from a calendar, when it is read anew. `kept` are those that are not over. One that shares a day with what was found stays the same absence with
 * other days, so that nobody is asked twice about it. What has begun keeps the day on which it began, where the calendar reaches no further back.
 *
 * One that is gone goes; where it had begun, the days until yesterday stand, since the person was away. Where something in the calendar could not be read (`isWhole` false) nothing goes
 * and nothing becomes shorter: it may be just that.
 *
 * Example on Wednesday 2 December: kept 1–4 December, found none → 1 December alone. Found 1–8 December → the same absence until 8 December.
 */
export function decideAbsences(
  kept: readonly KeptAbsence[],
  found: readonly DayRange[],
  { today, isWhole }: { today: CalendarDate; isWhole: boolean },
): AbsenceChanges {
  const left = [...kept];
  const changes: AbsenceChanges = { came: [], changed: [], went: [] };
  for (const range of inOrder(found, kept)) {
    const place = left.findIndex((one) => sharesDay(one, range));
    const [same] = place < 0 ? [] : left.splice(place, 1);
    if (same === undefined) {
      if (range.toOn >= today) changes.came.push({ ...range });
      continue;
    }
    const days = isWhole ? whenBegun(same, range, today) : joined(same, range);
    if (days.fromOn !== same.fromOn || days.toOn !== same.toOn) changes.changed.push({ id: same.id, ...days });
  }
  if (isWhole) for (const one of left) leave(one, today, changes);
  return changes;
}

/** Those that stand as they are first, so that none of them is taken for another that it touches. */
function inOrder(found: readonly DayRange[], kept: readonly KeptAbsence[]): DayRange[] {
  const stands = (range: DayRange): boolean =>
    kept.some(({ fromOn, toOn }) => fromOn === range.fromOn && toOn === range.toOn);
  return [...found.filter(stands), ...found.filter((range) => !stands(range))];
}

function sharesDay(one: DayRange, other: DayRange): boolean {
  return one.fromOn <= other.toOn && other.fromOn <= one.toOn;
}

function whenBegun(kept: DayRange, found: DayRange, today: CalendarDate): DayRange {
  const cutOff = kept.fromOn < found.fromOn && found.fromOn <= addDays(today, -calendarDaysBack);
  return { fromOn: cutOff ? kept.fromOn : found.fromOn, toOn: found.toOn };
}

function joined(one: DayRange, other: DayRange): DayRange {
  return {
    fromOn: one.fromOn < other.fromOn ? one.fromOn : other.fromOn,
    toOn: one.toOn > other.toOn ? one.toOn : other.toOn,
  };
}

function leave({ id, fromOn }: KeptAbsence, today: CalendarDate, changes: AbsenceChanges): void {
  if (fromOn < today) changes.changed.push({ id, fromOn, toOn: addDays(today, -1) });
  else changes.went.push(id);
}
