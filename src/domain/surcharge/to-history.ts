import { clientEvents, type ClientEvent, type DocumentType, type DutyPeriod } from '../agreement/index.ts';
import { partsOf, periodContaining, type CalendarDate } from '../kernel/index.ts';
import type { History } from './back-test.ts';
import type { PastDelivery } from './match-history.ts';

/** A delivery of the last twelve months as it is stored. */
export interface PastDeliveryRow {
  clauseKey: string;
  documents: string[];
  of: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
  /** Beyond what was agreed. */
  minutes: number;
}

/** Last year's deliveries as the back-test takes them. Minutes without a kind count as sorting, as where they are kept. */
export function toHistory(rows: readonly PastDeliveryRow[], untilOn: CalendarDate): History {
  return { deliveries: rows.map(toDelivery), untilOn };
}

function toDelivery(row: PastDeliveryRow): PastDelivery {
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
function toPeriod({ of, startOn, endOn }: PastDeliveryRow): DutyPeriod {
  const kind = of as DutyPeriod['of'];
  if (isEvent(kind)) return { of: kind, startOn, endOn };
  const number = kind === 'listed' ? 1 : periodContaining(kind, startOn).number;
  return { of: kind, year: partsOf(startOn).year, number, startOn, endOn };
}

function isEvent(of: DutyPeriod['of']): of is ClientEvent {
  return clientEvents.some((event) => event === of);
}
