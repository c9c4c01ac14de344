import { timeOfDay, weekdayOf, type CalendarDate } from '../kernel/index.ts';
import { compareSlots, minuteOf, overlaps, type Slot } from './slot.ts';

const noon = timeOfDay('12:00');

/** Where several of a half-day are free the one nearest to these is offered: not at the door, and not over lunch. */
const liked = { morning: timeOfDay('10:00'), afternoon: timeOfDay('13:00') };

/** More choices than these within one half-day help nobody who is busy then. */
const perHalfDayMax = 2;

/**
 * A few of many slots, spread so that somebody who is never free at one time finds another: first over the range, then over mornings and afternoons, then over
 * weekdays. None overlaps another, and no morning has more than two. `slots` are in order and so are the chosen; the same slots always give the same choice.
 */
export function spreadSlots(slots: readonly Slot[], count: number): Slot[] {
  const stretches = cutIntoStretches(slots, count);
  const chosen: Slot[] = [];
  while (chosen.length < count) {
    const left = slots.filter((slot) => fitsBeside(slot, chosen));
    if (left.length === 0) break;
    chosen.push(leastLike(left, chosen, stretches));
  }
  return chosen.sort(compareSlots);
}

/** The days that have anything free, cut into as many stretches as choices are wanted, as equal as they can be. */
function cutIntoStretches(slots: readonly Slot[], count: number): ReadonlyMap<CalendarDate, number> {
  const days = [...new Set(slots.map(({ on }) => on))];
  const stretches = Math.min(count, days.length);
  return new Map(days.map((on, place) => [on, Math.floor((place * stretches) / days.length)]));
}

function fitsBeside(slot: Slot, chosen: readonly Slot[]): boolean {
  const sameHalfDay = chosen.filter((one) => one.on === slot.on && halfOf(one) === halfOf(slot));
  return sameHalfDay.length < perHalfDayMax && !chosen.some((one) => overlaps(one, slot));
}

/** The slot that has least in common with those that are chosen; of equals the earliest. */
function leastLike(
  slots: readonly Slot[],
  chosen: readonly Slot[],
  stretches: ReadonlyMap<CalendarDate, number>,
): Slot {
  const likeness = (slot: Slot): number[] => {
    const count = (isAlike: (one: Slot) => boolean): number => chosen.filter(isAlike).length;
    return [
      count((one) => stretches.get(one.on) === stretches.get(slot.on)),
      count((one) => one.on === slot.on),
      count((one) => one.on === slot.on && halfOf(one) === halfOf(slot)),
      count((one) => halfOf(one) === halfOf(slot)),
      count((one) => weekdayOf(one.on) === weekdayOf(slot.on)),
      Math.abs(minuteOf(slot.from) - minuteOf(liked[halfOf(slot)])),
    ];
  };
  return slots
    .map((slot) => ({ slot, likeness: likeness(slot) }))
    .reduce((best, one) => (isLess(one.likeness, best.likeness) ? one : best)).slot;
}

function halfOf({ from }: Slot): 'morning' | 'afternoon' {
  return from < noon ? 'morning' : 'afternoon';
}

/** Whether the first figure in which two lists differ is the smaller one. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((figure, index) => figure !== other[index]);
  return place !== -1 && one[place]! < other[place]!;
}
