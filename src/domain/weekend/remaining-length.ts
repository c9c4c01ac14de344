import type { JobHours } from '../job/index.ts';
import { deriveLengthSteps, type JobLength } from '../plan/index.ts';

/** What took longer than any such job is expected to is nearly done. */
const nearlyDoneMinutes = 15;

/**
 * What is left of a job on which so many minutes were worked: of the lengths that it may have, those that are longer, less what was worked.
 * Example: such jobs take two hours, give or take; after three the rest is what those take longer that take more than three.
 */
export function remainingLength({ medianMinutes, spread }: JobHours, workedMinutes: number): JobLength {
  const whole = { of: 'lognormal', medianMinutes, spread } as const;
  if (workedMinutes === 0) return whole;
  const left = [...deriveLengthSteps(whole)]
    .filter((minutes) => minutes > workedMinutes)
    .map((minutes) => minutes - workedMinutes);
  if (left.length === 0) return { of: 'given', minutes: nearlyDoneMinutes };
  return {
    of: 'quantiles',
    quantiles: left.map((minutes, at) => ({ share: (at + 0.5) / left.length, minutes })),
  };
}

/** The middle of a length, in whole minutes. */
export function middleOf(length: JobLength): number {
  if (length.of === 'given') return length.minutes;
  if (length.of === 'lognormal') return length.medianMinutes;
  return length.quantiles[Math.floor(length.quantiles.length / 2)]!.minutes;
}
