import type {
  AgreementTerms,
  ChargeTerm,
  Duty,
  DutyClause,
  Foreseen,
  RequestTerm,
  WorkKind,
} from '../agreement/index.ts';
import {
  addDays,
  addMonths,
  addOfficeDays,
  addOpenDays,
  addWorkingDays,
  earliest,
  latest,
  ore,
  type CalendarDate,
  type Closure,
  type Ore,
} from '../kernel/index.ts';
import { chargedMinutes } from './derive-price.ts';
import { deriveRequestPrice } from './derive-request-price.ts';
import type { RequestArithmetic } from './facts.ts';
import { deriveFirstChargedOn, deriveLastFreeDay } from './derive-first-charged-day.ts';
import { lawDaysOfPeriod, type Arithmetic } from './facts.ts';
import { foreseeSurcharge, type ForeseenDelivery } from './foresee-surcharge.ts';

/** Which example it is: just within what is free; a week late, or the first day that costs; and where it costs the most. */
export type PriceExampleKind = 'free' | 'week' | 'most';

/** A delivery of a real duty to come, and what it would cost. */
export interface DeliveryExample extends ForeseenDelivery {
  example: PriceExampleKind;
  /** Absent where it costs nothing. */
  arithmetic?: Arithmetic;
  sumOre: Ore;
}

/** A request at shorter and shorter notice, and what its haste would cost. */
export interface RequestExample {
  example: PriceExampleKind;
  requestedOn: CalendarDate;
  neededOn: CalendarDate;
  minutes: number;
  /** Absent where it was asked for in good time. */
  price?: RequestArithmetic;
  sumOre: Ore;
}

export interface ForeseenPrice {
  clauseKey: string;
  term: ChargeTerm;
  /** Absent where no duty is to come that the examples could be made from, and for requests. */
  duty?: Duty;
  deliveries: readonly DeliveryExample[];
  requests: readonly RequestExample[];
}

/** How long an example waits for a price to stop growing. */
const longestDays = 366;
/** Long enough to show what a minimum and whole units make of it. */
const exampleMinutes = 50;
const longestMinutes = 100 * 60;

/**
 * Three worked examples of what lateness costs under one charge, made of the duty given: in each the office reminds on the first working day after the
 * deadline, and the figures are those of the rule itself. What is forgiven the first time is shown as it costs the next.
 * Example: kr 1 250 per started week after three days, at most kr 5 000; due Friday 20 November 2026 → Tuesday the 24th kr 0, Friday the 27th
 * kr 1 250, Wednesday 16 December kr 5 000.
 */
export function foreseePrices(
  terms: Pick<AgreementTerms, 'sharedCaps'>,
  clause: Pick<DutyClause, 'key'>,
  term: ChargeTerm,
  duty: Duty,
  closures: readonly Closure[],
): ForeseenPrice {
  const example = (kind: PriceExampleKind, delivery: ForeseenDelivery): DeliveryExample => {
    const arithmetic = foreseeSurcharge(terms, term, duty, delivery, closures);
    return {
      example: kind,
      ...delivery,
      ...(arithmetic === undefined ? {} : { arithmetic }),
      sumOre: arithmetic?.sumOre ?? ore(0),
    };
  };
  const sumOn = (delivery: ForeseenDelivery): number => example('most', delivery).sumOre;
  const { free, week, most } = deliveriesOf(term, duty, closures, sumOn);
  const deliveries = [example('free', free), example('week', week), example('most', most)];
  return { clauseKey: clause.key, term, duty, deliveries, requests: [] };
}

/** The examples of every charge of an agreement, each of the first duty to come under its clause. */
export function foreseeAllPrices(
  terms: AgreementTerms,
  { fromOn, duties }: Pick<Foreseen, 'fromOn' | 'duties'>,
  closures: readonly Closure[],
): ForeseenPrice[] {
  return terms.duties.flatMap((clause) =>
    clause.charges.map((term) => {
      if (term.on === 'request') return foreseeRequests(clause, term, fromOn);
      const duty = duties.find(({ clauseKey, aim }) => clauseKey === clause.key && !aim);
      if (duty) return foreseePrices(terms, clause, term, duty, closures);
      return { clauseKey: clause.key, term, deliveries: [], requests: [] };
    }),
  );
}

