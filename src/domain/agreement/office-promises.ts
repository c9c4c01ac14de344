import type { DueRule, PeriodRule, Schedule } from './schedule.ts';

/** What the office hands over or sends in. */
export const officeReports = [
  'vat-return',
  'a-melding',
  'payslips',
  'period-report',
  'reconciliation',
  'invoices',
  'annual-accounts',
  'tax-return',
  'shareholder-register',
  'budget',
] as const;
export type OfficeReport = (typeof officeReports)[number];

/** When a report comes: by a rule of the calendar, or so many days after everything has been received. */
export type ReportDue = DueRule | { rule: 'after-delivery'; count: number; unit: 'days' | 'working-days' };

/** A report that the office promises for each period. */
export interface ReportPromise {
  key: string;
  report: OfficeReport;
  period: PeriodRule;
  due: ReportDue;
  shift: Schedule['shift'];
  /** The clauses whose deliveries it is made from. */
  from: readonly string[];
  /**
   * What becomes of the day when a delivery is late: it stands, it moves by as many working days, or neither time is promised any more.
   */
  whenLate: 'stands' | 'moves' | 'not-promised';
}

/**
 * How the office reminds. Absent: by its own ladder. What is left out is never sent.
 * Example: one status message and no more is `{ mainWorkingDaysAfter: 1 }`.
 */
export interface AgreedReminders {
  earlyDaysBefore?: number;
  mainWorkingDaysAfter?: number;
  textWorkingDaysAfter?: number;
  callWorkingDaysAfter?: number;
}

/** What the office owes. A promise that was not kept counts in the fairness lock. */
export interface OfficePromises {
  /** Working days within which a question, a wish for more days or an answer in place of a delivery is looked at. */
  answerWithinWorkingDays: number;
  /** What arrives from this day of a month on may take longer. */
  slower?: { fromDayOfMonth: number; workingDays: number };
  reminders?: AgreedReminders;
  reports: readonly ReportPromise[];
}
