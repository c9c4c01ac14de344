import type { SharedCap } from '../agreement/index.ts';
import { compareText, earliest, type CalendarDate } from '../kernel/index.ts';
import {
  deriveObligationStatus,
  deriveProvisionalDelivery,
  type ObligationFacts,
  type ObligationStatus,
} from '../obligation/index.ts';
import { applyCaps, reserveDecided, type CapUse } from './apply-caps.ts';
import { deriveArithmetic } from './derive-arithmetic.ts';
import { deriveConditions, findLastSeenMissingOn } from './derive-conditions.ts';
import { decideRequest } from './decide-request.ts';
import { deriveGraceEndOn } from './derive-first-charged-day.ts';
import {
  lawDaysOf,
  surchargeKeyOf,
  type Arithmetic,
  type CapFacts,
  type OfficeCalendar,
  type RequestArithmetic,
  type RequestFacts,
  type RequestOutcome,
  type SurchargeFacts,
  type SurchargeOutcome,
} from './facts.ts';

/** What deliveries and requests cost, each by its name: {@link surchargeKeyOf}, and the request's id. */
export interface DerivedSurcharges {
  duties: Map<string, SurchargeOutcome>;
  requests: Map<string, RequestOutcome>;
}

/** What each duty costs, where nothing was asked for in haste. See {@link deriveAllSurcharges}. */
export function deriveSurcharges(
  all: readonly SurchargeFacts[],
  calendar: OfficeCalendar,
  sharedCaps: readonly SharedCap[] = [],
): Map<string, SurchargeOutcome> {
  return deriveAllSurcharges(all, [], calendar, sharedCaps).duties;
}

/**
 * What each duty costs under each of its clause's charges, and what each request at short notice costs. All under the same clause are needed at once, and
 * all of the agreement or the group where a cap is shared: "the first time" and what a cap leaves go by deadline (of a request: the day on which it was
 * needed) and then by name, never by the order in which things arrived. What was approved has its share of a cap before all others.
 *
 * Running the rule twice, in any order of arrival, gives the same outcome; a decided line keeps its place in the count.
 */
export function deriveAllSurcharges(
  all: readonly SurchargeFacts[],
  asked: readonly RequestFacts[],
  calendar: OfficeCalendar,
  sharedCaps: readonly SharedCap[] = [],
): DerivedSurcharges {
  const sorted = [
    ...all.map((facts) => {
      const status = deriveObligationStatus(facts.obligation, calendar.today, calendar.closures);
      return { kind: 'duty' as const, facts, status, on: status.dueOn, key: surchargeKeyOf(facts) };
    }),
    ...asked.map((facts) => ({ kind: 'request' as const, facts, on: facts.neededOn, key: facts.requestId })),
  ].sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key));
  const forgiven = new Map<string, number>();
  const used: CapUse = new Map();
  for (const { facts, on } of sorted) reserveDecided(facts, on, sharedCaps, used);
  const derived: DerivedSurcharges = { duties: new Map(), requests: new Map() };
  for (const one of sorted) {
    const { facts, on, key } = one;
    const forgivenessLeft = isForgivenessLeft(facts, on, forgiven);
    if (one.kind === 'duty') {
      const outcome = deriveOne(one.facts, one.status, calendar, forgivenessLeft);
      if (outcome.outcome === 'forgiven') count(forgiven, forgivenessKey(facts, on));
      derived.duties.set(key, applyCaps(outcome, facts, on, sharedCaps, used));
    } else {
      const outcome = decideRequest(one.facts, forgivenessLeft);
      if (outcome.outcome === 'forgiven') count(forgiven, forgivenessKey(facts, on));
      derived.requests.set(key, applyCaps(outcome, facts, on, sharedCaps, used));
    }
  }
  return derived;
}

