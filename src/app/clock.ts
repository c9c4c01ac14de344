import { instant, type Instant } from '../domain/kernel/index.ts';

/** Where `now` comes from. Only `main` makes one that reads the machine; everything else is handed one. */
export interface Clock {
  now(): Instant;
}

/** A clock over a source of milliseconds since 1970: `clockOf(Date.now)` is the machine's own. */
export function clockOf(milliseconds: () => number): Clock {
  return { now: () => instant(new Date(milliseconds()).toISOString()) };
}

/** A clock that stands still until somebody moves it: for the demo's past months and for tests. */
export interface MovableClock extends Clock {
  set(to: Instant): void;
}

export function movableClock(start: Instant): MovableClock {
  let now = start;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
  };
}
