import { yearStartOf, type ChargeTerm, type RequestTerm, type SharedCap, type WorkKind } from '../agreement/index.ts';
import type { CalendarDate, Closure, Ore } from '../kernel/index.ts';
import type { ObligationFacts } from '../obligation/index.ts';

/** The notice of a surcharge that a mail server took responsibility for. A bounced, failed or doubtful one is no notice. */
export interface Notice {
  acceptedOn: CalendarDate;
  /** True when it said that this time costs nothing: then it does. */
  saidFree: boolean;
  /** It named no price, because Takt proposed nothing then: what it would have cost is shown, and never charged. */
  unnamed?: true;
}

/** Extra work that the office entered on a delivery: it is the evidence for a line by the hour. */
export interface EnteredWork {
  work: WorkKind;
  minutes: number;
  /** The day on which it was done. */
  on: CalendarDate;
}

/** What tells with which others a charge shares a cap or a forgiveness. */
export interface CapFacts {
  clauseKey: string;
  term: ChargeTerm;
  /** Set once a person has decided: a decided line never changes, and its sum is what it takes of a cap. */
  decided?: { decision: 'approved' | 'waived'; sumOre: Ore };
  /** Whose it is and under which agreement, where several clients or agreements are worked out together. */
  clientKey?: string;
  agreementKey?: string;
  /** The caps of its agreement over several charges, where they are not the same for all. */
  sharedCaps?: readonly SharedCap[];
}

/** What the sum of one duty under one of its clause's charges follows from. */
export interface SurchargeFacts extends CapFacts {
  obligationId: string;
  obligation: ObligationFacts;
  /** The last day of the period that the duty is about: it names the law's deadline, where the term goes by that. */
  periodEndOn: CalendarDate;
  /** The month in which the financial year begins, where the duty is about a whole one. */
  yearStartsIn?: number;
  /** When the client accepted the version in writing; absent where nothing is written. */
  acceptedOn?: CalendarDate;
  /** True where the office took over in the middle and this period began before. */
  periodBeforeStart: boolean;
  consumer: boolean;
  /** The first notice of the deadline in force that reached a server. One from before more days were granted names the wrong day and is none. */
  notice?: Notice;
  /** Takt proposes nothing for the client now: no message names a price. */
  proposingOff?: true;
  work: readonly EnteredWork[];
  /** Something was sent back for not being as agreed. */
  returnedOnce: boolean;
}

/** What the price of something that the client asked for at short notice follows from. */
export interface RequestFacts extends CapFacts {
  requestId: string;
  term: RequestTerm;
  requestedOn: CalendarDate;
  neededOn: CalendarDate;
  /** When the client accepted the version in writing; absent where nothing is written. */
  acceptedOn?: CalendarDate;
  consumer: boolean;
  /** The first letter that named the price and reached a server. */
  notice?: Notice;
  /** When the work was done, and how long it took; absent until then. */
  done?: { on: CalendarDate; minutes: number };
  /** The client said in time that it is not needed after all. */
  withdrawn?: boolean;
}

/** What names the law's deadline for a duty. */
export function lawDaysOf({
  periodEndOn,
  yearStartsIn,
}: Pick<SurchargeFacts, 'periodEndOn' | 'yearStartsIn'>): Pick<SurchargeFacts, 'periodEndOn' | 'yearStartsIn'> {
  return yearStartsIn === undefined ? { periodEndOn } : { periodEndOn, yearStartsIn };
}

/** The same of a period. */
export function lawDaysOfPeriod(period: { of: string; endOn: CalendarDate }): ReturnType<typeof lawDaysOf> {
  const yearStartsIn = yearStartOf(period);
  return { periodEndOn: period.endOn, ...(yearStartsIn === undefined ? {} : { yearStartsIn }) };
}

/** Names a line: a duty has at most one under each of its clause's charges. */
export function surchargeKeyOf({ obligationId, term }: Pick<SurchargeFacts, 'obligationId' | 'term'>): string {
  return `${obligationId}/${term.key}`;
}

