import {
  clientEvents,
  type ClientEvent,
  type DocumentType,
  type DutyPeriod,
} from '../../../../domain/agreement/index.ts';
import { partsOf, periodContaining, type CalendarDate } from '../../../../domain/kernel/index.ts';
import type { History, PastDelivery } from '../../../../domain/surcharge/index.ts';
import type { ProposalDetail } from '../../../../http/contract/proposals.ts';

type Row = ProposalDetail['history'][number];

/** Last year's deliveries as the back-test takes them. Minutes without a kind count as sorting, as where they are kept. */
export function toHistory(rows: readonly Row[], untilOn: CalendarDate): History {
  return { deliveries: rows.map(toDelivery), untilOn };
}

function toDelivery(row: Row): PastDelivery {
  const { documents, dueOn, deliveredOn, minutes } = row;
  return {
    documents: documents as DocumentType[],
    period: toPeriod(row),
    agreedDueOn: dueOn,
    ...(deliveredOn === null ? {} : { deliveredOn }),
    ...(minutes === 0 ? {} : { work: [{ work: 'sorting', minutes, on: deliveredOn ?? dueOn }] }),
  };
}

/** A period of the year has a number in it; an event has only its day. Deliveries are matched by their days. */
function toPeriod({ of, startOn, endOn }: Row): DutyPeriod {
  const kind = of as DutyPeriod['of'];
  if (isEvent(kind)) return { of: kind, startOn, endOn };
  const number = kind === 'listed' ? 1 : periodContaining(kind, startOn).number;
  return { of: kind, year: partsOf(startOn).year, number, startOn, endOn };
}

function isEvent(of: DutyPeriod['of']): of is ClientEvent {
  return clientEvents.some((event) => event === of);
}
