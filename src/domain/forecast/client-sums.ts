import type { WeighedDays } from './weigh-row.ts';

/** What one client's deliveries of one group add up to, each weighed by how much it tells. */
interface GroupSums {
  /** Weights; those far off weigh less. */
  weight: number;
  /** Weights without regard to how far off: what the spread is divided by. */
  count: number;
  sum: number;
  squares: number;
}

/** A tenth of a day: of deliveries that always come on the same day the curve still has a width. */
const spreadLeast = 0.01;

export type ClientSums = Map<string, GroupSums>;

/** Where a client's deliveries lie beside what the office's rules say, and how far they spread around it. */
export interface Place {
  days: number;
  /** How unsure that day is, as a variance. */
  unsure: number;
  /** How far the deliveries spread, as a variance, where they are expected on the office's average day. */
  spread: number;
  /** How unsure it is how far this group lies from the client's others, as a variance. */
  pairUnsure: number;
}

/** What is the same for all clients when one of them is placed; variances in days². */
export interface PlacePrior {
  clientVariance: number;
  pairVariance: number;
  spread: number;
  spreadWeight: number;
}

/** Adds one delivery; `spread` is how far such a one spreads beside others ({@link relativeSpread}). */
export function addToSums(
  sums: ClientSums,
  group: string,
  { days, weight, nearness }: WeighedDays,
  spread: number,
): void {
  let own = sums.get(group);
  if (own === undefined) sums.set(group, (own = { weight: 0, count: 0, sum: 0, squares: 0 }));
  const precision = (weight * nearness) / spread;
  own.weight += precision;
  own.count += weight;
  own.sum += precision * days;
  own.squares += precision * days * days;
}

/** Lets what was added count less. */
export function fadeSums(sums: ClientSums, factor: number): void {
  if (factor === 1) return;
  for (const own of sums.values()) {
    own.weight *= factor;
    own.count *= factor;
    own.sum *= factor;
    own.squares *= factor;
  }
}

/**
 * Weighs a client's own days against the level above: the client's day of one group leans on its day over all groups, and that on the office.
 * Exact where days are spread as a bell; the spread is found first from where the level above and the own mean would place it.
 * Example: clients lie 7 days apart, deliveries spread by 7 days, and one came 10 days late. It is placed at 5.
 */
export function placeClient(sums: ClientSums, group: string, prior: PlacePrior): Place {
  let place: Place = { days: 0, unsure: 0, spread: prior.spread, pairUnsure: 0 };
  // Day and spread lean on each other; the third time nothing moves that anybody would see.
  for (let round = 0; round < 3; round += 1) place = placeOnce(sums, group, prior, place.spread);
  return place;
}

function placeOnce(sums: ClientSums, group: string, prior: PlacePrior, spread: number): Place {
  let precision = 1 / prior.clientVariance;
  let weighed = 0;
  for (const { weight, sum } of sums.values()) {
    if (weight <= 1e-9) continue;
    const variance = prior.pairVariance + spread / weight;
    precision += 1 / variance;
    weighed += sum / weight / variance;
  }
  const clientDays = weighed / precision;
  const clientUnsure = 1 / precision;
  let squares = prior.spreadWeight * prior.spread;
  let count = prior.spreadWeight;
  let days = clientDays;
  let unsure = clientUnsure + prior.pairVariance;
  let pairUnsure = prior.pairVariance;
  for (const [name, own] of sums) {
    if (own.weight <= 1e-9) continue;
    const mean = own.sum / own.weight;
    const lean = prior.pairVariance / (prior.pairVariance + spread / own.weight);
    const at = clientDays + lean * (mean - clientDays);
    const atUnsure = (1 - lean) * (1 - lean) * clientUnsure + prior.pairVariance * (1 - lean);
    squares += own.squares - 2 * at * own.sum + (at * at + atUnsure) * own.weight;
    count += own.count;
    if (name === group) {
      days = at;
      unsure = atUnsure;
      pairUnsure = prior.pairVariance * (1 - lean);
    }
  }
  return { days, unsure, spread: Math.max(squares / count, spreadLeast), pairUnsure };
}
