import { addDays, latest, weekdayOf, type CalendarDate } from '../kernel/index.ts';
import type { FreeTime } from './free-time.ts';
import { findSlotRefusal, isDayOffered } from './find-slot-refusal.ts';
import { findSlotAt, hasBegun, minuteOf, timeOfMinute, type Slot } from './slot.ts';
import { spreadSlots } from './spread-slots.ts';

/**
 * Times to offer one client, at most `count` and in order: real free time, spread over the days of the range and over mornings and afternoons. The same facts
 * give the same times. None where nothing is free; then the range is too narrow, and a person must widen it.
 * Example: 9–20 November 2026, three choices, nothing taken → Monday 9 at 10:00, Friday 13 at 13:00 and Wednesday 18 at 10:00.
 */
export function findFreeSlots(freeTime: FreeTime, count: number): Slot[] {
  return spreadSlots(listFreeSlots(freeTime), count);
}

/** Every slot that is free, in order. */
export function listFreeSlots(freeTime: FreeTime): Slot[] {
  return daysOf(freeTime)
    .filter((on) => isDayOffered(on, freeTime))
    .flatMap((on) => slotsOf(on, freeTime))
    .filter((slot) => !isGone(slot, freeTime) && findSlotRefusal(slot, freeTime) === undefined);
}

function isGone(slot: Slot, { today, timeNow }: FreeTime): boolean {
  return timeNow !== undefined && hasBegun(slot, { on: today, time: timeNow });
}

function daysOf({ range, today }: FreeTime): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let on = latest(range.fromOn, today); on <= range.toOn; on = addDays(on, 1)) days.push(on);
  return days;
}

/** Every beginning of a day that fits into its working hours. */
function slotsOf(on: CalendarDate, { workingHours, rules, lengthMinutes }: FreeTime): Slot[] {
  const span = workingHours[weekdayOf(on)];
  if (span === undefined) return [];
  const slots: Slot[] = [];
  const step = rules.startEveryMinutes;
  const last = minuteOf(span.to) - lengthMinutes;
  for (let start = Math.ceil(minuteOf(span.from) / step) * step; start <= last; start += step) {
    const slot = findSlotAt(on, timeOfMinute(start), lengthMinutes);
    if (slot) slots.push(slot);
  }
  return slots;
}
