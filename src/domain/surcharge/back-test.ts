import {
  deriveDuties,
  deriveItems,
  findStatutoryAnchor,
  type AgreementTerms,
  type ClientFacts,
  type Duty,
  type DutyClause,
} from '../agreement/index.ts';
import {
  addMonths,
  addOfficeDays,
  closedDaysBetween,
  daysBetween,
  earliest,
  latest,
  ore,
  sumOre,
  type CalendarDate,
  type Closure,
  type Ore,
} from '../kernel/index.ts';
import { findStatutoryDeadline, type StatutoryReport } from '../statutory/index.ts';
import { deriveSurcharges, sumOf } from './derive-surcharges.ts';
import { surchargeKeyOf, type SurchargeFacts, type SurchargeOutcome } from './facts.ts';
import { imagine } from './foresee-surcharge.ts';
import { matchHistory, type Match, type PastDelivery } from './match-history.ts';

/** What the record knows of a client's deliveries, and until which day it knows it. */
export interface History {
  deliveries: readonly PastDelivery[];
  untilOn: CalendarDate;
}

export interface BackTestedDuty {
  duty: Duty;
  /** The deadline that was agreed then. */
  agreedDueOn: CalendarDate;
  deliveredOn?: CalendarDate;
  /** Days after the new deadline, closed days left out; 0 in time. */
  daysLate: number;
  charges: readonly { chargeKey: string; outcome: SurchargeOutcome }[];
  sumOre: Ore;
}

/** What a back-test cannot know. It is told with the sum, since a sum without it would claim too much. */
export type BackTestGap =
  /** Nothing of what the clause asks for is in the record. */
  | { gap: 'clause-without-history'; clauseKey: string }
  /** The clause goes by a deadline of the law, and the law of that time is not known. */
  | { gap: 'law-not-known'; clauseKey: string }
  /** So many periods are only partly in the record, and are left out. */
  | { gap: 'period-partly-known'; clauseKey: string; periods: number }
  /** A delivery of a longer period stands for shorter ones: some of it may have come before. */
  | { gap: 'delivered-as-a-whole'; clauseKey: string; periods: number }
  /** The charge goes by minutes, and none were entered. */
  | { gap: 'work-not-entered'; clauseKey: string; chargeKey: string }
  /** Requests at short notice are not in the record of deliveries. */
  | { gap: 'requests-not-known'; clauseKey: string; chargeKey: string }
  /** Outside Takt lateness costs only where somebody looked; here it is taken that somebody did. */
  | { gap: 'nobody-looked'; clauseKey: string };

export interface BackTest {
  duties: readonly BackTestedDuty[];
  sumOre: Ore;
  /** Deliveries after their new deadline, whether they cost or not. */
  lateCount: number;
  chargedCount: number;
  /** How often lateness was forgiven as agreed, and what that spared the client. */
  forgivenCount: number;
  forgivenOre: Ore;
  gaps: readonly BackTestGap[];
}

interface Known {
  clause: DutyClause;
  duty: Duty;
  match: Match;
}

type Told = Known & { match: Extract<Match, { match: 'whole' }> };

/**
 * What an agreement would have cost a client over what the record holds: the deadlines are those of these terms for the same periods, the deliveries are what they
 * were, and the office has reminded on the first working day after each deadline. It says nothing of whether the client would have
 * delivered otherwise. Example: due 20 January 2026, delivered 8 February; kr 1 250 per started week after three days → 3 weeks, kr 3 750, were it not the
 * first time.
 */
export function backTest(
  terms: AgreementTerms,
  facts: ClientFacts,
  history: History,
  closures: readonly Closure[],
): BackTest {
  const known = matchDuties(
    terms.duties.filter((clause) => isLawKnown(clause, facts, history)),
    facts,
    history,
    closures,
  );
  const told = known.filter((one): one is Told => one.match.match === 'whole' && isOver(one, history));
  const all = told.flatMap((one) => chargeFactsOf(one, closures));
  const outcomes = deriveSurcharges(all, { today: history.untilOn, closures }, terms.sharedCaps);
  const duties = told.map((one) => tellDuty(one, outcomes, history.untilOn, closures));
  const forgiven = [...outcomes.values()].filter(({ outcome }) => outcome === 'forgiven');
  return {
    duties,
    sumOre: sumOre(duties.map((duty) => duty.sumOre)),
    lateCount: duties.filter(({ daysLate }) => daysLate > 0).length,
    chargedCount: duties.filter((duty) => duty.sumOre > 0).length,
    forgivenCount: forgiven.length,
    forgivenOre: sumOre(forgiven.map((outcome) => ('arithmetic' in outcome ? outcome.arithmetic.sumOre : ore(0)))),
    gaps: terms.duties.flatMap((clause): BackTestGap[] =>
      isLawKnown(clause, facts, history)
        ? findGaps(clause, known, told)
        : [{ gap: 'law-not-known', clauseKey: clause.key }],
    ),
  };
}