function deriveOne(
  facts: SurchargeFacts,
  status: ObligationStatus,
  calendar: OfficeCalendar,
  forgivenessLeft: boolean,
): SurchargeOutcome {
  const { term } = facts;
  if (status.state === 'cancelled' || status.state === 'open') return { outcome: 'none' };
  // A request is priced by itself: it is no delivery.
  if (term.on === 'request') return { outcome: 'none' };
  const countedToOn = deriveChargedTo(facts, status, calendar);
  if (countedToOn === 'free') return { outcome: 'none' };
  if (countedToOn === undefined) return { outcome: 'locked', reasons: ['not-confirmed-missing'] };

  const reasons = deriveConditions(facts, status, calendar).flatMap(({ condition, holds }) =>
    holds ? [] : [condition],
  );
  if (reasons.length > 0 || !facts.notice) return { outcome: 'locked', reasons };
  const line = {
    dueOn: status.dueOn,
    agreedDueOn: facts.obligation.agreedDueOn,
    ...lawDaysOf(facts),
    noticeOn: facts.notice.acceptedOn,
    countedToOn,
    work: facts.work,
  };
  const arithmetic = deriveArithmetic(term, line, calendar.closures);
  if (!arithmetic || arithmetic.sumOre === 0) return { outcome: 'none' };
  const ended = status.state === 'delivered';
  if (isForgiven(facts, forgivenessLeft)) return { outcome: 'forgiven', arithmetic, ended };
  return ended ? { outcome: 'due', arithmetic } : { outcome: 'running', arithmetic };
}

/**
 * The last day that can cost: the delivery, or today while it is missing; `free` within what the agreement leaves free, undefined where nobody
 * has looked for what Takt cannot see. Poor material costs the work that it takes only where it came late or something was sent back: what came
 * in time and as agreed never costs.
 */
function deriveChargedTo(
  facts: SurchargeFacts,
  status: ObligationStatus,
  calendar: OfficeCalendar,
): CalendarDate | 'free' | undefined {
  const untilOn = status.deliveredOn ?? deriveProvisionalDelivery(status) ?? calendar.today;
  if (facts.term.on === 'work') {
    if (facts.work.length === 0) return 'free';
    return untilOn > status.dueOn || facts.returnedOnce ? untilOn : 'free';
  }
  const graceEndOn = deriveGraceEndOn(facts.term, { ...lawDaysOf(facts), dueOn: status.dueOn }, calendar.closures);
  if (untilOn <= graceEndOn) return 'free';
  const countedToOn = deriveCountedToOn(facts.obligation, status.dueOn, untilOn);
  return countedToOn !== undefined && countedToOn <= graceEndOn ? 'free' : countedToOn;
}

/**
 * A notice that promised "free this time" is kept even when another duty turns out to have been the first. A decided line is not forgiven
 * afterwards: a decision stands.
 */
function isForgiven(facts: SurchargeFacts, forgivenessLeft: boolean): boolean {
  if (facts.decided) return false;
  return facts.notice?.saidFree === true || forgivenessLeft;
}

function isForgivenessLeft(facts: CapFacts, on: CalendarDate, used: ReadonlyMap<string, number>): boolean {
  const { forgiven } = facts.term;
  return forgiven !== undefined && (used.get(forgivenessKey(facts, on)) ?? 0) < forgiven.times;
}

/** What shares one forgiveness: the client's clause and charge, in a calendar year where it is so many a year. */
function forgivenessKey({ clauseKey, term, clientKey = '' }: CapFacts, on: CalendarDate): string {
  const year = term.forgiven?.per === 'year' ? on.slice(0, 4) : '';
  return `${clientKey}/${clauseKey}/${term.key}/${year}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Outside Takt the last charged day is never later than the last day after the deadline on which someone saw that something essential was missing: that
 * it was missing then says that it was missing before. Undefined where nobody has looked.
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

export function sumOf(outcome: SurchargeOutcome): Arithmetic | undefined;
export function sumOf(outcome: RequestOutcome): RequestArithmetic | undefined;
export function sumOf(outcome: SurchargeOutcome | RequestOutcome): Arithmetic | RequestArithmetic | undefined {
  return outcome.outcome === 'due' || outcome.outcome === 'running' ? outcome.arithmetic : undefined;
}
