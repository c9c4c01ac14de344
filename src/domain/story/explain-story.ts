import type { AgreementTerms, ChargeTerm, ClientFacts, Duty, RequestTerm } from '../agreement/index.ts';
import { ore, sumOre, type CalendarDate, type Ore } from '../kernel/index.ts';
import { deriveObligationStatus, type ObligationFacts, type ObligationStatus } from '../obligation/index.ts';
import {
  deriveConditions,
  deriveLapses,
  deriveRequestConditions,
  deriveAllSurcharges,
  lawDaysOfPeriod,
  sumOf,
  surchargeKeyOf,
  type EnteredWork,
  type Lapse,
  type LockCondition,
  type Notice,
  type RequestArithmetic,
  type RequestCondition,
  type RequestFacts,
  type RequestOutcome,
  type SurchargeFacts,
  type SurchargeOutcome,
} from '../surcharge/index.ts';
import { deriveUse, type Use } from './derive-use.ts';
import { isAboutDelivery, findStartOn, findToldDuties, type ToldDuty } from './find-told-duties.ts';
import type { Story, StoryEvent, StoryFault } from './events.ts';
import { eventsOf, tellObligation } from './tell-obligation.ts';

export interface ExplainedCharge {
  term: ChargeTerm;
  outcome: SurchargeOutcome;
  /** Every condition of the fairness lock, whether or not it was what decided. */
  conditions: readonly LockCondition[];
  /** Set where a person has decided: then this is the sum, whatever the facts give now. */
  decided?: SurchargeFacts['decided'];
  sumOre: Ore;
}

export interface ExplainedDuty {
  duty: Duty;
  status: ObligationStatus;
  notice?: Notice;
  work: readonly EnteredWork[];
  charges: readonly ExplainedCharge[];
}

export interface ExplainedRequest {
  clauseKey: string;
  term: RequestTerm;
  requestedOn: CalendarDate;
  neededOn: CalendarDate;
  outcome: RequestOutcome;
  conditions: readonly RequestCondition[];
  /** Absent where it was asked for in good time, or is not done yet. */
  price?: RequestArithmetic;
  sumOre: Ore;
}

export interface ExplainedStory {
  duties: readonly ExplainedDuty[];
  requests: readonly ExplainedRequest[];
  sumOre: Ore;
  use: Use;
  lapses: readonly Lapse[];
}

/**
 * What happened under an agreement, and what it costs: for every duty and charge the outcome by the rules that make real lines, each condition of the fairness
 * lock, and the arithmetic. Example: accepted 1 July, due 20 November, notice the 23rd, delivered 9 December → 15 days, 3 started weeks, kr 3 750.
 */
export function explainStory(
  terms: AgreementTerms,
  facts: ClientFacts,
  story: Story,
  today: CalendarDate,
): { explained: ExplainedStory } | { faults: StoryFault[] } {
  // What has not happened yet is no fact.
  const past = { ...story, events: story.events.filter(({ on }) => on <= today) };
  const found = findToldDuties(terms, facts, story, today);
  if ('faults' in found) return found;
  const calendar = { closures: story.closures, today };
  const told = found.duties.map((one) => {
    const events = one.events.filter(({ on }) => on <= today);
    const obligation = tellObligation({ ...one, events }, terms, story.closures);
    const status = deriveObligationStatus(obligation, today, story.closures);
    return { ...one, events, obligation, status, notice: findNotice(past, events, status, obligation) };
  });
  const all = told.flatMap((one) => chargeFactsOf(one, past));
  const asked = requestFactsOf(terms, past, today);
  const outcomes = deriveAllSurcharges(all, asked, calendar, terms.sharedCaps);
  const factsOf = new Map(all.map((one) => [surchargeKeyOf(one), one]));
  const duties = told.map(({ duty, clause, status, notice, events }): ExplainedDuty => {
    const charges = clause.charges.flatMap((term) => {
      if (term.on === 'request') return [];
      const key = surchargeKeyOf({ obligationId: duty.key, term });
      return [explainCharge(factsOf.get(key)!, outcomes.duties.get(key)!, status, calendar)];
    });
    return { duty, status, ...(notice === undefined ? {} : { notice }), work: workOf(events), charges };
  });
  const requests = asked.map((facts) => explainRequest(facts, outcomes.requests.get(facts.requestId)!));
  const deliveries = duties
    .filter(({ duty, status }) => !duty.aim && status.state !== 'cancelled')
    .map(({ status: { dueOn, deliveredOn } }) => ({ dueOn, ...(deliveredOn === undefined ? {} : { deliveredOn }) }));
  const sums = [...duties.flatMap(({ charges }) => charges), ...requests].map((one) => one.sumOre);
  return {
    explained: {
      duties,
      requests,
      sumOre: sumOre(sums),
      use: deriveUse(terms, duties),
      lapses: terms.lapse === undefined ? [] : deriveLapses(terms.lapse, deliveries, today, story.closures),
    },
  };
}