/** What the haste of a request costs: asked for in good time, at the longest notice that costs, and at the shortest. */
export function foreseeRequests(
  clause: Pick<DutyClause, 'key'>,
  term: RequestTerm,
  onDay: CalendarDate,
): ForeseenPrice {
  const notices = term.steps.map(({ withinWorkingDays }) => withinWorkingDays);
  const longest = Math.max(...notices);
  const requestedOn = addWorkingDays(addDays(onDay, -1), 1);
  const minutes = 90;
  const example = (kind: PriceExampleKind, workingDays: number): RequestExample => {
    const neededOn = addWorkingDays(requestedOn, workingDays);
    const price = deriveRequestPrice(term, { requestedOn, neededOn, minutes });
    return {
      example: kind,
      requestedOn,
      neededOn,
      minutes,
      ...(price === undefined ? {} : { price }),
      sumOre: price?.sumOre ?? ore(0),
    };
  };
  const requests = [example('free', longest + 1), example('week', longest), example('most', Math.min(...notices))];
  return { clauseKey: clause.key, term, deliveries: [], requests };
}

type Deliveries = Readonly<Record<PriceExampleKind, ForeseenDelivery>>;

function deliveriesOf(
  term: ChargeTerm,
  duty: Duty,
  closures: readonly Closure[],
  sumOn: (delivery: ForeseenDelivery) => number,
): Deliveries {
  const { dueOn } = duty;
  const days = { ...lawDaysOfPeriod(duty.period), dueOn };
  const noticeOn = addOfficeDays(dueOn, 1, closures);
  const aWeekLater = addOpenDays(dueOn, 7, closures);
  const deliver = (deliveredOn: CalendarDate, minutes = exampleMinutes): ForeseenDelivery => {
    const work = worksOf(term);
    return { noticeOn, deliveredOn, work: work.map((kind) => ({ work: kind, minutes, on: deliveredOn })) };
  };
  if (term.on === 'work') {
    // What comes in time and as agreed never costs, however long it takes.
    const lateOn = latest(aWeekLater, noticeOn);
    return { free: deliver(dueOn), week: deliver(lateOn), most: deliver(lateOn, minutesToTheMost(term)) };
  }
  const firstChargedOn = deriveFirstChargedOn(term, days, noticeOn, closures);
  const mostMinutes = takesTime(term) ? minutesToTheMost(term) : exampleMinutes;
  const lastOn = addDays(firstChargedOn, longestDays);
  const sumOfDay = (on: CalendarDate): number => sumOn(deliver(on, mostMinutes));
  const most = sumOfDay(lastOn);
  const mostOn = firstDayOfSum(firstChargedOn, lastOn, most, sumOfDay);
  // Where a week costs nothing yet, the second example is the first day that does.
  const aWeekOn = latest(firstChargedOn, aWeekLater);
  const weekOn = sumOfDay(aWeekOn) > 0 ? aWeekOn : firstDayOfSum(firstChargedOn, lastOn, Math.min(1, most), sumOfDay);
  return {
    free: deliver(deriveLastFreeDay(term, days, noticeOn, closures)),
    week: deliver(weekOn),
    // What never grows is shown again two months late: it is the same then.
    most: deliver(mostOn <= weekOn ? latest(weekOn, addMonths(dueOn, 2)) : mostOn, mostMinutes),
  };
}

/** The first day on which a sum that never falls is so much. */
function firstDayOfSum(
  fromOn: CalendarDate,
  toOn: CalendarDate,
  most: number,
  sumOn: (on: CalendarDate) => number,
): CalendarDate {
  let low = 0;
  let high = longestDays;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sumOn(addDays(fromOn, middle)) >= most) high = middle;
    else low = middle + 1;
  }
  return earliest(addDays(fromOn, low), toOn);
}

function takesTime({ price }: ChargeTerm): boolean {
  return price.per === 'hour' || price.per === 'share-of-hours';
}

/** The one kind of extra work that an example is made of, where the price goes by work. */
function worksOf({ price }: ChargeTerm): readonly WorkKind[] {
  if (price.per === 'share-of-hours') return ['period-work'];
  return price.per === 'hour' ? price.work.slice(0, 1) : [];
}

/** As many minutes as reach the cap. */
function minutesToTheMost({ price, capOre }: ChargeTerm): number {
  if (price.per !== 'hour' && price.per !== 'share-of-hours') return exampleMinutes;
  const share = price.per === 'share-of-hours' ? price.basisPoints / 10_000 : 1;
  const perHourOre = price.rateOre * share;
  if (capOre === undefined || perHourOre <= 0) return 10 * 60;
  const minutes = Math.min(longestMinutes, Math.max(1, Math.ceil((capOre * 60) / perHourOre)));
  return price.per === 'hour' ? chargedMinutes(minutes, price.minimumMinutes, price.unitMinutes) : minutes;
}
