import { addToSums, fadeSums, placeClient, type ClientSums, type Place } from './client-sums.ts';
import { logTConstant, logTDensity, normalBelow } from './curves.ts';
import { fadeOver } from './fade-over.ts';
import { outcomeShift, relativeSpread, shiftOf, type OfficeRules } from './office-rules.ts';
import type { KnownRow } from './past-delivery.ts';
import { weighRow } from './weigh-row.ts';

/** A past delivery beside what would have been foreseen of it from its client's earlier ones. */
export interface ForeseenRow {
  row: KnownRow;
  /** The day that was foreseen, its outcome being known. */
  days: number;
  /** The width of the forecast in days. */
  scale: number;
  place: Place;
}

/** Goes through each client's deliveries in the order of their deadlines and foresees each from those before it. */
export function foreseePast(
  known: ReadonlyMap<string, readonly KnownRow[]>,
  asOfDay: number,
  rules: OfficeRules,
): ForeseenRow[] {
  const foreseen: ForeseenRow[] = [];
  for (const rows of known.values()) {
    const sums: ClientSums = new Map();
    let day = asOfDay;
    for (const row of rows) {
      fadeSums(sums, fadeOver(row.dueDay - day, rules.halfLifeDays));
      day = row.dueDay;
      const place = placeClient(sums, row.group, rules.place);
      const shift = shiftOf(rules, row.keys) + outcomeShift(rules, row.outcome);
      const relative = relativeSpread(rules, shift + place.days);
      const spread = place.spread * relative + place.unsure;
      foreseen.push({ row, days: shift + place.days, scale: Math.sqrt(spread), place });
      const knownBelow = asOfDay - 1 - row.dueDay - shift;
      addToSums(
        sums,
        row.group,
        weighRow(row.delayDays - shift, knownBelow, { days: place.days, spread }, rules.tail),
        relative,
      );
    }
  }
  return foreseen;
}

/**
 * How well the rules would have foreseen the past: the sum of the logarithms of the density of what happened, among all that could be known by now. More is
 * better. Without the last, deliveries with young deadlines, of which only the early ones are known, would speak for forgetting fast.
 */
export function scoreForesight(foreseen: readonly ForeseenRow[], asOfDay: number, tail: number): number {
  const constant = logTConstant(tail);
  let score = 0;
  for (const { row, days, scale } of foreseen) {
    const knownBelow = normalBelow((asOfDay - 0.5 - row.dueDay - days) / scale);
    const density = logTDensity((row.delayDays - days) / scale, tail, constant) - Math.log(scale);
    score += density - Math.log(Math.max(knownBelow, 0.001));
  }
  return score;
}
