import type { Clock } from '../clock.ts';
import { secondsBetween } from '../office-time.ts';

/** Compares, in one process, the wall clock with a clock that only ever runs. */
export interface ClockWatch {
  /** Seconds that the wall clock went further than the other since the process began, or since the office's jump was shown to a person. */
  secondsAgainstMonotonic(officeId: string): number;
  /** The office's jump has been shown to a person: from here on the clocks are compared anew. */
  forget(officeId: string): void;
}

/** `monotonicSeconds` is any clock that is never set; where it starts does not matter. One watch serves a process, and each office apart. */
export function createClockWatch(clock: Clock, monotonicSeconds: () => number): ClockWatch {
  const read = () => ({ wall: clock.now(), monotonic: monotonicSeconds() });
  const start = read();
  const since = new Map<string, typeof start>();
  return {
    secondsAgainstMonotonic(officeId) {
      const from = since.get(officeId) ?? start;
      const now = read();
      return secondsBetween(from.wall, now.wall) - (now.monotonic - from.monotonic);
    },
    forget(officeId) {
      since.set(officeId, read());
    },
  };
}
