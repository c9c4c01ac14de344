import { dayNumber } from '../kernel/index.ts';
import { learnDayHabits, type DayHabits } from './day-habits.ts';
import { learnShape, type ErrorShape } from './error-shape.ts';
import { foreseePast } from './foresee-past.ts';
import { learnRules } from './learn-rules.ts';
import type { OfficeRules } from './office-rules.ts';
import { learnRates, type OutcomeRates } from './outcome-rates.ts';
import { inOrder, knownByClient, toKnownRow, type History, type KnownRow } from './past-delivery.ts';
import { sumClient } from './sum-client.ts';

/** What an office's history teaches that holds for all clients. */
export interface LearntOffice {
  rules: OfficeRules;
  shape: ErrorShape;
  rates: OutcomeRates;
  habits: DayHabits;
}

/** What a history teaches, as of a day; {@link forecastDelay} asks it about one delivery. */
export interface Learnt {
  asOfDay: number;
  office: LearntOffice;
  /** Each client's deliveries that had come, in the order of their deadlines. */
  clients: ReadonlyMap<string, readonly KnownRow[]>;
}

/**
 * Learns when clients deliver from what had come before `asOfOn`; what came on that day or later is left out.
 * `docs/rules/forecast.md` says how, and works an example.
 */
export function learnForecast(history: History): Learnt {
  const asOfDay = dayNumber(history.asOfOn);
  const clients = knownByClient(inOrder(history.deliveries.map(toKnownRow)), asOfDay);
  return { asOfDay, clients, office: learnOffice(clients, asOfDay) };
}

export function learnOffice(clients: ReadonlyMap<string, readonly KnownRow[]>, asOfDay: number): LearntOffice {
  const rules = learnRules(clients, asOfDay);
  const foreseen = foreseePast(clients, asOfDay, rules);
  const shape = learnShape(foreseen, asOfDay, rules.tail);
  const sums = new Map([...clients].map(([clientId, rows]) => [clientId, sumClient(rows, asOfDay, rules)]));
  const rates = learnRates(clients, asOfDay, rules, (clientId) => sums.get(clientId)!);
  return { rules, shape, rates, habits: learnDayHabits(clients, foreseen, { rules, shape, rates }) };
}
