/** Further than this no daylight saving, leap second or slow clock explains it. */
export const clockJumpSeconds = 6 * 60 * 60;

export interface ClockFacts {
  /** How far the wall clock is behind the newest event of the office; null where nothing has happened yet. */
  secondsBehindNewestEvent: number | null;
  /** How much further than the monotonic clock the wall clock went in this process, in either direction. */
  secondsAgainstMonotonic: number | null;
}

export type ClockJump = 'behind-newest-event' | 'against-monotonic';

/**
 * Whether the wall clock can be trusted to decide whom to chase. Over six hours behind what has already been recorded, or apart from the clock
 * that only ever runs, it cannot: sending stops and a person is asked. Six hours to the second is still trusted.
 */
export function findClockJump(facts: ClockFacts): ClockJump | undefined {
  if ((facts.secondsBehindNewestEvent ?? 0) > clockJumpSeconds) return 'behind-newest-event';
  if (Math.abs(facts.secondsAgainstMonotonic ?? 0) > clockJumpSeconds) return 'against-monotonic';
  return undefined;
}
