import { assert } from '../kernel/index.ts';
import { exponential, lengthSteps, standardNormalSteps } from './standard-normal.ts';

/** How long a job takes: known, spread around a middle (lognormal; `spread` is the standard deviation of the logarithm), or by what shares of such jobs take. */
export type JobLength =
  | { of: 'given'; minutes: number }
  | { of: 'lognormal'; medianMinutes: number; spread: number }
  | { of: 'quantiles'; quantiles: readonly LengthQuantile[] };

/** Such a share of the jobs takes no longer. Example: `{ share: 0.9, minutes: 120 }`. */
export interface LengthQuantile {
  share: number;
  minutes: number;
}

/** No job is longer: a thousand hours. What a sample would make longer is cut there. */
export const lengthMinutesMax = 60_000;

/**
 * The minutes in the middle of each of 1,024 equally likely parts, so that a length is drawn by looking up a random number. Between two given quantiles the
 * line is straight; below the first and above the last it is level.
 * Example: the 512th and 513th of a lognormal are its median.
 */
export function deriveLengthSteps(length: Exclude<JobLength, { of: 'given' }>): Uint16Array {
  const steps = new Uint16Array(lengthSteps);
  if (length.of === 'lognormal') {
    const normal = standardNormalSteps();
    for (let step = 0; step < lengthSteps; step += 1)
      steps[step] = toMinutes(length.medianMinutes * exponential(length.spread * normal[step]!));
    return steps;
  }
  for (let step = 0; step < lengthSteps; step += 1)
    steps[step] = toMinutes(minutesAt((step + 0.5) / lengthSteps, length.quantiles));
  return steps;
}

function toMinutes(minutes: number): number {
  return Math.min(lengthMinutesMax, Math.max(0, Math.round(minutes)));
}

function minutesAt(share: number, quantiles: readonly LengthQuantile[]): number {
  assert(quantiles.length > 0, 'a length without quantiles');
  const next = quantiles.findIndex((one) => one.share >= share);
  if (next === -1) return quantiles.at(-1)!.minutes;
  if (next === 0) return quantiles[0]!.minutes;
  const [before, after] = [quantiles[next - 1]!, quantiles[next]!];
  return before.minutes + ((after.minutes - before.minutes) * (share - before.share)) / (after.share - before.share);
}
