import { addDays, dayNumber, isOfficeDay, weekdayOf, type CalendarDate, type Closure } from '../kernel/index.ts';
import { eveningFrom, minuteOf, type DayRange, type Slot, type WorkingHours } from '../meeting/index.ts';

/** Working time from one minute to another, the last not included; see {@link minuteOn}. It never passes midnight. */
export interface WorkingSegment {
  from: number;
  to: number;
}

export const minutesOfDay = 24 * 60;

/**
 * A minute of a day, counted from the beginning of 1970 on the wall clock. Every day has 1,440: the clock is put forward and back in the night to a Sunday,
 * when nobody works, so that no working minute is lost or counted twice.
 */
export function minuteOn(on: CalendarDate, minute: number): number {
  return dayNumber(on) * minutesOfDay + minute;
}

/** What a person's working time follows from. */
export interface WorkingTime {
  workingHours: WorkingHours;
  absences: readonly DayRange[];
  closures: readonly Closure[];
  /** What is given away within the day: meetings, with the pauses around them. */
  busy: readonly Slot[];
  /** The days that are planned, both included. */
  range: DayRange;
}

/**
 * The working time of one person, in order: working hours without absence, closures, public holidays and what is given away. Saturdays, Sundays and evenings
 * are never in it, whatever the hours say: they are what is to be protected.
 * Example: 08:00–16:00 with a meeting 10:00–11:00 gives 08:00–10:00 and 11:00–16:00.
 */
export function deriveWorkingSegments(time: WorkingTime): WorkingSegment[] {
  const segments: WorkingSegment[] = [];
  const busyByDay = Map.groupBy(time.busy, ({ on }) => on);
  for (let on = time.range.fromOn; on <= time.range.toOn; on = addDays(on, 1))
    segments.push(...segmentsOf(on, time, busyByDay.get(on) ?? []));
  return segments;
}

/** The working minutes between two minutes, the second not included. */
export function workingMinutes(segments: readonly WorkingSegment[], from: number, to: number): number {
  return segments.reduce(
    (sum, segment) => sum + Math.max(0, Math.min(to, segment.to) - Math.max(from, segment.from)),
    0,
  );
}

function segmentsOf(on: CalendarDate, time: WorkingTime, busy: readonly Slot[]): WorkingSegment[] {
  const span = time.workingHours[weekdayOf(on)];
  const isAway = time.absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  if (span === undefined || isAway || !isOfficeDay(on, time.closures)) return [];
  const segments: WorkingSegment[] = [];
  let from = minuteOf(span.from);
  const to = Math.min(minuteOf(span.to), minuteOf(eveningFrom));
  const inOrder = [...busy].sort((one, other) => minuteOf(one.from) - minuteOf(other.from));
  for (const taken of inOrder) {
    const until = Math.min(minuteOf(taken.from), to);
    if (until > from) segments.push({ from: minuteOn(on, from), to: minuteOn(on, until) });
    from = Math.max(from, minuteOf(taken.to));
  }
  if (to > from) segments.push({ from: minuteOn(on, from), to: minuteOn(on, to) });
  return segments;
}
