import type { Ore, PeriodLength } from '../kernel/index.ts';

/** What a client hands in. The words of each are in the catalogue; `GLOSSARY.md` has both languages. */
export const documentTypes = [
  'vouchers',
  'receipts',
  'incoming-invoices',
  'outgoing-invoices',
  'bank-statement',
  'daily-cash',
  'payroll-basis',
  'time-sheets',
  'travel-claims',
  'invoicing-basis',
  'stock-count',
  'contracts',
  'year-end-statements',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** How the material is to look when it comes. */
export const formDemands = [
  'sorted',
  'coded',
  'reconciled',
  'one-voucher-per-file',
  'electronic-invoice',
  'legible',
] as const;
export type FormDemand = (typeof formDemands)[number];

/** Where a duty is delivered. Outside Takt nothing is reminded or charged unless someone confirmed that day what is missing. */
export const deliveryChannels = ['takt', 'accounting-system', 'e-invoice-or-bank-feed', 'paper'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** One thing of a delivery. Essential items decide whether it is delivered; a missing minor one becomes a question. */
export interface AgreedItem {
  /** Unique within the clause, kept from version to version so that the record can follow it. */
  key: string;
  document: DocumentType;
  essential: boolean;
  /** Which one, where there are several: an account, a till. A proper name, so it is the same in both languages. */
  name?: string;
}

/** What happens when a computed day is no working day. */
export type Shift = 'none' | 'next' | 'previous';

/** A month and day that comes back every year, `'05-30'`. */
export type MonthDay = string;

/** Due rules of a duty that comes back with a period. */
export type PeriodicDueRule =
  | { rule: 'days-after-period-end'; days: number }
  | { rule: 'working-days-after-period-end'; days: number }
  /** A day in the month `monthsAfter` the period's last month (1 = the next, 0 = the same, −1 = the one before). */
  | { rule: 'day-of-month'; day: number | 'last' | 'last-working-day'; monthsAfter: number }
  /** One date for each period of the year, in order: the first such date after the period's end. */
  | { rule: 'fixed-dates'; dates: readonly MonthDay[] }
  /** Every voucher within so many days of its own date; followed up month by month. */
  | { rule: 'continuously'; withinDays: number };

export type ClientEvent = 'payday' | 'invoicing';

export type Schedule =
  | { every: PeriodLength; due: PeriodicDueRule; shift: Shift; movesWithClosures: boolean }
  | { before: ClientEvent; days: number; unit: 'calendar' | 'working' };

/** What lateness costs. Amounts are without VAT. */
export type LateCharge =
  | { per: 'started-day' | 'started-week'; amountOre: Ore }
  | { per: 'delivery'; amountOre: Ore }
  | { per: 'share-of-fee'; basisPoints: number; feeOre: Ore }
  /** Extra work, entered in minutes by the office; at least `minimumMinutes`, rounded up to whole units. */
  | { per: 'hour'; rateOre: Ore; minimumMinutes: number; unitMinutes: number };

export interface LateTerm {
  graceDays: number;
  graceUnit: 'calendar' | 'working';
  /** Where the charged days are counted from once the grace is exceeded. */
  countsFrom: 'end-of-grace' | 'deadline';
  charge: LateCharge;
  /** The most that one delivery can cost. What runs always has one. */
  capOre?: Ore;
  /** The first late delivery under this clause costs nothing. */
  firstForgiven: boolean;
}

/** One duty of the client: what, when, in which form, delivered where, and what lateness costs. */
export interface DutyClause {
  /** Unique within the agreement and kept from version to version. */
  key: string;
  items: readonly AgreedItem[];
  schedule: Schedule;
  form: readonly FormDemand[];
  channel: DeliveryChannel;
  /** Working days to mend an item that was sent back and still count from its first receipt. */
  mendDays: number;
  late?: LateTerm;
}

/** The acting part of an agreement. Clause numbers on paper follow the order here. */
export interface AgreementTerms {
  duties: readonly DutyClause[];
}

/** How an agreement binds: only what was agreed in writing may cost anything. */
export type AgreementBasis = { basis: 'written'; acceptedOn: string } | { basis: 'unwritten' };
