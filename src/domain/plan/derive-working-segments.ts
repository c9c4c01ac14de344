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
  /** Hours beside working hours that the person has chosen. */
  overtime?: readonly Slot[];
  /** The days that are planned, both included. */
  range: DayRange;
}

/**
 * The working time of one person, in order: working hours without absence, closures, public holidays and what is given away. Saturdays, Sundays and evenings
 * are never in it, whatever the hours say: they are what is to be protected. Only what the person has chosen of them counts too, on whatever day it lies; not
 * where the person is away.
 * Example: 08:00–16:00 with a meeting 10:00–11:00 gives 08:00–10:00 and 11:00–16:00; with the evening 17:00–20:00 chosen that too.
 */
export function deriveWorkingSegments(time: WorkingTime): WorkingSegment[] {
  const segments: WorkingSegment[] = [];
  const busyByDay = Map.groupBy(time.busy, ({ on }) => on);
  const overtimeByDay = Map.groupBy(time.overtime ?? [], ({ on }) => on);
  for (let on = time.range.fromOn; on <= time.range.toOn; on = addDays(on, 1)) {
    if (time.absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn)) continue;
    const spans = joinSpans([...hoursOf(on, time), ...(overtimeByDay.get(on) ?? []).map(spanOf)]);
    const busy = (busyByDay.get(on) ?? []).map(spanOf).toSorted((one, other) => one.from - other.from);
    segments.push(
      ...spans
        .flatMap((span) => withoutBusy(span, busy))
        .map(({ from, to }) => ({ from: minuteOn(on, from), to: minuteOn(on, to) })),
    );
  }
  return segments;
}

/** The working minutes between two minutes, the second not included. */
export function workingMinutes(segments: readonly WorkingSegment[], from: number, to: number): number {
  return segments.reduce(
    (sum, segment) => sum + Math.max(0, Math.min(to, segment.to) - Math.max(from, segment.from)),
    0,
  );
}

/** The working hours of one day in minutes since midnight, before anything is given away: one span, or none. */
function hoursOf(on: CalendarDate, { workingHours, closures }: WorkingTime): WorkingSegment[] {
  const span = workingHours[weekdayOf(on)];
  if (span === undefined || !isOfficeDay(on, closures)) return [];
  const from = minuteOf(span.from);
  const to = Math.min(minuteOf(span.to), minuteOf(eveningFrom));
  return to > from ? [{ from, to }] : [];
}

function spanOf({ from, to }: Slot): WorkingSegment {
  return { from: minuteOf(from), to: minuteOf(to) };
}

/** In order, each minute once: hours can have been changed since an evening was chosen. */
function joinSpans(spans: readonly WorkingSegment[]): WorkingSegment[] {
  const joined: WorkingSegment[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last.to) joined.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return joined;
}

/** `busy` in order. */
function withoutBusy({ from, to }: WorkingSegment, busy: readonly WorkingSegment[]): WorkingSegment[] {
  const left: WorkingSegment[] = [];
  let at = from;
  for (const taken of busy) {
    const until = Math.min(taken.from, to);
    if (until > at) left.push({ from: at, to: until });
    at = Math.max(at, taken.to);
  }
  if (to > at) left.push({ from: at, to });
  return left;
}
