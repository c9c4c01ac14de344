import { distributionOf, type DelayDistribution } from './delay-distribution.ts';
import type { KnownRow } from './past-delivery.ts';

type Known = ReadonlyMap<string, readonly KnownRow[]>;

/** As many deliveries all clients weigh beside the client's own. */
const wholeWeight = 2;

/** How often each delay had occurred, whoever's it was: what one knows without looking at the client. On the deadline, where nothing had come. */
export function forecastByWhole(known: Known): DelayDistribution {
  return countedOf([...known.values()].flat().map(({ delayDays }) => ({ delayDays, weight: 1 })));
}

/** The client's own delays as they were counted, with those of all clients standing in for two: what a spreadsheet would say of a client. */
export function forecastByClient(known: Known, whole: DelayDistribution, clientId: string): DelayDistribution {
  const own = known.get(clientId) ?? [];
  const parts = Array.from(whole.probabilities, (part, at) => ({
    delayDays: whole.firstDays + at,
    weight: wholeWeight * part,
  }));
  return countedOf([...parts, ...own.map(({ delayDays }) => ({ delayDays, weight: 1 }))]);
}

function countedOf(counted: readonly { delayDays: number; weight: number }[]): DelayDistribution {
  if (counted.length === 0) return distributionOf(0, Float64Array.of(1));
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { delayDays } of counted) {
    first = Math.min(first, delayDays);
    last = Math.max(last, delayDays);
  }
  const parts = new Float64Array(last - first + 1);
  for (const { delayDays, weight } of counted) parts[delayDays - first]! += weight;
  return distributionOf(first, parts);
}
