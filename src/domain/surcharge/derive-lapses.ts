import type { LapseRule } from '../agreement/index.ts';
import {
  addDays,
  addMonths,
  addOfficeDays,
  addOpenDays,
  dateOf,
  lastDayOfMonth,
  partsOf,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';

/** One delivery, as the state needs it. */
export interface DeliveryTimes {
  dueOn: CalendarDate;
  /** Absent while it is missing. */
  deliveredOn?: CalendarDate;
}

export interface Lapse {
  /** The first day on which the better price does not hold. */
  fromOn: CalendarDate;
  /** The last such day; absent while the way back is not walked. */
  toOn?: CalendarDate;
}

interface Late {
  /** The first and the last day on which it was late. */
  fromOn: CalendarDate;
  toOn: CalendarDate;
  enteredOn: CalendarDate;
}

/**
 * The spans in which the package price had lapsed. It lapses on the day after the limit is passed, and comes back after whole calendar months in which
 * nothing was late on any day. Late deliveries are counted anew after each way back.
 * Example: more than ten days late on 2 October, all there on the 20th, nothing late in November → lapsed from 2 October to 30 November.
 */
export function deriveLapses(
  rule: LapseRule,
  deliveries: readonly DeliveryTimes[],
  today: CalendarDate,
  closures: readonly Closure[],
): Lapse[] {
  const lates = deliveries
    .flatMap((delivery) => lateOf(rule, delivery, today, closures))
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : a.toOn < b.toOn ? -1 : 1));
  const lapses: Lapse[] = [];
  for (;;) {
    const after = lapses.at(-1)?.toOn;
    if (lapses.length > 0 && after === undefined) return lapses;
    const fromOn = findEntry(rule, lates, after, today);
    if (fromOn === undefined) return lapses;
    const toOn = findWayBack(rule, lates, fromOn, today);
    lapses.push({ fromOn, ...(toOn === undefined ? {} : { toOn }) });
  }
}

/**
 * The deliveries that brought a lapse about: the late ones that were counted, or those that passed the limit that day. `afterOn` is the last day of the
 * lapse before it. Example: the second late delivery of an agreement that forgives one → both.
 */
export function findLapseCauses<Delivery extends DeliveryTimes>(
  rule: LapseRule,
  deliveries: readonly Delivery[],
  lapse: { fromOn: CalendarDate; afterOn?: CalendarDate },
  today: CalendarDate,
  closures: readonly Closure[],
): Delivery[] {
  const counted = deliveries.filter((delivery) =>
    lateOf(rule, delivery, today, closures).some(
      ({ fromOn, toOn, enteredOn }) =>
        (lapse.afterOn === undefined || fromOn > lapse.afterOn) &&
        ('lateDeliveries' in rule.entersAfter
          ? fromOn <= lapse.fromOn
          : enteredOn === lapse.fromOn && enteredOn <= toOn),
    ),
  );
  return counted.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/**
 * The first day on which the price can hold again, if all that is missing comes today and nothing is late after that. Undefined where nothing has lapsed.
 * Example: lapsed on 2 October, all there on the 20th → 1 December.
 */
export function foreseeWayBack(
  rule: LapseRule,
  deliveries: readonly DeliveryTimes[],
  today: CalendarDate,
  closures: readonly Closure[],
): CalendarDate | undefined {
  const allHere = deliveries.map(({ dueOn, deliveredOn }) => ({ dueOn, deliveredOn: deliveredOn ?? today }));
  const [now] = deriveLapses(rule, deliveries, today, closures).slice(-1);
  if (now === undefined || now.toOn !== undefined) return undefined;
  const untilOn = addMonths(today, rule.endsAfterMonths + 2);
  const foreseen = deriveLapses(rule, allHere, untilOn, closures).find(({ fromOn }) => fromOn === now.fromOn);
  return foreseen?.toOn === undefined ? undefined : addDays(foreseen.toOn, 1);
}

function lateOf(
  rule: LapseRule,
  { dueOn, deliveredOn }: DeliveryTimes,
  today: CalendarDate,
  closures: readonly Closure[],
): Late[] {
  const untilOn = deliveredOn ?? today;
  const fromOn = addOpenDays(dueOn, 1, closures);
  if (untilOn < fromOn) return [];
  const { entersAfter } = rule;
  if ('lateDeliveries' in entersAfter) return [{ fromOn, toOn: untilOn, enteredOn: fromOn }];
  const add = entersAfter.unit === 'working-days' ? addOfficeDays : addOpenDays;
  return [{ fromOn, toOn: untilOn, enteredOn: addOpenDays(add(dueOn, entersAfter.count, closures), 1, closures) }];
}

function findEntry(
  { entersAfter }: LapseRule,
  lates: readonly Late[],
  after: CalendarDate | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  const fresh = lates.filter(({ fromOn }) => after === undefined || fromOn > after);
  if ('lateDeliveries' in entersAfter) return fresh[entersAfter.lateDeliveries - 1]?.enteredOn;
  const entered = fresh.filter(({ enteredOn, toOn }) => enteredOn <= toOn && enteredOn <= today);
  return entered.map(({ enteredOn }) => enteredOn).sort()[0];
}

/** The end of the last of so many whole months in a row without anything late; undefined where they are not over. */
function findWayBack(
  { endsAfterMonths }: LapseRule,
  lates: readonly Late[],
  fromOn: CalendarDate,
  today: CalendarDate,
): CalendarDate | undefined {
  const { year, month } = partsOf(fromOn);
  const anchor = dateOf(year, month, 1);
  let clean = 0;
  for (let index = 1; ; index += 1) {
    const firstOn = addMonths(anchor, index);
    const first = partsOf(firstOn);
    const lastOn = lastDayOfMonth(first.year, first.month);
    if (lastOn >= today) return undefined;
    const anyLate = lates.some((late) => late.fromOn <= lastOn && late.toOn >= firstOn);
    clean = anyLate ? 0 : clean + 1;
    if (clean === endsAfterMonths) return lastOn;
  }
}
