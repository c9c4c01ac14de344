import type { AgreedItem, DocumentType, Duty, DutyPeriod } from '../agreement/index.ts';
import { addDays, latest, type CalendarDate } from '../kernel/index.ts';
import type { EnteredWork } from './facts.ts';

/** A delivery as the record knows it. */
export interface PastDelivery {
  documents: readonly DocumentType[];
  period: DutyPeriod;
  /** The deadline that was agreed then. */
  agreedDueOn: CalendarDate;
  /** When the last essential item counted as received; absent where it never came. */
  deliveredOn?: CalendarDate;
  /** Extra minutes that were entered on it. */
  work?: readonly EnteredWork[];
  /** Something was sent back. */
  returnedOnce?: boolean;
}

export type Match =
  /** Nothing of the kind was delivered in that period. */
  | { match: 'none' }
  /** Only a part of the period is in the record. */
  | { match: 'partly' }
  | {
      match: 'whole';
      /** The latest of what belongs to it; absent where something never came. */
      deliveredOn?: CalendarDate;
      agreedDueOn: CalendarDate;
      work: readonly EnteredWork[];
      returnedOnce: boolean;
      /** One delivery of a longer period stands for several: it may have come piece by piece. */
      ofLongerPeriod: boolean;
    };

const bookkeeping: ReadonlySet<DocumentType> = new Set([
  'vouchers',
  'receipts',
  'incoming-invoices',
  'outgoing-invoices',
  'bank-statement',
  'daily-cash',
]);

/**
 * The deliveries of the record that a duty of other terms would have been: the same documents about the same time. "Vouchers" are any of the books' own documents
 * where one of the two says no more. Example: September–October under the new terms, and September and October each by itself in the record →
 * delivered when the later of the two was.
 */
export function matchHistory(
  duty: Pick<Duty, 'period'>,
  items: readonly AgreedItem[],
  history: readonly PastDelivery[],
): Match {
  const essential = items.filter((item) => item.essential);
  const alike = history.filter(
    (past) =>
      isSameTime(duty.period, past.period) &&
      essential.some(({ document }) => past.documents.some((other) => isAlike(document, other))),
  );
  const [first, ...others] = alike;
  if (!first) return { match: 'none' };
  if (!isEvent(duty.period) && !covers(alike, duty.period)) return { match: 'partly' };
  const days = alike.flatMap(({ deliveredOn }) => deliveredOn ?? []);
  const [day, ...later] = days;
  return {
    match: 'whole',
    ...(day === undefined || days.length < alike.length ? {} : { deliveredOn: latest(day, ...later) }),
    agreedDueOn: latest(first.agreedDueOn, ...others.map(({ agreedDueOn }) => agreedDueOn)),
    work: alike.flatMap(({ work }) => work ?? []),
    returnedOnce: alike.some(({ returnedOnce }) => returnedOnce === true),
    ofLongerPeriod: alike.some(
      ({ period }) => period.startOn < duty.period.startOn || period.endOn > duty.period.endOn,
    ),
  };
}

function isAlike(one: DocumentType, other: DocumentType): boolean {
  if (one === other) return true;
  return (one === 'vouchers' || other === 'vouchers') && bookkeeping.has(one) && bookkeeping.has(other);
}

function isEvent(period: DutyPeriod): boolean {
  return !('year' in period);
}

/** Periods that meet; of events those of one month, since a payday may be moved. */
function isSameTime(one: DutyPeriod, other: DutyPeriod): boolean {
  if (isEvent(one) || isEvent(other)) {
    return isEvent(one) && isEvent(other) && one.startOn.slice(0, 7) === other.startOn.slice(0, 7);
  }
  return one.startOn <= other.endOn && one.endOn >= other.startOn;
}

/** Whether every day of a period is in one of the deliveries. */
function covers(alike: readonly PastDelivery[], { startOn, endOn }: DutyPeriod): boolean {
  let next = startOn;
  for (const { period } of alike.toSorted((a, b) => (a.period.startOn < b.period.startOn ? -1 : 1))) {
    if (period.startOn > next) return false;
    if (period.endOn >= next) next = addDays(period.endOn, 1);
  }
  return next > endOn;
}
