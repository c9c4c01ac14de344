import { addToSums, fadeSums, placeClient, type ClientSums, type Place } from './client-sums.ts';
import { fadeOver } from './fade-over.ts';
import { outcomeShift, relativeSpread, shiftOf, type OfficeRules } from './office-rules.ts';
import type { KnownRow } from './past-delivery.ts';
import { weighRow } from './weigh-row.ts';

/** Which deliveries lie far off, and how many are still out, is seen from the place, and the place from them: three times round are enough. */
const rounds = 3;

/** Adds up what a client's deliveries tell as of a day. Rows are in the order of their deadlines. */
export function sumClient(rows: readonly KnownRow[], asOfDay: number, rules: OfficeRules): ClientSums {
  const shifts = rows.map((row) => shiftOf(rules, row.keys) + outcomeShift(rules, row.outcome));
  let places: ReadonlyMap<string, Place> = new Map();
  let sums: ClientSums = new Map();
  for (let round = 0; round < rounds; round += 1) {
    sums = sumOnce(rows, shifts, asOfDay, rules, places);
    const found = sums;
    places = new Map([...found.keys()].map((group) => [group, placeClient(found, group, rules.place)]));
  }
  return sums;
}

function sumOnce(
  rows: readonly KnownRow[],
  shifts: readonly number[],
  asOfDay: number,
  rules: OfficeRules,
  places: ReadonlyMap<string, Place>,
): ClientSums {
  const sums: ClientSums = new Map();
  let day = asOfDay;
  for (const [at, row] of rows.entries()) {
    fadeSums(sums, fadeOver(row.dueDay - day, rules.halfLifeDays));
    day = row.dueDay;
    const shift = shifts[at]!;
    const place = places.get(row.group);
    const spread = relativeSpread(rules, shift + (place?.days ?? 0));
    const days = row.delayDays - shift;
    // The first time nothing is known of the place: every row weighs the same.
    const weighed =
      place === undefined
        ? { days, weight: 1, nearness: 1 }
        : weighRow(days, asOfDay - 1 - row.dueDay - shift, { ...place, spread: place.spread * spread }, rules.tail);
    addToSums(sums, row.group, weighed, spread);
  }
  fadeSums(sums, fadeOver(asOfDay - day, rules.halfLifeDays));
  return sums;
}