/** Rules of the law begin somewhere, so the first period of the record tells. */
function isLawKnown(clause: DutyClause, facts: ClientFacts, { deliveries }: History): boolean {
  const [first, ...others] = deliveries.map(({ period }) => period.startOn);
  if (first === undefined) return true;
  const onDay = earliest(first, ...others);
  const near = clause.charges.flatMap((charge) => (charge.on === 'near-statutory' ? charge.report : []));
  return [lawOfDeadline(clause) ?? [], near]
    .flat()
    .every((report) => findStatutoryDeadline(report, findStatutoryAnchor(report, onDay, facts.yearStartsIn)));
}

/** Every duty that the terms would have given about the time of the record, with what is known of it. */
function matchDuties(
  duties: readonly DutyClause[],
  facts: ClientFacts,
  { deliveries }: History,
  closures: readonly Closure[],
): Known[] {
  const [first, ...others] = deliveries.map(({ period }) => period);
  if (first === undefined) return [];
  const firstOn = earliest(first.startOn, ...others.map(({ startOn }) => startOn));
  const lastOn = latest(first.endOn, ...others.map(({ endOn }) => endOn));
  // Deadlines can lie two years from their period, and before it; which periods count is decided by what the record covers.
  const range = { untilOn: lastOn, fromOn: addMonths(firstOn, -24), toOn: addMonths(lastOn, 24) };
  return duties
    .flatMap((clause) => {
      const startOn = lawOfDeadline(clause) === undefined ? range.fromOn : firstOn;
      return deriveDuties({ duties: [clause] }, facts, closures, { ...range, startOn }).map((duty) => {
        const items = deriveItems(clause.items, facts, duty.period);
        return { clause, duty, match: matchHistory(duty, items, deliveries) };
      });
    })
    .toSorted((a, b) => (a.duty.dueOn < b.duty.dueOn ? -1 : a.duty.dueOn > b.duty.dueOn ? 1 : 0));
}

/** The report of the law that a clause's deadline is counted from. */
function lawOfDeadline({ schedule: { due } }: DutyClause): StatutoryReport | undefined {
  return (due.rule === 'after' || due.rule === 'before') && typeof due.of === 'object' ? due.of.statutory : undefined;
}

/** What has not come and is not due on the record's last day is not late yet. */
function isOver({ duty, match }: Known, { untilOn }: History): boolean {
  return (match.match === 'whole' && match.deliveredOn !== undefined) || duty.dueOn < untilOn;
}

function chargeFactsOf({ clause, duty, match }: Told, closures: readonly Closure[]): SurchargeFacts[] {
  const noticeOn = addOfficeDays(duty.dueOn, 1, closures);
  const { deliveredOn, work, returnedOnce } = match;
  return clause.charges.map((term) => ({
    ...imagine(term, duty, { noticeOn, work, ...(deliveredOn === undefined ? {} : { deliveredOn }) }),
    returnedOnce,
  }));
}

function tellDuty(
  { clause, duty, match: { agreedDueOn, deliveredOn } }: Told,
  outcomes: ReadonlyMap<string, SurchargeOutcome>,
  untilOn: CalendarDate,
  closures: readonly Closure[],
): BackTestedDuty {
  const charges = clause.charges.map((term) => ({
    chargeKey: term.key,
    outcome: outcomes.get(surchargeKeyOf({ obligationId: duty.key, term }))!,
  }));
  const cameOn = deliveredOn ?? untilOn;
  const daysLate = daysBetween(duty.dueOn, cameOn) - closedDaysBetween(duty.dueOn, cameOn, closures);
  return {
    duty,
    agreedDueOn,
    ...(deliveredOn === undefined ? {} : { deliveredOn }),
    daysLate: duty.aim ? 0 : Math.max(0, daysLate),
    charges,
    sumOre: sumOre(charges.map(({ outcome }) => sumOf(outcome)?.sumOre ?? ore(0))),
  };
}

function findGaps(clause: DutyClause, known: readonly Known[], told: readonly Told[]): BackTestGap[] {
  const { key: clauseKey } = clause;
  const own = told.filter((one) => one.clause.key === clauseKey);
  const partly = known.filter(({ clause: { key }, match }) => key === clauseKey && match.match === 'partly').length;
  const asWhole = own.filter(({ match }) => match.ofLongerPeriod).length;
  const requests = clause.charges.filter(({ on }) => on === 'request');
  return [
    ...(own.length === 0 && partly === 0 ? [{ gap: 'clause-without-history' as const, clauseKey }] : []),
    ...(partly > 0 ? [{ gap: 'period-partly-known' as const, clauseKey, periods: partly }] : []),
    ...(asWhole > 0 ? [{ gap: 'delivered-as-a-whole' as const, clauseKey, periods: asWhole }] : []),
    ...(own.some(({ match }) => match.work.length > 0)
      ? []
      : clause.charges
          .filter(({ on, price }) => on !== 'request' && (price.per === 'hour' || price.per === 'share-of-hours'))
          .map(({ key: chargeKey }) => ({ gap: 'work-not-entered' as const, clauseKey, chargeKey }))),
    ...requests.map(({ key: chargeKey }) => ({ gap: 'requests-not-known' as const, clauseKey, chargeKey })),
    ...(clause.channel !== 'takt' && clause.charges.some(({ on }) => on === 'late' || on === 'near-statutory')
      ? [{ gap: 'nobody-looked' as const, clauseKey }]
      : []),
  ];
}
