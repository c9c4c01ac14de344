import { addOfficeDays, type CalendarDate, type Closure } from '../kernel/index.ts';
import type { ReviewOutcome } from './outcome.ts';
import { deriveMinutesStanding, minutesDaysDefault, type ReviewMinutes } from './review-minutes.ts';

export type SendMinutesRefusal =
  /** Minutes of a review tell what it came to. */
  | 'outcome-missing'
  | 'minutes-empty'
  /** Both have said that it is as it was: that is not written anew. */
  | 'minutes-accepted'
  | 'minutes-day';

/**
 * Sends the minutes to both sides, or sends them anew: then nobody has answered. Example: the client says that the price was talked about too, the lead adds it and sends → both are
 * asked again.
 */
export function decideSendReviewMinutes(
  { outcome, sent, words }: { outcome?: ReviewOutcome | undefined; sent?: ReviewMinutes | undefined; words: string },
  answerByOn: CalendarDate | undefined,
  today: CalendarDate,
  closures: readonly Closure[],
): ReviewMinutes | { refused: SendMinutesRefusal } {
  if (outcome === undefined) return { refused: 'outcome-missing' };
  if (words.trim() === '') return { refused: 'minutes-empty' };
  if (areMinutesAccepted(sent, today)) return { refused: 'minutes-accepted' };
  const byOn = answerByOn ?? addOfficeDays(today, minutesDaysDefault, closures);
  return byOn <= today ? { refused: 'minutes-day' } : { sentOn: today, answerByOn: byOn, answers: {} };
}

/** Whether both sides have said yes to minutes as they were sent. */
export function areMinutesAccepted(sent: ReviewMinutes | undefined, today: CalendarDate): boolean {
  return sent !== undefined && deriveMinutesStanding(sent, today).standing === 'accepted';
}

/** What is longer is no minutes of a review. */
export const reviewMinutesLettersMax = 8_000;
