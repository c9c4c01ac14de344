import {
  repeatedThings,
  type Circumstance,
  type ClientEvent,
  type ClientFacts,
  type RepeatedThing,
  type VatRegime,
} from '../../../../domain/agreement/index.ts';
import { calendarDate, type CalendarDate } from '../../../../domain/kernel/index.ts';

/** A day as it is being written: what can be read of it, and what stands there. */
export interface DraftDay {
  date: CalendarDate | undefined;
  text: string;
}

/** What is known of a client while it is being written. Rows have a number of their own, so that they keep their fields when one above is taken away. */
export interface FactsDraft {
  vat: readonly { row: number; from: DraftDay; regime: VatRegime }[];
  payday: string;
  invoicingDay: string;
  events: readonly { row: number; event: ClientEvent; on: DraftDay }[];
  /** `''` where it is not known. */
  yearStartsIn: string;
  /** One on each line. */
  names: Readonly<Record<RepeatedThing, string>>;
  without: readonly { row: number; circumstance: Circumstance; from: DraftDay; to: DraftDay }[];
}

export const emptyDay: DraftDay = { date: undefined, text: '' };

export function draftFacts(facts: ClientFacts): FactsDraft {
  return {
    vat: vatOf(facts).map(({ fromOn, regime }, row) => ({ row, from: dayOf(fromOn), regime })),
    payday: facts.paydayOfMonth === undefined ? '' : String(facts.paydayOfMonth),
    invoicingDay: facts.invoicingDayOfMonth === undefined ? '' : String(facts.invoicingDayOfMonth),
    events: (facts.events ?? []).map(({ event, on }, row) => ({ row, event, on: dayOf(on) })),
    yearStartsIn: facts.yearStartsIn === undefined ? '' : String(facts.yearStartsIn),
    names: { account: linesOf(facts, 'account'), till: linesOf(facts, 'till'), employee: linesOf(facts, 'employee') },
    without: (facts.without ?? []).map(({ circumstance, fromOn, toOn }, row) => ({
      row,
      circumstance,
      from: dayOf(fromOn),
      to: toOn === undefined ? emptyDay : dayOf(toOn),
    })),
  };
}

/** Where something is missing or cannot be read: `payday`, `vat/0`, `without/2/to`. */
export type DraftFault = string;

const namesMax = 100;
const nameLengthMax = 100;

/** Reads the draft; all faults at once. What was written must be read as it stands, or not at all. */
export function readFactsDraft(draft: FactsDraft): { facts: ClientFacts } | { faults: ReadonlySet<DraftFault> } {
  const faults = new Set<DraftFault>();
  const dayIn = (text: string, place: DraftFault): number | undefined => {
    const written = text.trim();
    if (written === '') return undefined;
    const day = /^\d{1,2}$/.test(written) ? Number(written) : 0;
    if (day >= 1 && day <= 31) return day;
    faults.add(place);
    return undefined;
  };
  const paydayOfMonth = dayIn(draft.payday, 'payday');
  const invoicingDayOfMonth = dayIn(draft.invoicingDay, 'invoicingDay');
  const vat = draft.vat.flatMap(({ row, from, regime }) => {
    if (from.date === undefined) faults.add(`vat/${row}`);
    return from.date === undefined ? [] : [{ fromOn: from.date, regime }];
  });
  const events = draft.events.flatMap(({ row, event, on }) => {
    if (on.date === undefined) faults.add(`events/${row}`);
    return on.date === undefined ? [] : [{ event, on: on.date }];
  });
  const without = draft.without.flatMap(({ row, circumstance, from, to }) => {
    const open = to.text.trim() === '';
    if (from.date === undefined) faults.add(`without/${row}`);
    if (!open && (to.date === undefined || (from.date !== undefined && to.date < from.date)))
      faults.add(`without/${row}/to`);
    if (from.date === undefined) return [];
    return [{ circumstance, fromOn: from.date, ...(to.date === undefined ? {} : { toOn: to.date }) }];
  });
  const names = repeatedThings.flatMap((thing) => {
    const list = draft.names[thing]
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (list.length > namesMax || list.some((name) => name.length > nameLengthMax)) faults.add(`names/${thing}`);
    return list.length === 0 ? [] : [[thing, list] as const];
  });
  if (faults.size > 0) return { faults };
  const facts: ClientFacts = {
    ...(paydayOfMonth === undefined ? {} : { paydayOfMonth }),
    ...(invoicingDayOfMonth === undefined ? {} : { invoicingDayOfMonth }),
    ...(vat.length === 0 ? {} : { vat }),
    ...(events.length === 0 ? {} : { events }),
    ...(draft.yearStartsIn === '' ? {} : { yearStartsIn: Number(draft.yearStartsIn) }),
    ...(names.length === 0 ? {} : { names: Object.fromEntries(names) }),
    ...(without.length === 0 ? {} : { without }),
  };
  return { facts };
}

/** The number of a new row: higher than any that is there. */
export function nextRow(rows: readonly { row: number }[]): number {
  return Math.max(-1, ...rows.map(({ row }) => row)) + 1;
}

/** A list with nothing in it says that there never is VAT; as a row it can be seen, and means the same. */
function vatOf({ vat }: ClientFacts): NonNullable<ClientFacts['vat']> {
  return vat?.length === 0 ? [{ fromOn: calendarDate('2000-01-01'), regime: 'none' }] : (vat ?? []);
}

function dayOf(date: CalendarDate): DraftDay {
  return { date, text: date };
}

function linesOf({ names }: ClientFacts, thing: RepeatedThing): string {
  return (names?.[thing] ?? []).join('\n');
}
