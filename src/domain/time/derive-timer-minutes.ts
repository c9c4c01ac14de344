import { assert, type CalendarDate } from '../kernel/index.ts';

/** A timer that ran longer was forgotten: our own assumption, told to whoever stops it, and no figure of law. */
export const timerMinutesMax = 13 * 60;

/** How long it ran on each of the office's days, in seconds. A day of the calendar may have 23 or 25 hours, so whoever knows the clock cuts it up. */
export interface TimerPiece {
  on: CalendarDate;
  seconds: number;
}

export interface TimerMinutes {
  days: readonly { on: CalendarDate; minutes: number }[];
  /** It had run longer than is counted: somebody should look at it. */
  capped: boolean;
}

/**
 * What a stopped timer comes to: whole minutes, rounded up once over all of it and not once a day, and no more than the cap, counted from its start.
 * A timer that was stopped in the moment it was started comes to nothing. Example: from 23:50:00 to 00:10:30 → 10 minutes and 11 the day after.
 */
export function deriveTimerMinutes(pieces: readonly TimerPiece[]): TimerMinutes {
  let seconds = 0;
  let counted = 0;
  const days: { on: CalendarDate; minutes: number }[] = [];
  for (const piece of pieces) {
    assert(piece.seconds >= 0, `a timer that ran ${piece.seconds} seconds`);
    seconds += piece.seconds;
    const until = Math.min(timerMinutesMax, Math.ceil(seconds / 60));
    if (until > counted) days.push({ on: piece.on, minutes: until - counted });
    counted = until;
  }
  return { days, capped: seconds > timerMinutesMax * 60 };
}
