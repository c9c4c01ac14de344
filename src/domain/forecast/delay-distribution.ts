import { assert } from '../kernel/index.ts';

/** How probable each delay is, in whole days after the deadline: `probabilities[0]` is that of `firstDays`. They add up to one. */
export interface DelayDistribution {
  firstDays: number;
  probabilities: Float64Array;
}

/** Makes the parts add up to one. */
export function distributionOf(firstDays: number, parts: Float64Array): DelayDistribution {
  let sum = 0;
  for (const part of parts) sum += part;
  assert(sum > 0, 'some day is possible');
  return { firstDays, probabilities: parts.map((part) => part / sum) };
}

/** How probable it is that the delivery comes so many days after the deadline, or earlier. */
export function probabilityBy({ firstDays, probabilities }: DelayDistribution, days: number): number {
  const end = Math.min(probabilities.length, days - firstDays + 1);
  let sum = 0;
  for (let at = 0; at < end; at += 1) sum += probabilities[at]!;
  return Math.min(1, sum);
}

export function probabilityOn({ firstDays, probabilities }: DelayDistribution, days: number): number {
  return probabilities[days - firstDays] ?? 0;
}

/** How probable a delivery after the deadline is. */
export function probabilityLate(distribution: DelayDistribution): number {
  return 1 - probabilityBy(distribution, 0);
}

/**
 * The first day by which so large a part has come; the median is that of one half. It is the inverse of {@link probabilityBy}, and so draws a delay for the
 * simulation from a number between nought and one.
 */
export function quantileDays({ firstDays, probabilities }: DelayDistribution, part: number): number {
  let sum = 0;
  for (let at = 0; at < probabilities.length; at += 1) {
    sum += probabilities[at]!;
    // Sums of many small parts fall short of a half by less than this.
    if (sum >= part - 1e-12) return firstDays + at;
  }
  return firstDays + probabilities.length - 1;
}

/** What remains of it when nothing has come up to and with a day: the same parts, the passed ones gone. Where all of it has passed, the day after. */
export function conditionAfter(distribution: DelayDistribution, afterDays: number): DelayDistribution {
  const { firstDays, probabilities } = distribution;
  const passed = Math.max(0, afterDays - firstDays + 1);
  if (passed === 0) return distribution;
  const left = probabilities.slice(Math.min(passed, probabilities.length));
  let sum = 0;
  for (const part of left) sum += part;
  return sum > 1e-12
    ? { firstDays: firstDays + passed, probabilities: left.map((part) => part / sum) }
    : { firstDays: Math.max(firstDays, afterDays + 1), probabilities: Float64Array.of(1) };
}

/** Two distributions as one: the second has `share` of it. */
export function mix(first: DelayDistribution, second: DelayDistribution, share: number): DelayDistribution {
  const from = Math.min(first.firstDays, second.firstDays);
  const end = (one: DelayDistribution): number => one.firstDays + one.probabilities.length;
  const parts = new Float64Array(Math.max(end(first), end(second)) - from);
  const put = (one: DelayDistribution, weight: number): void => {
    for (const [at, part] of one.probabilities.entries()) parts[one.firstDays - from + at]! += weight * part;
  };
  put(first, 1 - share);
  put(second, share);
  return distributionOf(from, parts);
}