interface ToldAll extends ToldDuty {
  obligation: ObligationFacts;
  status: ObligationStatus;
  notice: Notice | undefined;
}

function chargeFactsOf({ duty, clause, obligation, notice, events }: ToldAll, story: Story): SurchargeFacts[] {
  const acceptedOn = findAcceptedOn(story);
  const startOn = findStartOn(story);
  return clause.charges.map((term) => {
    const decided = findDecision(events, term);
    return {
      obligationId: duty.key,
      clauseKey: clause.key,
      term,
      obligation,
      ...lawDaysOfPeriod(duty.period),
      ...(acceptedOn === undefined ? {} : { acceptedOn }),
      periodBeforeStart: startOn !== undefined && duty.period.startOn < startOn,
      consumer: story.consumer,
      ...(notice === undefined ? {} : { notice }),
      work: workOf(events),
      returnedOnce: events.some(({ what }) => what === 'sent-back'),
      ...(decided === undefined ? {} : { decided }),
    };
  });
}

function explainCharge(
  facts: SurchargeFacts,
  outcome: SurchargeOutcome,
  status: ObligationStatus,
  calendar: { closures: Story['closures']; today: CalendarDate },
): ExplainedCharge {
  const { term, decided } = facts;
  const derived = sumOf(outcome)?.sumOre ?? ore(0);
  return {
    term,
    outcome,
    conditions: deriveConditions(facts, status, calendar),
    ...(decided === undefined ? {} : { decided }),
    sumOre: decided === undefined ? derived : decided.decision === 'approved' ? decided.sumOre : ore(0),
  };
}

function findAcceptedOn({ events }: Story): CalendarDate | undefined {
  return eventsOf(events, 'accepted')
    .map(({ on }) => on)
    .sort()[0];
}

/**
 * The first notice of the deadline in force: one about this delivery, or about all that were late and had not come that day. What was said before more
 * days were granted is no notice of the new deadline.
 */
function findNotice(
  story: Story,
  own: readonly StoryEvent[],
  status: ObligationStatus,
  obligation: ObligationFacts,
): Notice | undefined {
  const grantedOn = obligation.extensions
    .flatMap(({ decision }) => (decision.decision === 'granted' ? decision.decidedOn : []))
    .sort()
    .at(-1);
  const ofAll = eventsOf(story.events, 'notice').filter(
    (event) =>
      !isAboutDelivery(event) &&
      event.on > status.dueOn &&
      (status.deliveredOn === undefined || status.deliveredOn >= event.on),
  );
  const [first] = [...eventsOf(own, 'notice'), ...ofAll]
    .filter(({ on }) => grantedOn === undefined || on > grantedOn)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return first && { acceptedOn: first.on, saidFree: first.free === true };
}

function workOf(events: readonly StoryEvent[]): EnteredWork[] {
  return eventsOf(events, 'worked').map(({ work, minutes, on }) => ({ work, minutes, on }));
}

function findDecision(events: readonly StoryEvent[], { key }: ChargeTerm): SurchargeFacts['decided'] {
  const last = [...eventsOf(events, 'approved'), ...eventsOf(events, 'waived')]
    .filter(({ charge }) => charge === key)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  if (!last) return undefined;
  return last.what === 'approved'
    ? { decision: 'approved', sumOre: last.sumOre }
    : { decision: 'waived', sumOre: ore(0) };
}

function requestFactsOf(terms: AgreementTerms, story: Story, today: CalendarDate): RequestFacts[] {
  const acceptedOn = findAcceptedOn(story);
  return eventsOf(story.events, 'requested').flatMap((event, index): RequestFacts[] => {
    const { clause, charge, on, neededOn, minutes, toldOn = on, doneOn = neededOn } = event;
    const term = terms.duties
      .find(({ key }) => key === clause)
      ?.charges.find((one): one is RequestTerm => one.on === 'request' && one.key === charge);
    if (!term) return [];
    return [
      {
        requestId: `request ${String(index + 1).padStart(4, '0')}`,
        clauseKey: clause,
        term,
        requestedOn: on,
        neededOn,
        ...(acceptedOn === undefined ? {} : { acceptedOn }),
        consumer: story.consumer,
        ...(toldOn > today ? {} : { notice: { acceptedOn: toldOn, saidFree: false } }),
        ...(doneOn > today ? {} : { done: { on: doneOn, minutes } }),
      },
    ];
  });
}

function explainRequest(facts: RequestFacts, outcome: RequestOutcome): ExplainedRequest {
  const { clauseKey, term, requestedOn, neededOn } = facts;
  const conditions = deriveRequestConditions(facts);
  const price = 'arithmetic' in outcome ? { price: outcome.arithmetic } : {};
  return {
    clauseKey,
    term,
    requestedOn,
    neededOn,
    outcome,
    conditions,
    ...price,
    sumOre: sumOf(outcome)?.sumOre ?? ore(0),
  };
}
