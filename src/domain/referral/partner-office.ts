import type { CalendarDate } from '../kernel/index.ts';
import type { Industry } from './industry.ts';

/** How large a client is, by those who work there. */
export const clientSizes = ['nobody-employed', 'one-to-four', 'five-to-nineteen', 'twenty-and-more'] as const;
export type ClientSize = (typeof clientSizes)[number];

/** How large a client is by how many work there. Example: 5 → `five-to-nineteen`. */
export function sizeOfClient(employees: number): ClientSize {
  if (employees < 1) return 'nobody-employed';
  if (employees < 5) return 'one-to-four';
  return employees < 20 ? 'five-to-nineteen' : 'twenty-and-more';
}

/** What an office does in another way than others, and a client may need. */
export const workingWays = [
  'collects-vouchers',
  'takes-paper',
  'codes-and-sorts',
  'books-daily',
  'speaks-english',
] as const;
export type WorkingWay = (typeof workingWays)[number];

/** Where an office meets its clients; a municipality of a county. */
export interface Place {
  municipality: string;
  county: string;
}

/** A time in which an office takes clients. Absent end: until it says otherwise. */
export interface CapacitySpan {
  fromOn: CalendarDate;
  untilOn?: CalendarDate;
}

/** Who is written to. */
export interface PartnerContact {
  name: string;
  email: string;
  /** As it was typed; null where none is known. */
  phone: string | null;
}

/** An office that clients may be helped on to. */
export interface PartnerOffice {
  id: string;
  name: string;
  orgnr: string;
  industries: readonly Industry[];
  sizes: readonly ClientSize[];
  /** Accounting systems by name. */
  systems: readonly string[];
  places: readonly Place[];
  ways: readonly WorkingWay[];
  capacity: readonly CapacitySpan[];
  contact: PartnerContact;
}

/** The office takes clients on a day. Without a span it takes none: nobody is sent to a closed door. */
export function hasCapacity({ capacity }: Pick<PartnerOffice, 'capacity'>, on: CalendarDate): boolean {
  return capacity.some(({ fromOn, untilOn }) => fromOn <= on && (untilOn === undefined || on <= untilOn));
}