export interface OfficeCalendar {
  closures: readonly Closure[];
  today: CalendarDate;
}

/** Why a late delivery costs nothing. Each is shown to the office in words. */
export type LockReason =
  | 'not-in-writing'
  | 'accepted-after-deadline'
  | 'period-before-start'
  | 'consumer'
  | 'no-notice'
  | 'office-slip'
  | 'not-confirmed-missing';

/** One started day, week or month of a line, for the arithmetic that a client can follow. */
export interface ChargedUnit {
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

export type CapScope = 'month' | 'year' | 'agreement-month' | 'agreement-year' | 'group-month' | 'group-year';

/** A cap over several deliveries that made a sum smaller. */
export interface ReachedCap {
  scope: CapScope;
  limitOre: Ore;
  /** What had been taken of it: by what was approved, and by deliveries with earlier deadlines. */
  usedOre: Ore;
}

/** The arithmetic of a line, step by step; the same object is shown, mailed, printed and exported. */
export interface Arithmetic {
  dueOn: CalendarDate;
  /** The last charged day: the delivery, or the last day on which it was known to be missing. */
  countedToOn: CalendarDate;
  /** Calendar days after the deadline, closed days left out. */
  daysLate: number;
  /** Days on which the office was closed: not counted. */
  closedDays: number;
  /** The last day that the agreement itself leaves free. */
  graceEndOn: CalendarDate;
  /** The first day that costs. */
  firstChargedOn: CalendarDate;
  chargedDays: number;
  units: readonly ChargedUnit[];
  /** The minutes that the sum holds, rounded up to whole units, where it goes by the hour. */
  minutes?: number;
  /** The step that was reached, counted from 1. */
  step?: number;
  /** The law's deadline that the term goes by, and the working days that were left before it. */
  statutoryOn?: CalendarDate;
  workingDaysLeft?: number;
  /** Units × price, or the share, or the hours, before any cap. */
  beforeCapOre: Ore;
  capOre?: Ore;
  capReached: boolean;
  sharedCap?: ReachedCap;
  sumOre: Ore;
}

export type SurchargeOutcome =
  /** In time, or within the grace, or delivered before the first charged day. */
  | { outcome: 'none' }
  | { outcome: 'locked'; reasons: readonly LockReason[] }
  /** Late, but earlier deliveries have used a cap up: nothing is charged. */
  | { outcome: 'capped'; arithmetic: Arithmetic }
  /** Late for the first time under the clause, and forgiven as agreed. The arithmetic says what it would have been. */
  | { outcome: 'forgiven'; arithmetic: Arithmetic; ended: boolean }
  | { outcome: 'running'; arithmetic: Arithmetic }
  | { outcome: 'due'; arithmetic: Arithmetic };

/** The arithmetic of a request's line: the same object is shown, mailed, printed and exported. */
export interface RequestArithmetic {
  requestedOn: CalendarDate;
  neededOn: CalendarDate;
  /** Working days from the request to the day on which it was needed. */
  workingDays: number;
  /** The share of the hourly price that so short a notice costs. */
  basisPoints: number;
  /** Rounded up to whole units. */
  minutes: number;
  beforeCapOre: Ore;
  capOre?: Ore;
  capReached: boolean;
  sharedCap?: ReachedCap;
  sumOre: Ore;
}

export type RequestOutcome =
  /** Asked for in good time, withdrawn, or not done yet. */
  | { outcome: 'none' }
  | { outcome: 'locked'; reasons: readonly RequestLockReason[] }
  | { outcome: 'capped'; arithmetic: RequestArithmetic }
  | { outcome: 'forgiven'; arithmetic: RequestArithmetic; ended: true }
  | { outcome: 'due'; arithmetic: RequestArithmetic };

/** Why haste costs nothing. */
export type RequestLockReason =
  Extract<LockReason, 'not-in-writing' | 'consumer' | 'no-notice'> | 'accepted-after-request';
