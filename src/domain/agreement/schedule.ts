import type { CalendarDate, PeriodLength, TimeOfDay, Weekday } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';

/** What happens when a computed day is no working day, or falls in a closure of the office. */
export type Shift = 'none' | 'next' | 'previous';

/** A month and day that comes back every year, `'05-30'`. 29 February is the 28th in ordinary years. */
export type MonthDay = string;

/** Things with a date of their own in the client's business, on which a duty can hang. */
export const clientEvents = ['payday', 'payroll-run', 'invoicing', 'general-meeting', 'board-meeting'] as const;
export type ClientEvent = (typeof clientEvents)[number];

export const dayUnits = ['days', 'working-days', 'weeks', 'months'] as const;
export type DayUnit = (typeof dayUnits)[number];

/** How the client reports VAT. Skatteforvaltningsforskriften §§ 8-3-1 to 8-3-8. */
export const vatRegimes = ['none', 'two-monthly', 'monthly', 'yearly', 'primary-industries'] as const;
export type VatRegime = (typeof vatRegimes)[number];

/** Which times a duty comes back for. */
export type PeriodRule =
  | {
      every: PeriodLength;
      /** First month of the financial year where it is not January, 1–12; `'client'`: the client's own. Weeks and VAT terms follow the calendar. */
      yearStartsIn?: number | 'client';
      /** The season: only periods that touch one of these months, 1–12. */
      months?: readonly number[];
    }
  /** The client's own VAT periods, whatever the regime and when it changes: terms, months or years. None while there is no VAT. */
  | { every: 'vat-period' }
  /** Periods listed one by one, in months: `[4, 4, 3, 1]`. They come back every year and are twelve months together. */
  | { listed: readonly number[]; yearStartsIn?: number | 'client' }
  | { event: ClientEvent };

/** What a number of days is counted from. */
export type DueAnchor = 'period-end' | 'period-start' | 'event' | { statutory: StatutoryReport };

export type DueRule =
  | { rule: 'after' | 'before'; of: DueAnchor; count: number; unit: DayUnit }
  /** A day in the month `monthsAfter` the period's last month (1 = the next, 0 = the same, −1 = the one before). */
  | { rule: 'day-of-month'; day: number | 'last' | 'first-working-day' | 'last-working-day'; monthsAfter: number }
  /** The n-th such weekday after the period's end; 0 is the last one within the period, −1 the one before it. */
  | { rule: 'weekday'; weekday: Weekday; occurrence: number }
  /** One date for each period of the year, in order: the first such date after the period's end, or `within`, after its start. */
  | { rule: 'fixed-dates'; dates: readonly MonthDay[]; within?: boolean }
  /** Every voucher within so many days of its own date; followed up period by period. */
  | { rule: 'continuously'; count: number; unit: DayUnit };

/**
 * A single date that differs: `{ period: 3, on: '08-05' }` (term 3 on 5 August every year) or, for one year only,
 * `{ year: 2026, period: 6, on: '2027-01-25' }`. `year` and `period` are those of the period, not of the date.
 */
export interface DueException {
  period: number;
  year?: number;
  on: MonthDay | CalendarDate;
}

export interface Schedule {
  period: PeriodRule;
  due: DueRule;
  /** Off a Saturday, Sunday or public holiday. */
  shift: Shift;
  /** Off a day on which the office is closed. */
  whenClosed: Shift;
  exceptions?: readonly DueException[];
  /** Until when on the day; what comes later that day counts as received on the next. */
  at?: TimeOfDay;
  /** Only an aim ("about the 10th"): it is asked for, but it is never late and never costs. */
  aim?: boolean;
}
