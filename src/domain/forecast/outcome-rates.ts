import { normalBelow } from './curves.ts';
import { fadeOver } from './fade-over.ts';
import { forecastChoices } from './forecast-prior.ts';
import { outcomeShift, relativeSpread, shiftOf, type OfficeRules } from './office-rules.ts';
import type { KnownRow } from './past-delivery.ts';
import { placeClient, type ClientSums } from './client-sums.ts';

/** How often each outcome occurs in the whole office, and as many deliveries that weighs beside a client's own. */
export interface OutcomeRates {
  outcomes: readonly string[];
  rates: readonly number[];
  weight: number;
}

/** How often each outcome occurred with a client; parts of deliveries, since some are faded and some still out. */
export interface OutcomeCounts {
  counts: number[];
  whole: number;
}

/** The rates of one client: its own counts beside the office's rates. Example: 1 of 4, the office at 50 % with the weight of 4: 37.5 %. */
export function clientRates({ rates, weight }: OutcomeRates, { counts, whole }: OutcomeCounts): number[] {
  return rates.map((rate, at) => (counts[at]! + weight * rate) / (whole + weight));
}

/** Counts a client's outcomes. One of a young deadline stands for those that are still out too, among which the outcomes that delay are more frequent. */
export function countOutcomes(
  rows: readonly KnownRow[],
  asOfDay: number,
  rules: OfficeRules,
  sums: ClientSums,
  { outcomes, rates }: Pick<OutcomeRates, 'outcomes' | 'rates'>,
): OutcomeCounts {
  const counts = outcomes.map(() => 0);
  let whole = 0;
  if (outcomes.length < 2) return { counts: outcomes.map(() => rows.length), whole: rows.length };
  const shifts = outcomes.map((outcome) => outcomeShift(rules, outcome));
  for (const row of rows) {
    const place = placeClient(sums, row.group, rules.place);
    const days = shiftOf(rules, row.keys) + place.days;
    const below = shifts.map((shift) => {
      const spread = place.spread * relativeSpread(rules, days + shift);
      return normalBelow((asOfDay - 0.5 - row.dueDay - days - shift) / Math.sqrt(spread));
    });
    const seen = Math.max(
      0.001,
      rates.reduce((sum, rate, at) => sum + rate * below[at]!, 0),
    );
    const weight = seen * fadeOver(asOfDay - row.dueDay, rules.halfLifeDays);
    for (let at = 0; at < counts.length; at += 1)
      counts[at]! += weight * (rates[at]! * (1 - below[at]!) + (outcomes[at] === row.outcome ? seen : 0));
    whole += weight;
  }
  return { counts, whole };
}

/** Learns how often each outcome occurs and how far clients differ in it. */
export function learnRates(
  known: ReadonlyMap<string, readonly KnownRow[]>,
  asOfDay: number,
  rules: OfficeRules,
  sumsOf: (clientId: string) => ClientSums,
): OutcomeRates {
  const outcomes = [...new Set([...known.values()].flatMap((rows) => rows.map((row) => row.outcome)))].sort();
  let found: OutcomeRates = {
    outcomes,
    rates: outcomes.map(() => 1 / outcomes.length),
    weight: forecastChoices.countWeight[0],
  };
  if (outcomes.length < 2) return found;
  for (let round = 0; round < 3; round += 1) {
    const { rates } = found;
    const counted = [...known].map(([clientId, rows]) =>
      countOutcomes(rows, asOfDay, rules, sumsOf(clientId), { outcomes, rates }),
    );
    const weight = bestWeight(known, found);
    // A client with many deliveries says more of the office, but never as much as all of its deliveries would: they are one client's.
    const shares = counted.map(({ whole }) => weight / (weight + whole));
    const parts = outcomes.map((_, at) => counted.reduce((sum, { counts }, i) => sum + counts[at]! * shares[i]!, 1));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    found = { outcomes, rates: parts.map((part) => part / whole), weight };
  }
  return found;
}

/** The weight with which each client's outcomes would have been foreseen best from those before. */
function bestWeight(known: ReadonlyMap<string, readonly KnownRow[]>, { outcomes, rates }: OutcomeRates): number {
  const place = new Map(outcomes.map((outcome, at) => [outcome, at]));
  const scores = forecastChoices.countWeight.map((weight) => {
    let score = 0;
    for (const rows of known.values()) {
      const counts = outcomes.map(() => 0);
      for (const [before, row] of rows.entries()) {
        const at = place.get(row.outcome)!;
        score += Math.log((counts[at]! + weight * rates[at]!) / (before + weight));
        counts[at]! += 1;
      }
    }
    return score;
  });
  return forecastChoices.countWeight[scores.indexOf(Math.max(...scores))]!;
}
