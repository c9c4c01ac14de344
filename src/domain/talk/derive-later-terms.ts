import {
  foreseeYear,
  standardLateTerm,
  type AgreementTerms,
  type DutyClause,
  type LateTerm,
} from '../agreement/index.ts';
import { workingDaysBetween } from '../kernel/index.ts';
import type { BackTest } from '../surcharge/index.ts';
import { moveSchedule } from './move-schedule.ts';
import type { Hindrance, MovedDeadline } from './proposal.ts';
import type { ProposalFacts } from './talk-facts.ts';

/** No deadline is moved further than this: what comes much later needs another kind of agreement. */
export const movedDaysMost = 14;
/** So many working days the office keeps between the client's deadline and the law's. */
const officeWorkingDaysLeast = 5;

type LaterFacts = Pick<ProposalFacts, 'terms' | 'clientFacts' | 'closures' | 'today' | 'consumer'>;

export interface LaterTerms {
  terms: AgreementTerms;
  moved: readonly MovedDeadline[];
}

/**
 * The terms with a later deadline for every clause that was late, and a price from that day on. A deadline moves by as many days as would have had
 * three of four deliveries in time, no further than the law's own deadline allows; the days that were free before are part of it, so none are free
 * after. A consumer gets the later day without a price. Example: 20 days after the term, late by 6, 8, 9, 11, 13 and 14 days → 33 days after it, with
 * kr 1 250 a started week from then on.
 *
 * @param test what the terms in force would have cost, for the days of each delivery after its deadline
 */
export function deriveLaterTerms(
  { terms, clientFacts, closures, today, consumer }: LaterFacts,
  test: Pick<BackTest, 'duties'>,
): LaterTerms | { hindrance: Hindrance } {
  if (test.duties.length === 0) return { hindrance: 'not-known' };
  const daysLate = Map.groupBy(test.duties, ({ duty }) => duty.clauseKey);
  const wanted = terms.duties.map((clause) => ({
    clause,
    days: daysForThreeOfFour((daysLate.get(clause.key) ?? []).map((duty) => duty.daysLate)),
  }));
  if (wanted.every(({ days }) => days === 0)) return { hindrance: 'nothing-late' };
  const leavesRoom = (clause: DutyClause): boolean => {
    const year = { startOn: today, fromOn: today };
    const { duties } = foreseeYear({ ...terms, duties: [clause] }, clientFacts, closures, year);
    return duties.every(({ dueOn, statutory }) =>
      statutory.every((law) => workingDaysBetween(dueOn, law.dueOn) >= officeWorkingDaysLeast),
    );
  };
  const moves = wanted.map(({ clause, days }) => moveClause(clause, Math.min(movedDaysMost, days), leavesRoom));
  const moved = moves.flatMap(({ days, clause: { key } }) => (days === 0 ? [] : [{ clauseKey: key, days }]));
  if (moved.length === 0) return { hindrance: 'no-room' };
  const duties = moves.map(({ days, clause }) => (days === 0 || consumer ? clause : withPrice(clause)));
  return { terms: { ...terms, duties }, moved };
}

/** As many of the days as its rule and the law have room for; none where there is no room. */
function moveClause(
  clause: DutyClause,
  daysWanted: number,
  leavesRoom: (clause: DutyClause) => boolean,
): { clause: DutyClause; days: number } {
  for (let days = daysWanted; days > 0; days -= 1) {
    const schedule = moveSchedule(clause.schedule, days);
    const moved = schedule && { ...clause, schedule };
    if (moved && leavesRoom(moved)) return { clause: moved, days };
  }
  return { clause, days: 0 };
}

/** The fewest days later that three of four would have been in time with; 0 where they were. */
function daysForThreeOfFour(daysLate: readonly number[]): number {
  const sorted = daysLate.toSorted((one, other) => one - other);
  return sorted[Math.ceil((3 * sorted.length) / 4) - 1] ?? 0;
}

/** The clause's own price of lateness, or Takt's where it has none, from the deadline on. */
function withPrice(clause: DutyClause): DutyClause {
  const priced = clause.charges.some(({ on }) => on === 'late');
  if (priced) {
    return {
      ...clause,
      charges: clause.charges.map((charge) => (charge.on === 'late' ? fromDeadline(charge) : charge)),
    };
  }
  const keys = new Set(clause.charges.map(({ key }) => key));
  let { key } = standardLateTerm;
  for (let place = 2; keys.has(key); place += 1) key = `${standardLateTerm.key}-${place}`;
  return { ...clause, charges: [...clause.charges, { ...fromDeadline(standardLateTerm), key }] };
}

function fromDeadline(term: LateTerm): LateTerm {
  return { ...term, graceDays: 0 };
}
