import type { TimerPiece } from '../../domain/time/index.ts';
import { addDays, timeOfDay, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { dateInZone, instantAt, secondsBetween } from '../office-time.ts';

const midnight = timeOfDay('00:00');

/** When a day begins and ends on the office's wall, and how many minutes it has: 1 380 and 1 500 where the clocks are changed. */
export function daySpan(on: CalendarDate, zone: string): { startAt: Instant; endAt: Instant; minutes: number } {
  const startAt = instantAt(on, midnight, zone);
  const endAt = instantAt(addDays(on, 1), midnight, zone);
  return { startAt, endAt, minutes: secondsBetween(startAt, endAt) / 60 };
}

/** The time between two moments, cut at every midnight of the office. Nothing where the second is no later than the first. */
export function cutIntoDays(startedAt: Instant, stoppedAt: Instant, zone: string): TimerPiece[] {
  const pieces: TimerPiece[] = [];
  let from = startedAt;
  while (from < stoppedAt) {
    const on = dateInZone(from, zone);
    const { endAt } = daySpan(on, zone);
    const until = endAt < stoppedAt ? endAt : stoppedAt;
    pieces.push({ on, seconds: secondsBetween(from, until) });
    from = until;
  }
  return pieces;
}
