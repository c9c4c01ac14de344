import type { Clock } from '../../src/app/clock.ts';
import { instant, type Instant } from '../../src/domain/kernel/index.ts';

/** The time that really passes, and a wall clock that somebody may set wrong. Milliseconds since 1970. */
export interface SimulatedTime {
  /** What the machine's clock shows: true time, and by how much it is wrong. */
  clock: Clock;
  trueMs(): number;
  /** A clock that is never set. */
  monotonicSeconds(): number;
  /** Lets time pass until a moment; it never goes back. */
  passUntil(trueMs: number): void;
  /** Sets the wall clock wrong by so many seconds, or right again with 0. */
  setWrongBy(seconds: number): void;
  wrongBySeconds(): number;
}

export function createSimulatedTime(startMs: number): SimulatedTime {
  let trueMs = startMs;
  let wrongBy = 0;
  const now = (): Instant => instant(new Date(trueMs + wrongBy * 1000).toISOString());
  return {
    clock: { now },
    trueMs: () => trueMs,
    monotonicSeconds: () => trueMs / 1000,
    passUntil(to) {
      trueMs = Math.max(trueMs, to);
    },
    setWrongBy(seconds) {
      wrongBy = seconds;
    },
    wrongBySeconds: () => wrongBy,
  };
}
