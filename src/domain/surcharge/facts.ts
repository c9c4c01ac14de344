import type { LateTerm } from '../agreement/index.ts';
import type { CalendarDate, Closure, Ore } from '../kernel/index.ts';
import type { ObligationFacts } from '../obligation/index.ts';

/** The notice of a surcharge that a mail server took responsibility for. A bounced, failed or doubtful one is no notice. */
export interface Notice {
  acceptedOn: CalendarDate;
  /** True when it said that this time costs nothing: then it does. */
  saidFree: boolean;
}

/** What the sum of one duty follows from. */
export interface SurchargeFacts {
  obligationId: string;
  clauseKey: string;
  term: LateTerm;
  obligation: ObligationFacts;
  /** When the client accepted the version in writing; absent where nothing is written. */
  acceptedOn?: CalendarDate;
  /** True where the office took over in the middle and this period began before. */
  periodBeforeStart: boolean;
  consumer: boolean;
  /** The first notice of the deadline in force that reached a server. One from before more days were granted names the wrong day and is none. */
  notice?: Notice;
  /** Extra minutes that the office entered on the delivery, for terms by the hour. */
  extraMinutes: number;
  /** Set once a person has decided: a decided line never changes. */
  decided?: 'approved' | 'waived';
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

/** One started week or day of a line, for the arithmetic that a client can follow. */
export interface ChargedUnit {
  fromOn: CalendarDate;
  toOn: CalendarDate;
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
  graceEndOn: CalendarDate;
  /** Absent for terms without a running count. */
  firstChargedOn: CalendarDate;
  chargedDays: number;
  units: readonly ChargedUnit[];
  /** Units × price, or the share, or the hours, before the cap. */
  beforeCapOre: Ore;
  capOre?: Ore;
  capReached: boolean;
  sumOre: Ore;
}

export type SurchargeOutcome =
  /** In time, or within the grace, or delivered before the first charged day. */
  | { outcome: 'none' }
  | { outcome: 'locked'; reasons: readonly LockReason[] }
  /** Late for the first time under the clause, and forgiven as agreed. The arithmetic says what it would have been. */
  | { outcome: 'forgiven'; arithmetic: Arithmetic; ended: boolean }
  | { outcome: 'running'; arithmetic: Arithmetic }
  | { outcome: 'due'; arithmetic: Arithmetic };
