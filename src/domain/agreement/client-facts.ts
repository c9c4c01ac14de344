import { addDays, type CalendarDate } from '../kernel/index.ts';
import type { Circumstance, RepeatedThing } from './deliverable.ts';
import type { ClientEvent, VatRegime } from './schedule.ts';

/** What is known of the client that clauses depend on. All of it may be unknown. */
export interface ClientFacts {
  /** The day of the month when wages are paid; the working day before when it is none. */
  paydayOfMonth?: number;
  /** The day of the month when the client's own invoices are sent, where the office sends them. */
  invoicingDayOfMonth?: number;
  /** Days that are known one by one. In a month that has any of a kind, they are all of that kind there are. */
  events?: readonly { event: ClientEvent; on: CalendarDate }[];
  /** Since when the client reports VAT how; before the first not at all. Unknown: every two months, the main rule of the law. */
  vat?: readonly { fromOn: CalendarDate; regime: VatRegime }[];
  /** The month in which the client's financial year begins, 1–12; January where it is not known. */
  yearStartsIn?: number;
  /** The names of what the client has several of. */
  names?: Partial<Readonly<Record<RepeatedThing, readonly string[]>>>;
  /** What is known beforehand not to have been so in a span: nothing is asked for then. */
  without?: readonly { circumstance: Circumstance; fromOn: CalendarDate; toOn?: CalendarDate }[];
}

export interface VatSpan {
  regime: VatRegime;
  fromOn: CalendarDate;
  /** Absent: until further notice. */
  toOn?: CalendarDate;
}

const longAgo = '1900-01-01' as CalendarDate;

/**
 * How the client reported VAT from the beginning until further notice, in spans without gaps. Of several things said of one day the last holds,
 * and what says again how it already was changes nothing: a period is cut only where the regime changes.
 */
export function deriveVatSpans(vat: ClientFacts['vat']): VatSpan[] {
  if (vat === undefined) return [{ regime: 'two-monthly', fromOn: longAgo }];
  const said = new Map([[longAgo, 'none' as VatRegime], ...vat.map(({ fromOn, regime }) => [fromOn, regime] as const)]);
  const changes = [...said]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, regime], index, all) => regime !== all[index - 1]?.[1]);
  return changes.map(([fromOn, regime], index) => {
    const next = changes[index + 1];
    return { regime, fromOn, ...(next === undefined ? {} : { toOn: addDays(next[0], -1) }) };
  });
}
