import { fitOffice, priorRules } from './fit-office.ts';
import { foreseePast, scoreForesight } from './foresee-past.ts';
import { forecastChoices } from './forecast-prior.ts';
import type { OfficeRules } from './office-rules.ts';
import type { KnownRow } from './past-delivery.ts';

type Known = ReadonlyMap<string, readonly KnownRow[]>;

/**
 * Learns the office's rules, then how to learn them, then the rules once more, since each leans on the other. Old deliveries teach the rules as much as new
 * ones; how fast a client's own habits grow old is chosen last.
 */
export function learnRules(known: Known, asOfDay: number): OfficeRules {
  const { halfLifeDays, spreadWeight, spreadGrowth, tail } = forecastChoices;
  const start = priorRules({
    halfLifeDays: halfLifeDays[0],
    spreadWeight: spreadWeight[0],
    spreadGrowth: spreadGrowth[0],
    tail: tail[0],
  });
  const first = chooseHow(known, asOfDay, fitOffice(known, asOfDay, start));
  return chooseHalfLife(known, asOfDay, fitOffice(known, asOfDay, first));
}

/**
 * A client's old deliveries count less only where that would have brought the foreseen days nearer to what happened, and by more than chance would: by twice the
 * uncertainty of the difference, delivery by delivery.
 */
function chooseHalfLife(known: Known, asOfDay: number, rules: OfficeRules): OfficeRules {
  const missedBy = (tried: OfficeRules): number[] =>
    foreseePast(known, asOfDay, tried).map(({ row, days }) => Math.abs(row.delayDays - days));
  const never = missedBy(rules);
  let best = { gain: 0, halfLifeDays: rules.halfLifeDays };
  for (const halfLifeDays of forecastChoices.halfLifeDays.slice(1)) {
    const nearer = missedBy({ ...rules, halfLifeDays }).map((missed, at) => never[at]! - missed);
    const gain = nearer.reduce((sum, days) => sum + days, 0);
    const unsure = Math.sqrt(nearer.reduce((sum, days) => sum + days * days, 0));
    if (gain > 2 * unsure && gain > best.gain) best = { gain, halfLifeDays };
  }
  return { ...rules, halfLifeDays: best.halfLifeDays };
}

function chooseHow(known: Known, asOfDay: number, rules: OfficeRules): OfficeRules {
  const { spreadGrowth, spreadWeight, tail } = forecastChoices;
  const growths = spreadGrowth.map((growth) => ({ ...rules, spreadGrowth: growth }));
  const grown = choose(known, asOfDay, growths);
  const weights = spreadWeight.map((weight) => ({ ...grown, place: { ...grown.place, spreadWeight: weight } }));
  const weighed = choose(known, asOfDay, weights);
  return choose(
    known,
    asOfDay,
    tail.map((freedom) => ({ ...weighed, tail: freedom })),
  );
}

/**
 * Of several rules those that would have foreseen the past best. The first is left only for what is better than chance would have it: by half the logarithm
 * of the number of deliveries (Schwarz 1978).
 */
function choose(known: Known, asOfDay: number, tried: readonly OfficeRules[]): OfficeRules {
  let deliveries = 0;
  for (const rows of known.values()) deliveries += rows.length;
  const margin = Math.log(Math.max(1, deliveries)) / 2;
  const scores = tried.map(
    (rules, at) => scoreForesight(foreseePast(known, asOfDay, rules), asOfDay, rules.tail) - (at === 0 ? 0 : margin),
  );
  return tried[scores.indexOf(Math.max(...scores))]!;
}
