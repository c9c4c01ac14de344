import type { WeekCapacity } from './capacity-requests.ts';

/** Hours are told in tenths: less than half of one would be told as none. */
const toldMinutes = 3;
const tenthMinutes = 6;

/** Whether there is any out-of-hours work to tell of. */
export function isTold({ minutes }: WeekCapacity['weekend']): boolean {
  return minutes.high >= toldMinutes;
}

/** Whether it is to be expected: in half of the scenarios there is some. */
export function isLikely({ minutes }: WeekCapacity['weekend']): boolean {
  return minutes.likely >= toldMinutes;
}

/** What finds no room, in tenths of an hour, and never told as none. */
export function minutesLeft(lawLeft: WeekCapacity['lawLeft']): number {
  const minutes = lawLeft.reduce((sum, left) => sum + left.minutes, 0);
  return minutes === 0 ? 0 : Math.max(1, Math.round(minutes / tenthMinutes)) * tenthMinutes;
}
