import type { CalendarDate } from '../kernel/index.ts';

/** A month and day of any year, `'08-31'`. */
export type DayOfYear = string;

/**
 * What a report speaks of, and so which day its deadline is asked for by (the anchor):
 * - `week` (Monday to Sunday), `month`, `vat-term`, `quarter`, `year`: any day of the period, usually its last;
 * - `financial-year`: the last day of the client's own financial year;
 * - `payday`, `benefit-day`, `assignment-day` (work begins or ends), `meeting-day`: the day itself;
 * - `term-day`: the day that the law names, before it moves; for what is paid in several terms.
 */
export type StatutoryAnchor =
  | 'week'
  | 'month'
  | 'vat-term'
  | 'quarter'
  | 'year'
  | 'financial-year'
  | 'payday'
  | 'benefit-day'
  | 'assignment-day'
  | 'meeting-day'
  | 'term-day';

/** How the law counts from the anchor to its base day, before the day moves. */
export type StatutoryDue =
  /** A day in the n-th month after; `except`: what is about a period that ends in a month has a day of its own in that year. */
  | { rule: 'day-of-month'; monthsAfter: number; day: number; except?: { endsInMonth: number; on: DayOfYear } }
  /** A day in the n-th month after, a later one where the anchor comes late in its month. */
  | { rule: 'day-by-half'; monthsAfter: number; day: number; laterDay: number; laterAfterDay: number }
  /** Months first, then days. */
  | { rule: 'time-after'; months: number; days: number }
  /** From the end of a year, so that a year ended with a month counts whole months. */
  | { rule: 'months-after-year'; months: number }
  /** A day in the calendar year after; another where the financial year ended on a day up to `upTo`. */
  | { rule: 'day-of-next-year'; on: DayOfYear; early?: { upTo: DayOfYear; on: DayOfYear } }
  | { rule: 'first-working-day-after' }
  /** The days that the law names; `taxYear` tells whether they are of the year that is taxed or of the one after. */
  | { rule: 'days-of-the-law'; days: readonly DayOfYear[]; taxYear: 'same' | 'before' };

/** One wording of the law, valid for anchors from a day and, where it was replaced, until a day. */
export interface StatutoryRule {
  anchor: StatutoryAnchor;
  due: StatutoryDue;
  /** What happens on a Saturday, a Sunday or a public holiday. `none`: the day stands, so it is planned for the working day before. */
  roll: 'next-working-day' | 'none';
  /** The first anchor that Takt answers for: not before the wording was in force, and later where older years had exceptions. */
  validFromOn: CalendarDate;
  validUntilOn?: CalendarDate;
  source: string;
  /** Why the day moves. */
  rollSource?: string;
  /** The day of the consolidated text that the rule was read in. */
  checkedOn: CalendarDate;
  /** False where a part of the rule is a reading of the text that no authority or published calendar was seen to confirm. */
  confirmed: boolean;
}
