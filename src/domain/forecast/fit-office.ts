import { placeClient, type Place, type PlacePrior } from './client-sums.ts';
import { forecastPrior } from './forecast-prior.ts';
import { fadeOver } from './fade-over.ts';
import { fitEffects, listEffects } from './fit-effects.ts';
import { outcomeShift, relativeSpread, shiftOf, type OfficeRules } from './office-rules.ts';
import type { KnownRow } from './past-delivery.ts';
import { sumClient } from './sum-client.ts';
import { weighRow, type WeighedDays } from './weigh-row.ts';

const rounds = 12;

/** A row on its way through the reckoning. */
export interface FittedRow extends KnownRow {
  /** Days beside the office's rules. */
  beside: number;
  /** Where its client lies beside the office's rules. */
  at: number;
  weighed: WeighedDays;
  precision: number;
}

/** The rules before any data, with the choices of how to learn them. */
export function priorRules(choices: {
  halfLifeDays: number;
  spreadWeight: number;
  tail: number;
  spreadGrowth: number;
}): OfficeRules {
  const { clientDays, pairDays, spreadDays, officeDays } = forecastPrior;
  return {
    days: 0,
    effects: new Map(),
    halfLifeDays: choices.halfLifeDays,
    tail: choices.tail,
    spreadGrowth: choices.spreadGrowth,
    averageDays: 0,
    place: {
      clientVariance: clientDays ** 2 + officeDays ** 2,
      pairVariance: pairDays ** 2,
      spread: spreadDays ** 2,
      spreadWeight: choices.spreadWeight,
    },
  };
}

/**
 * Learns the office's usual day, what moves it and how far clients lie apart: in turn each is worked out from the others, each shrunk towards what is believed
 * without data by how few deliveries speak of it (expectation–maximisation for a model of random effects). Rows are by client, in the order of their deadlines.
 */
export function fitOffice(
  known: ReadonlyMap<string, readonly KnownRow[]>,
  asOfDay: number,
  start: OfficeRules,
): OfficeRules {
  const clients = [...known.values()].map((rows) => rows.map(toFitted));
  if (clients.length === 0) return start;
  const groups = new Set(clients.flat().map((row) => row.group));
  const columns = listEffects(clients);
  let rules: OfficeRules = {
    ...start,
    averageDays: averageOf(clients.flat()),
    place: {
      ...start.place,
      pairVariance: groups.size > 1 ? start.place.pairVariance : 0,
    },
  };
  for (let round = 0; round < rounds; round += 1) {
    const places = clients.map((own) => placeRows(own, asOfDay, rules));
    const { daysUnsure, ...moved } = fitEffects(clients, columns, rules);
    rules = { ...rules, ...moved, place: fitPlace(places, rules, daysUnsure) };
  }
  return rules;
}

function toFitted(row: KnownRow): FittedRow {
  return { ...row, beside: 0, at: 0, weighed: { days: 0, weight: 1, nearness: 1 }, precision: 1 };
}

function averageOf(rows: readonly KnownRow[]): number {
  return rows.reduce((sum, row) => sum + row.delayDays, 0) / rows.length;
}

/** One client's place in each of its groups, and what each of its rows says beside it. */
function placeRows(rows: FittedRow[], asOfDay: number, rules: OfficeRules): Map<string, Place> {
  for (const row of rows) row.beside = row.delayDays - shiftOf(rules, row.keys) - outcomeShift(rules, row.outcome);
  const sums = sumClient(rows, asOfDay, rules);
  const places = new Map([...sums.keys()].map((group) => [group, placeClient(sums, group, rules.place)]));
  for (const row of rows) {
    const place = places.get(row.group)!;
    row.at = place.days;
    const shift = row.delayDays - row.beside;
    const spread = place.spread * relativeSpread(rules, shift + place.days);
    row.weighed = weighRow(row.beside, asOfDay - 1 - row.dueDay - shift, { days: place.days, spread }, rules.tail);
    const faded = fadeOver(asOfDay - row.dueDay, rules.halfLifeDays);
    row.precision = (faded * row.weighed.weight * row.weighed.nearness) / spread;
  }
  return places;
}

/** How far clients and their groups lie apart, and how far deliveries spread: each from what was found for all clients, with what is believed without data. */
function fitPlace(places: readonly ReadonlyMap<string, Place>[], rules: OfficeRules, daysUnsure: number): PlacePrior {
  const { clientDays, pairDays, spreadDays, weight } = forecastPrior;
  let clientSquares = weight * clientDays ** 2;
  let pairSquares = weight * pairDays ** 2;
  let pairs = weight;
  let precision = weight / spreadDays ** 2;
  for (const groups of places) {
    const own = [...groups.values()];
    const mean = own.reduce((sum, place) => sum + place.days, 0) / own.length;
    const unsure = own.reduce((sum, place) => sum + place.unsure, 0) / own.length;
    clientSquares += mean * mean + unsure;
    for (const place of own) {
      precision += 1 / place.spread / own.length;
      pairSquares += (place.days - mean) ** 2 + (own.length > 1 ? place.pairUnsure : 0);
    }
    // What a client with one group tells of it is what is believed already.
    if (own.length > 1) pairs += own.length;
  }
  return {
    clientVariance: clientSquares / (weight + places.length) + daysUnsure,
    pairVariance: rules.place.pairVariance === 0 ? 0 : pairSquares / pairs,
    // The harmonic mean: what a spread is divided by counts, and a few wide clients must not widen all.
    spread: (weight + places.length) / precision,
    spreadWeight: rules.place.spreadWeight,
  };
}
