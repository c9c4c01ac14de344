import { addOfficeDays, assert, type CalendarDate, type Closure } from '../kernel/index.ts';
import { endOfYear, type TrialYear } from '../trial-year/index.ts';
import { viewDaysDefault } from './review-views.ts';

export interface OpenReviewQuestion {
  /** The year that both sides tried; absent where there was none. */
  year?: TrialYear;
  /** The year was skipped with a reason: then its review can come without it. */
  yearSkipped: boolean;
  /** The last day for both views; ten office days from today where nobody has said another. */
  answerByOn?: CalendarDate;
  /** The lead knows that the year is not over, and ends it. */
  early: boolean;
}

export type OpenReviewRefusal =
  /** There is nothing to look back at. */
  | 'review-without-year'
  /** The year is not over: whoever opens now ends it, and says so. */
  | 'review-early'
  /** Both sides need a day at least. */
  | 'review-day';

/** Whether the year has days left, so that opening its review ends it before its time. */
export function isReviewEarly(year: TrialYear, today: CalendarDate): boolean {
  return year.endedOn === undefined && year.stopped === undefined && today <= endOfYear(year);
}

/**
 * Opens the joint review: until when both sides have time for their views. Example: the year ended on Friday 4 February 2028 and it is Monday the 7th → open, and both have time
 * until Monday 21 February.
 */
export function decideOpenReview(
  { year, yearSkipped, answerByOn, early }: OpenReviewQuestion,
  today: CalendarDate,
  closures: readonly Closure[],
): { answerByOn: CalendarDate } | { refused: OpenReviewRefusal } {
  if (year === undefined && !yearSkipped) return { refused: 'review-without-year' };
  if (year !== undefined && isReviewEarly(year, today) && !early) return { refused: 'review-early' };
  const byOn = answerByOn ?? addOfficeDays(today, viewDaysDefault, closures);
  return byOn <= today ? { refused: 'review-day' } : { answerByOn: byOn };
}

/** So many office days before the last day for views a client who has not answered is reminded, once. */
const viewReminderDays = 2;

/** From when on the one reminder may go. It never goes after the day: then a person calls. */
export function viewReminderFrom(answerByOn: CalendarDate, closures: readonly Closure[]): CalendarDate {
  const on = addOfficeDays(answerByOn, -viewReminderDays, closures);
  assert(on < answerByOn, 'a reminder comes before its day');
  return on;
}
