import type { Instant } from '../kernel/index.ts';

/** A backup older than this is old: nightly, with two hours to spare. */
export const backupOldAfterHours = 26;
/** Once a week, with a day to spare. The law wants at least one a year. */
export const trialOldAfterHours = 8 * 24;
/** Every night, with two hours to spare. */
export const checkOldAfterHours = 26;

export interface EndedRun {
  endedAt: Instant;
  outcome: 'in-order' | 'found' | 'failed';
}

export type KeepingStanding = 'in-order' | 'found' | 'failed' | 'old' | 'never';

/**
 * How one of the three stands: the last run of it, and how many hours ago the last one was that came to its end, whatever it found. What failed or found
 * something says so; what is in order is old after a while. An age of exactly the limit is not old.
 */
export function deriveKeepingStanding(
  last: Pick<EndedRun, 'outcome'> | undefined,
  ageHours: number | undefined,
  oldAfterHours: number,
): KeepingStanding {
  if (last === undefined) return 'never';
  if (last.outcome !== 'in-order') return last.outcome;
  return ageHours === undefined || ageHours > oldAfterHours ? 'old' : 'in-order';
}
