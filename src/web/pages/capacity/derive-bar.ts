import type { WeekCapacity } from './capacity-requests.ts';

/** Where the line of full room stands, in per cent of the bar; what is more goes on beyond it. */
const fullPercent = 66;

export interface WorkBar {
  /** Of the bar, where the line of full room stands; at its beginning where there is none. */
  fullPercent: number;
  /** What has room in the week. */
  withinPercent: number;
  /** What the week does not hold; cut at the end of the bar. */
  beyondPercent: number;
}

/**
 * The work of a week as a bar whose line of full room stands at the same place in every week, so that one column of lines is seen from far off. Work of half as much again
 * fills it all. Example: 20 of 40 hours are half the way to the line; 50 of 40 go a quarter of that way beyond it.
 */
export function deriveBar({ roomMinutes, dueMinutes }: Pick<WeekCapacity, 'roomMinutes' | 'dueMinutes'>): WorkBar {
  if (roomMinutes <= 0) return { fullPercent: 0, withinPercent: 0, beyondPercent: dueMinutes > 0 ? 100 : 0 };
  const percent = (minutes: number): number => (minutes / roomMinutes) * fullPercent;
  const beyond = percent(Math.max(0, dueMinutes - roomMinutes));
  return {
    fullPercent,
    withinPercent: percent(Math.min(dueMinutes, roomMinutes)),
    beyondPercent: Math.min(100 - fullPercent, beyond),
  };
}
