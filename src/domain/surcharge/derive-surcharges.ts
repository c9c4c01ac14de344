import { earliest, type CalendarDate } from '../kernel/index.ts';
import { deriveObligationStatus, type ObligationFacts, type ObligationStatus } from '../obligation/index.ts';
import { deriveArithmetic } from './derive-arithmetic.ts';
import { deriveConditions, findLastSeenMissingOn } from './derive-conditions.ts';
import { deriveGraceEndOn } from './derive-first-charged-day.ts';
import type { Arithmetic, OfficeCalendar, SurchargeFacts, SurchargeOutcome } from './facts.ts';

/**
 * What each duty of one client costs, by obligation id. All duties under the same clause are needed at once: "the first time" goes by
 * deadline and then by duty, never by the order in which things arrived.
 *
 * Running the rule twice, in any order of arrival, gives the same outcome; a decided line keeps its place in the count.
 */
export function deriveSurcharges(
  all: readonly SurchargeFacts[],
  calendar: OfficeCalendar,
): Map<string, SurchargeOutcome> {
  const sorted = all
    .map((facts) => ({ facts, status: deriveObligationStatus(facts.obligation, calendar.today, calendar.closures) }))
    .sort((a, b) => compare(a.status.dueOn, b.status.dueOn) || compare(a.facts.obligationId, b.facts.obligationId));
  const forgivenClauses = new Set<string>();
  const outcomes = new Map<string, SurchargeOutcome>();
  for (const { facts, status } of sorted) {
    const outcome = deriveOne(facts, status, calendar, !forgivenClauses.has(facts.clauseKey));
    if (outcome.outcome === 'forgiven') forgivenClauses.add(facts.clauseKey);
    outcomes.set(facts.obligationId, outcome);
  }
  return outcomes;
}

function deriveOne(
  facts: SurchargeFacts,
  status: ObligationStatus,
  calendar: OfficeCalendar,
  forgivenessLeft: boolean,
): SurchargeOutcome {
  const ended = status.state === 'delivered';
  if (status.state === 'cancelled' || status.state === 'open') return { outcome: 'none' };
  const graceEndOn = deriveGraceEndOn(facts.term, status.dueOn, calendar.closures);
  const untilOn = status.deliveredOn ?? deriveProvisionalDelivery(status) ?? calendar.today;
  if (untilOn <= graceEndOn) return { outcome: 'none' };
  const countedToOn = deriveCountedToOn(facts.obligation, status.dueOn, untilOn);
  if (countedToOn === undefined) return { outcome: 'locked', reasons: ['not-confirmed-missing'] };
  if (countedToOn <= graceEndOn) return { outcome: 'none' };

  const reasons = deriveConditions(facts, status, calendar).flatMap(({ condition, holds }) =>
    holds ? [] : [condition],
  );
  if (reasons.length > 0 || !facts.notice) return { outcome: 'locked', reasons };
  const arithmetic = deriveArithmetic(
    facts.term,
    status.dueOn,
    facts.notice.acceptedOn,
    countedToOn,
    facts.extraMinutes,
    calendar.closures,
  );
  if (!arithmetic || arithmetic.sumOre === 0) return { outcome: 'none' };
  if (isForgiven(facts, forgivenessLeft)) return { outcome: 'forgiven', arithmetic, ended };
  return ended ? { outcome: 'due', arithmetic } : { outcome: 'running', arithmetic };
}

/**
 * A notice that promised "free this time" is kept even when another duty turns out to have been the first. A decided line is not forgiven
 * afterwards: a decision stands.
 */
function isForgiven(facts: SurchargeFacts, forgivenessLeft: boolean): boolean {
  if (facts.decided) return false;
  return facts.notice?.saidFree === true || (facts.term.firstForgiven && forgivenessLeft);
}

/**
 * The last day that can cost. Outside Takt it is never later than the last day after the deadline on which someone saw that something
 * essential was missing: that it was missing then says that it was missing before. Undefined where nobody has looked.
 */
function deriveCountedToOn(
  facts: ObligationFacts,
  dueOn: CalendarDate,
  untilOn: CalendarDate,
): CalendarDate | undefined {
  if (facts.channel === 'takt') return untilOn;
  const last = findLastSeenMissingOn(facts, dueOn);
  return last === undefined ? undefined : earliest(untilOn, last);
}

/**
 * Answers and items under mending count, for now, as if they will hold: the benefit of the doubt is the client's. The count stands still
 * while they wait.
 */
function deriveProvisionalDelivery(status: ObligationStatus): CalendarDate | undefined {
  if (status.missingKeys.length > 0) return undefined;
  const days = status.items
    .filter((item) => item.essential)
    .flatMap(({ status: item }) => {
      if (item.status === 'delivered') return [item.deliveredOn];
      if (item.status === 'answered') return [item.answeredOn];
      return item.status === 'returned' ? [item.countsOnIfMended] : [];
    })
    .sort();
  return days.at(-1);
}

export function sumOf(outcome: SurchargeOutcome): Arithmetic | undefined {
  return outcome.outcome === 'due' || outcome.outcome === 'running' ? outcome.arithmetic : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
