import { addDays, addMonths, periodContaining, type CalendarDate } from '../kernel/index.ts';
import { retentionRules } from './retention-rule.ts';
import { findRetentionClass, type StoredThing } from './stored-things.ts';

/** What is known of a client that retention goes by. */
export interface RelationFacts {
  /** The month in which the financial year begins; January where nothing is known. */
  yearStartsIn?: number;
  /** The last day of the relation; absent while it lasts. */
  relationEndedOn?: CalendarDate;
}

/**
 * The first day on which something may go; undefined while it is counted from the end of a relation that lasts.
 * Counted from the day after, so that a year that ends on 29 February, and one that ends on the 31st, both give the first of a month.
 * Example: a voucher of 20 November 2026, year by the calendar → kept through 2031, may go on 1 January 2032.
 */
export function findMayGoOn(
  thing: StoredThing,
  madeOn: CalendarDate,
  { yearStartsIn = 1, relationEndedOn }: RelationFacts,
): CalendarDate | undefined {
  const { months, from } = retentionRules[findRetentionClass(thing)];
  if (from === 'own-day') return addMonths(addDays(madeOn, 1), months);
  if (from === 'relation-end') {
    return relationEndedOn === undefined ? undefined : addMonths(addDays(relationEndedOn, 1), months);
  }
  return addMonths(addDays(periodContaining('year', madeOn, yearStartsIn).endOn, 1), months);
}

/**
 * The last day whose things of a kind may go on a day: whatever is of that day or before it may go, and nothing later. Undefined where none may.
 * The same as asking {@link findMayGoOn} of every day.
 */
export function findCutOff(thing: StoredThing, today: CalendarDate, facts: RelationFacts): CalendarDate | undefined {
  const { months, from } = retentionRules[findRetentionClass(thing)];
  if (from === 'relation-end') {
    const on = findMayGoOn(thing, today, facts);
    return on !== undefined && on <= today ? today : undefined;
  }
  if (from === 'own-day') {
    // Of two days at the end of a month one may count to the same day as the other: the later of those that may go.
    let on = addMonths(today, -months);
    while (findMayGoOn(thing, addDays(on, 1), facts)! <= today) on = addDays(on, 1);
    while (findMayGoOn(thing, on, facts)! > today) on = addDays(on, -1);
    return on;
  }
  let year = periodContaining('year', addMonths(today, -months), facts.yearStartsIn ?? 1);
  while (findMayGoOn(thing, year.endOn, facts)! > today)
    year = periodContaining('year', addDays(year.startOn, -1), facts.yearStartsIn ?? 1);
  return year.endOn;
}

/** Why nothing of a client goes, whatever its age. */
export type HoldReason = 'objection' | 'dispute' | 'estate' | 'manual';

/** Whether anything of a client may be let go: no hold stands on it. */
export function mayLetGo(holds: readonly { reason: HoldReason }[]): boolean {
  return holds.length === 0;
}
