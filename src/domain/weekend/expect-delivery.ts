import {
  conditionAfter,
  forecastDelay,
  givenPlan,
  probabilityBy,
  quantileDays,
  type DelayDistribution,
  type Learnt,
} from '../forecast/index.ts';
import { addDays, dayNumber, daysBetween, type CalendarDate } from '../kernel/index.ts';
import type { ArrivalDays } from '../plan/index.ts';
import type { WayToAsk } from '../reminder/index.ts';
import { soonerOnceAsked } from './sooner-once-asked.ts';
import type { WorkDuty } from './work-facts.ts';

/** When a delivery that work waits for is or will be there. */
export interface ExpectedDelivery {
  key: string;
  dueOn: CalendarDate;
  /** False: it is still to come. */
  inHand: boolean;
  days: ArrivalDays;
  /** The day by which it is as probable to have come as not; of what is there, the day it came. */
  expectedOn: CalendarDate;
  /** How probable it is that it comes by its deadline, or whether it did. */
  inTime: number;
  /** Deliveries of the client's own that this rests on. */
  own: number;
  /** How its client can be asked for it now; absent where that cannot be. */
  wayToAsk?: WayToAsk;
}

/** What is foreseen of a delivery this morning: what has not come comes today at the earliest. */
export function expectDelivery(duty: WorkDuty, learnt: Learnt, today: CalendarDate): ExpectedDelivery {
  const { clientId, key, group, dueOn, deliveredOn, plannedOn } = duty;
  const own = learnt.clients.get(clientId)?.length ?? 0;
  if (duty.state !== 'missing') {
    const cameOn = deliveredOn ?? today;
    const days = { firstDay: dayNumber(cameOn), cumulative: Float64Array.of(1) };
    return { key, dueOn, inHand: true, days, expectedOn: cameOn, inTime: cameOn <= dueOn ? 1 : 0, own };
  }
  const before = forecastDelay(learnt, { clientId, group, factors: [] });
  const { askedOn, wayToAsk } = duty;
  const said = plannedOn === undefined || plannedOn < today ? before : givenPlan(before, daysBetween(dueOn, plannedOn));
  const delay = conditionAfter(said, daysBetween(dueOn, today) - 1);
  const expected: ExpectedDelivery = {
    key,
    dueOn,
    inHand: false,
    days: toArrivalDays(delay, dueOn),
    expectedOn: addDays(dueOn, quantileDays(delay, 0.5)),
    inTime: probabilityBy(delay, 0),
    own,
    ...(wayToAsk === undefined ? {} : { wayToAsk }),
  };
  return askedOn === undefined ? expected : { ...expected, days: soonerOnceAsked(expected.days, askedOn, today) };
}

/** Only the part of it that comes by a day. */
export function untilDay({ firstDay, cumulative }: ArrivalDays, on: CalendarDate): ArrivalDays {
  const count = Math.min(cumulative.length, Math.max(1, dayNumber(on) - firstDay + 1));
  const all = cumulative[count - 1]!;
  return all === 0
    ? { firstDay, cumulative: Float64Array.of(1) }
    : { firstDay, cumulative: cumulative.slice(0, count).map((part) => part / all) };
}

function toArrivalDays({ firstDays, probabilities }: DelayDistribution, dueOn: CalendarDate): ArrivalDays {
  const cumulative = new Float64Array(probabilities.length);
  let sum = 0;
  for (const [at, part] of probabilities.entries()) cumulative[at] = sum = Math.min(1, sum + part);
  cumulative[cumulative.length - 1] = 1;
  return { firstDay: dayNumber(dueOn) + firstDays, cumulative };
}
