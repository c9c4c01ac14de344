import type { PlacePrior } from './client-sums.ts';

/** What the office's whole history teaches about all clients; found anew as it grows. */
export interface OfficeRules {
  /** The day after the deadline around which clients lie. */
  days: number;
  /** How many days later than that: a kind of duty, a value of a factor, an outcome, by {@link effectKey}. What was never seen moves nothing. */
  effects: ReadonlyMap<string, number>;
  place: PlacePrior;
  /** The mean of all delays. */
  averageDays: number;
  /** By how much of itself the spread, as a variance, grows with each day that a delivery is expected after that: what takes long is often less regular. */
  spreadGrowth: number;
  halfLifeDays: number;
  /** Degrees of freedom: few where a delivery far off is nothing unusual. */
  tail: number;
}

export function effectKey(column: string | number, value: string): string {
  return `${column}\u001F${value}`;
}

/** The keys of what is known of a delivery beforehand, put together once. */
export function effectKeys(group: string, factors: readonly string[]): string[] {
  return [effectKey('group', group), ...factors.map((value, column) => effectKey(column, value))];
}

/** How many days a kind of duty and the factors move a delivery, before the client and the outcome are looked at. */
export function shiftOf(rules: OfficeRules, keys: readonly string[]): number {
  let days = rules.days;
  for (const key of keys) days += rules.effects.get(key) ?? 0;
  return days;
}

export function outcomeShift(rules: OfficeRules, outcome: string): number {
  return rules.effects.get(effectKey('outcome', outcome)) ?? 0;
}

/**
 * How far deliveries expected on a day spread, beside those that are expected on the average day. It never falls below a twentieth nor rises above twenty times.
 * Example: the growth is 0.04; expected ten days after the average they spread 1.4 times as far, as variances go.
 */
export function relativeSpread({ spreadGrowth, averageDays }: OfficeRules, expectedDays: number): number {
  return Math.min(20, Math.max(0.05, 1 + spreadGrowth * (expectedDays - averageDays)));
}
