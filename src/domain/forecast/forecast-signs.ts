import { mix, distributionOf, type DelayDistribution } from './delay-distribution.ts';

/**
 * What a client's page and word are taken to mean until there are data of the office's own. They are beliefs, not findings: chosen 2026-11-28, to be replaced
 * when visits and plans have been followed by deliveries often enough to be counted.
 */
export const signPrior = {
  /** Of those who open the page of a delivery, so many deliver within the days that follow instead of as usual. */
  visitShare: 0.25,
  visitDays: 3,
  /** Of stated days, so many hold: on the day or the day before. */
  planHolds: 0.5,
  /** So many slip by a few days, each further day half as often; the rest is as if nothing had been said. */
  planSlips: 0.25,
} as const;

/** The forecast when the client opened the delivery's page on a day, `visitedDays` after the deadline: some of it moves to that day and those right after. */
export function givenVisit(distribution: DelayDistribution, visitedDays: number): DelayDistribution {
  const soon = distributionOf(visitedDays, new Float64Array(signPrior.visitDays + 1).fill(1));
  return mix(distribution, soon, signPrior.visitShare);
}

/** The forecast when the client has named a day, `plannedDays` after the deadline. Whoever is never on time does not become punctual by saying so. */
export function givenPlan(distribution: DelayDistribution, plannedDays: number): DelayDistribution {
  const { planHolds, planSlips } = signPrior;
  const held = distributionOf(plannedDays - 1, Float64Array.of(1, 3));
  const slipped = distributionOf(
    plannedDays + 1,
    Float64Array.from({ length: 14 }, (_, at) => 0.5 ** at),
  );
  const stated = mix(held, slipped, planSlips / (planHolds + planSlips));
  return mix(distribution, stated, planHolds + planSlips);
}
