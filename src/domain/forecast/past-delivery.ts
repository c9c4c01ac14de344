import { dayNumber, type CalendarDate } from '../kernel/index.ts';
import { effectKeys } from './office-rules.ts';

/** A delivery that has come, as a history tells of it. */
export interface PastDelivery {
  clientId: string;
  /** What is alike across clients, such as the kind of duty; '' where the history has none. */
  group: string;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate;
  /** What is known beforehand, one value a column, the columns in the same order everywhere. */
  factors: readonly string[];
  /** What is known only of what has come: it explains a delay afterwards and is weighed over all that it may become beforehand. */
  outcomes: readonly string[];
}

/** What had come before a day, and nothing else. */
export interface History {
  asOfOn: CalendarDate;
  deliveries: readonly PastDelivery[];
}

/** A past delivery in whole days, to reckon with. */
export interface KnownRow {
  clientId: string;
  group: string;
  factors: readonly string[];
  outcome: string;
  /** {@link effectKeys} of the group and the factors. */
  keys: readonly string[];
  dueDay: number;
  deliveredDay: number;
  /** Delivered less due, in days; negative when early. */
  delayDays: number;
}

export function toKnownRow(past: PastDelivery): KnownRow {
  const dueDay = dayNumber(past.dueOn);
  const deliveredDay = dayNumber(past.deliveredOn);
  const { clientId, group, factors } = past;
  return {
    clientId,
    group,
    factors,
    keys: effectKeys(group, factors),
    outcome: past.outcomes.join('\u001F'),
    dueDay,
    deliveredDay,
    delayDays: deliveredDay - dueDay,
  };
}

/** By deadline, and of those with the same one the earlier first. */
export function inOrder(rows: readonly KnownRow[]): KnownRow[] {
  return rows.toSorted((a, b) => a.dueDay - b.dueDay || a.delayDays - b.delayDays);
}

/** The rows that had come before a day, by client, in the order in which they stand. */
export function knownByClient(rows: readonly KnownRow[], asOfDay: number): Map<string, KnownRow[]> {
  const known = new Map<string, KnownRow[]>();
  for (const row of rows) {
    if (row.deliveredDay >= asOfDay) continue;
    const own = known.get(row.clientId);
    if (own === undefined) known.set(row.clientId, [row]);
    else own.push(row);
  }
  return known;
}
