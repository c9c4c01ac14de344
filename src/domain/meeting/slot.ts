import { assert, isTimeOfDay, timeOfDay, type CalendarDate, type TimeOfDay } from '../kernel/index.ts';

/**
 * A stretch of one day on the office's wall, from and to; it never passes midnight. Zones and summer time are no matter here: a slot is what a person would
 * write in a calendar of paper.
 */
export interface Slot {
  on: CalendarDate;
  from: TimeOfDay;
  to: TimeOfDay;
}

/** What the office's wall shows: the day and the time. */
export interface WallClock {
  on: CalendarDate;
  time: TimeOfDay;
}

const minutesOfDay = 24 * 60;

/** Minutes since midnight. Example: `09:30` → 570. */
export function minuteOf(time: TimeOfDay): number {
  assert(isTimeOfDay(time), `not a time of day: ${time as string}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time so many minutes after midnight. Example: 570 → `09:30`. */
export function timeOfMinute(minute: number): TimeOfDay {
  assert(Number.isInteger(minute) && minute >= 0 && minute < minutesOfDay, `no such minute of a day: ${minute}`);
  const two = (number: number): string => String(number).padStart(2, '0');
  return timeOfDay(`${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

/** A slot by its beginning and its length. Example: 20 November at 09:00, 60 minutes → 09:00–10:00. Undefined where it would pass midnight. */
export function findSlotAt(on: CalendarDate, from: TimeOfDay, lengthMinutes: number): Slot | undefined {
  assert(Number.isInteger(lengthMinutes) && lengthMinutes > 0, `a length of ${lengthMinutes} minutes`);
  const end = minuteOf(from) + lengthMinutes;
  return end < minutesOfDay ? { on, from, to: timeOfMinute(end) } : undefined;
}

export function lengthOf({ from, to }: Slot): number {
  return minuteOf(to) - minuteOf(from);
}

export function isSameSlot(one: Slot, other: Slot): boolean {
  return one.on === other.on && one.from === other.from && one.to === other.to;
}

/** Whether two stretches of a day share a minute, the first with so many minutes more at each end. One that begins when the other ends shares none. */
export function overlaps(
  one: Slot,
  other: Slot,
  { before = 0, after = 0 }: { before?: number; after?: number } = {},
): boolean {
  return (
    one.on === other.on &&
    minuteOf(one.from) - before < minuteOf(other.to) &&
    minuteOf(other.from) < minuteOf(one.to) + after
  );
}

/** Whether its first minute has come. */
export function hasBegun({ on, from }: Slot, now: WallClock): boolean {
  return on < now.on || (on === now.on && from <= now.time);
}

/** In order of day and time. */
export function compareSlots(one: Slot, other: Slot): number {
  const [a, b] = [one, other].map(({ on, from, to }) => `${on} ${from} ${to}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
