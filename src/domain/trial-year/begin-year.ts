import { addDays, daysBetween, DomainError, type CalendarDate } from '../kernel/index.ts';
import { assertTargets, type Target } from '../talk/index.ts';
import type { Baseline } from './baseline.ts';
import type { TrialYear } from './trial-year.ts';

/** Between agreeing and beginning there are at most so many days: later the baseline tells of another time. */
export const beginWithinDays = 92;

export interface AgreedYear {
  /** When both had agreed to it. */
  agreedOn: CalendarDate;
  /** The first day that counts. */
  startOn: CalendarDate;
  targets: readonly Target[];
  baseline: Baseline;
}

/**
 * Begins a year. It starts the day after the baseline was frozen at the earliest, so that no delivery is in both, and the baseline is never older than the
 * agreement: nobody agrees to be held against a time that was not over. Example: agreed and frozen on 4 February 2027 → from 5 February 2027 to 4
 * February 2028.
 *
 * Throws `DomainError`: `talk.targets`; `year.start` (with `daysMax`) for a start too early or too late; `year.baseline` for one frozen on another day.
 */
export function beginYear({ agreedOn, startOn, targets, baseline }: AgreedYear): TrialYear {
  assertTargets(targets);
  if (startOn <= agreedOn || daysBetween(agreedOn, startOn) > beginWithinDays)
    throw new DomainError('year.start', { daysMax: beginWithinDays });
  if (baseline.frozenOn < agreedOn || baseline.frozenOn > addDays(startOn, -1)) throw new DomainError('year.baseline');
  return { version: 1, agreedOn, startOn, targets: targets.map((target) => ({ ...target })), baseline, pauses: [] };
}
