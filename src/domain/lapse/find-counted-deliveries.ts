import { earliest, type CalendarDate, type Closure } from '../kernel/index.ts';
import {
  deriveObligationStatus,
  deriveProvisionalDelivery,
  findOfficeSlips,
  type ObligationFacts,
} from '../obligation/index.ts';
import { findLastSeenMissingOn, type DeliveryTimes } from '../surcharge/index.ts';

/** A duty of an agreement whose package price can lapse. */
export interface PackageDuty {
  obligationId: string;
  obligation: ObligationFacts;
  /** When the client accepted the version that it follows in writing; absent where nothing is written. */
  acceptedOn?: CalendarDate;
  /** It was delivered before Takt, and was brought in. */
  history: boolean;
  /** The office took over in the middle, and the period began before. */
  periodBeforeStart: boolean;
}

export interface CountedDelivery extends DeliveryTimes {
  obligationId: string;
}

/**
 * The deliveries that a package price can go by. The same fairness as for surcharges: agreed in writing on or before the deadline, of a period that is
 * whole, no aim, nothing that fell away, and nothing on which the office slipped itself. What waits for somebody to look counts as if it will hold; what
 * is delivered outside Takt is late for as long as somebody saw that it was missing. Not one of a consumer.
 * Example: due 20 November, the client asked for more days on the 19th and got no answer within one working day → it does not count.
 */
export function findCountedDeliveries(
  duties: readonly PackageDuty[],
  isConsumer: boolean,
  today: CalendarDate,
  closures: readonly Closure[],
): CountedDelivery[] {
  if (isConsumer) return [];
  return duties.flatMap((duty) => countedOf(duty, today, closures));
}

function countedOf(duty: PackageDuty, today: CalendarDate, closures: readonly Closure[]): CountedDelivery[] {
  const { obligation, obligationId, acceptedOn } = duty;
  if (duty.history || duty.periodBeforeStart || obligation.aim) return [];
  if (acceptedOn === undefined || acceptedOn > obligation.agreedDueOn) return [];
  const status = deriveObligationStatus(obligation, today, closures);
  if (status.state === 'cancelled' || findOfficeSlips(obligation, closures, today).length > 0) return [];
  const { dueOn } = status;
  const hereOn = status.deliveredOn ?? deriveProvisionalDelivery(status);
  if (obligation.channel === 'takt')
    return [{ obligationId, dueOn, ...(hereOn === undefined ? {} : { deliveredOn: hereOn }) }];
  const seenOn = findLastSeenMissingOn(obligation, dueOn);
  return seenOn === undefined
    ? []
    : [{ obligationId, dueOn, deliveredOn: hereOn === undefined ? seenOn : earliest(hereOn, seenOn) }];
}
