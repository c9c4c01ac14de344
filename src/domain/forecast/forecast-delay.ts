import { placeClient } from './client-sums.ts';
import { countDay, noCounts } from './day-counts.ts';
import { habitOn } from './day-habits.ts';
import { conditionAfter, distributionOf, type DelayDistribution } from './delay-distribution.ts';
import { shareBelow } from './error-shape.ts';
import type { Learnt } from './learn-forecast.ts';
import { effectKeys, outcomeShift, relativeSpread, shiftOf } from './office-rules.ts';
import { clientRates, countOutcomes } from './outcome-rates.ts';
import { sumClient } from './sum-client.ts';

/** An open delivery, as far as it matters when it comes. */
export interface OpenDelivery {
  clientId: string;
  group: string;
  factors: readonly string[];
}

/** How an outcome is expected to fall: around a day, so wide, so often. */
interface Curve {
  days: number;
  scale: number;
  rate: number;
}

/** A forecast reaches so many of its own widths to each side. */
const reachWidths = 12;
const reachDaysMax = 1500;

/**
 * How probable each delay of an open delivery is, before it is looked at whether it has come by today ({@link givenNotCome}). The client's own deliveries weigh
 * by how many they are; of a client nobody knows the office's whole says what it can, and the band is wide.
 */
export function forecastDelay(learnt: Learnt, open: OpenDelivery): DelayDistribution {
  const { asOfDay, office } = learnt;
  const { rules, rates, shape, habits } = office;
  const rows = learnt.clients.get(open.clientId) ?? [];
  const sums = sumClient(rows, asOfDay, rules);
  const place = placeClient(sums, open.group, rules.place);
  const days = shiftOf(rules, effectKeys(open.group, open.factors)) + place.days;
  const own = clientRates(rates, countOutcomes(rows, asOfDay, rules, sums, rates));
  const curveOf = (shift: number, rate: number): Curve => {
    const spread = place.spread * relativeSpread(rules, days + shift) + place.unsure;
    return { days: days + shift, scale: Math.sqrt(spread), rate };
  };
  const curves =
    own.length === 0
      ? [curveOf(0, 1)]
      : rates.outcomes.map((outcome, at) => curveOf(outcomeShift(rules, outcome), own[at]!));
  const reachOf = ({ scale }: Curve): number => Math.min(reachDaysMax, reachWidths * scale);
  const first = Math.floor(Math.min(...curves.map((curve) => curve.days - reachOf(curve))));
  const last = Math.ceil(Math.max(...curves.map((curve) => curve.days + reachOf(curve))));
  const parts = new Float64Array(last - first + 1);
  for (const curve of curves) {
    let below = shareBelow(shape, (first - 0.5 - curve.days) / curve.scale);
    for (let at = 0; at < parts.length; at += 1) {
      const next = shareBelow(shape, (first + at + 0.5 - curve.days) / curve.scale);
      parts[at]! += curve.rate * (next - below);
      below = next;
    }
  }
  const client = noCounts();
  const pair = noCounts();
  for (const row of rows) {
    countDay(client, row.delayDays, 1);
    if (row.group === open.group) countDay(pair, row.delayDays, 1);
  }
  for (let at = 0; at < parts.length; at += 1) {
    const curve = parts[at]!;
    const habit = habitOn(habits, open.group, { client, pair }, first + at, curve);
    parts[at] = (1 - habits.share) * curve + habits.share * habit;
  }
  return distributionOf(first, parts);
}

/** The forecast of a delivery that has not come before a day, seen from that day's morning: it comes then at the earliest. */
export function givenNotCome(distribution: DelayDistribution, dueDay: number, today: number): DelayDistribution {
  return conditionAfter(distribution, today - 1 - dueDay);
}
