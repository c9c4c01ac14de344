import type { FittedRow } from './fit-office.ts';
import { forecastPrior } from './forecast-prior.ts';
import { effectKey, type OfficeRules } from './office-rules.ts';

/** The rows of one client that one effect moves. */
interface EffectPart {
  client: number;
  rows: FittedRow[];
}

type EffectColumn = ReadonlyMap<string, readonly EffectPart[]>;

/** Which rows each value of each column moves: kinds of duty, factors, outcomes. A column in which all is alike explains nothing and is left out. */
export function listEffects(clients: readonly (readonly FittedRow[])[]): EffectColumn[] {
  const factors = clients[0]![0]!.factors.map(
    (_, column) => (row: FittedRow) => effectKey(column, row.factors[column]!),
  );
  const group = (row: FittedRow): string => effectKey('group', row.group);
  const outcome = (row: FittedRow): string => effectKey('outcome', row.outcome);
  return [group, ...factors, outcome].map((keyOf) => listColumn(clients, keyOf)).filter((column) => column.size > 1);
}

function listColumn(clients: readonly (readonly FittedRow[])[], keyOf: (row: FittedRow) => string): EffectColumn {
  const column = new Map<string, EffectPart[]>();
  for (const [client, rows] of clients.entries()) {
    for (const row of rows) {
      const key = keyOf(row);
      let parts = column.get(key);
      if (parts === undefined) column.set(key, (parts = []));
      const last = parts.at(-1);
      if (last?.client === client) last.rows.push(row);
      else parts.push({ client, rows: [row] });
    }
  }
  return column;
}

/**
 * Each effect from what the others leave over, shrunk; then the office's own day. A client whose rows an effect moves moves against it in the same step
 * (the likelihood with the clients' places integrated out), else what is alike in all rows of a client would take hundreds of rounds to show.
 */
export function fitEffects(
  clients: readonly (readonly FittedRow[])[],
  columns: readonly EffectColumn[],
  rules: OfficeRules,
): Pick<OfficeRules, 'days' | 'effects'> & { daysUnsure: number } {
  const variance = rules.place.clientVariance + rules.place.pairVariance;
  const weights = clients.map((rows) => rows.reduce((sum, row) => sum + row.precision, 1 / variance));
  // The places were found with the weights of the round before; with those of this round they lie here.
  const moved = clients.map((rows, client) => {
    const place = rows.reduce((sum, row) => sum + row.at, 0) / rows.length;
    const pull = rows.reduce((sum, row) => sum + row.precision * (row.weighed.days - row.at), -place / variance);
    return pull / weights[client]!;
  });
  const effects = new Map(rules.effects);
  const settle = (parts: readonly EffectPart[], before: number, prior: number): { after: number; unsure: number } => {
    let precision = 1 / prior;
    let pull = -before / prior;
    for (const { client, rows } of parts) {
      let own = 0;
      for (const row of rows) {
        own += row.precision;
        pull += row.precision * (row.weighed.days - row.at - moved[client]!);
      }
      precision += own - (own * own) / weights[client]!;
    }
    const change = pull / precision;
    for (const { client, rows } of parts) {
      let own = 0;
      for (const row of rows) {
        row.weighed.days -= change;
        own += row.precision;
      }
      moved[client]! -= (change * own) / weights[client]!;
    }
    return { after: before + change, unsure: 1 / precision };
  };
  for (const column of columns) {
    const prior = effectVariance(column, rules);
    for (const [key, parts] of column) effects.set(key, settle(parts, effects.get(key) ?? 0, prior).after);
  }
  const all = clients.map((rows, client) => ({ client, rows: [...rows] }));
  const office = settle(all, rules.days, forecastPrior.officeDays ** 2);
  return { days: office.after, effects, daysUnsure: office.unsure };
}

/** How far the values of a column lie apart, by what was found of them the round before. */
function effectVariance(column: EffectColumn, rules: OfficeRules): number {
  let squares = forecastPrior.weight * forecastPrior.effectDays ** 2;
  let values = forecastPrior.weight as number;
  for (const key of column.keys()) {
    const days = rules.effects.get(key);
    if (days === undefined) continue;
    squares += days * days;
    values += 1;
  }
  return squares / values;
}
