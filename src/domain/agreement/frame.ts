import type { CalendarDate, Ore } from '../kernel/index.ts';

/** What the office does for the client. Regnskapsførerloven § 5-2 asks that the agreement says which tasks, and for what period. */
export const officeTasks = [
  'bookkeeping',
  'vat-return',
  'payroll',
  'invoicing',
  'payment',
  'reconciliation',
  'period-report',
  'annual-accounts',
  'tax-return',
  'shareholder-register',
  'advice',
] as const;
export type OfficeTask = (typeof officeTasks)[number];

/** What the office may do towards others in the client's name. */
export const powersOfAttorney = [
  'altinn',
  'bank-view',
  'bank-pay',
  'tax-authorities',
  'nav',
  'company-registers',
] as const;
export type PowerOfAttorney = (typeof powersOfAttorney)[number];

/** A power and the natural persons who may use it (regnskapsførerloven § 5-2, second paragraph). */
export interface GrantedPower {
  power: PowerOfAttorney;
  holders: readonly string[];
}

/** Work stops while the office's own invoices are unpaid, and starting again may cost. */
export interface SuspensionRule {
  afterReminders: number;
  restartRateOre?: Ore;
}

export interface Frame {
  tasks: readonly OfficeTask[];
  /** Absent: until one of the parties ends it. */
  untilOn?: CalendarDate;
  noticeMonths: number;
  powers: readonly GrantedPower[];
  /** The client accepts notices by e-mail and text message. */
  electronicNotices: boolean;
  /** The data processing agreement is an annex (personvernforordningen art. 28). */
  dataProcessingAnnex: boolean;
  /** The month of the yearly joint review, 1–12. */
  jointReviewMonth?: number;
  suspension?: SuspensionRule;
  /** The name of terms that several companies of a group share, while each keeps an agreement of its own. */
  sharedTerms?: string;
}
