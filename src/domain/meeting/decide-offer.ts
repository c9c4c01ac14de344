import { addDays, addOfficeDays, daysBetween, type CalendarDate, type Closure } from '../kernel/index.ts';
import type { DayRange } from './free-time.ts';
import type { MeetingRules } from './meeting-rules.ts';

export type OfferRefusal =
  | 'range-order'
  /** Too long to be an offer: nobody keeps such a stretch free. */
  | 'range-too-long'
  /** With the notice counted in, no day of it can be chosen any more. */
  | 'range-past'
  /** The last day to answer has gone by, or comes too late for any day of the range. */
  | 'answer-day';

/** A client may choose among the days of three months at most. */
const rangeDaysMax = 92;

/**
 * Whether a client can be offered a range of days, and until when they can choose: until the last day on which one of them can still be chosen, unless the
 * office wants the answer earlier.
 * Example: 23 November–4 December 2026 with two working days' notice, offered on 20 November → until Wednesday 2 December.
 */
export function decideOffer(
  range: DayRange,
  answerByOn: CalendarDate | undefined,
  { noticeDays }: Pick<MeetingRules, 'noticeDays'>,
  closures: readonly Closure[],
  today: CalendarDate,
): { answerByOn: CalendarDate } | { refused: OfferRefusal } {
  const { fromOn, toOn } = range;
  if (toOn < fromOn) return { refused: 'range-order' };
  if (daysBetween(fromOn, toOn) >= rangeDaysMax) return { refused: 'range-too-long' };
  const lastChosenOn = addOfficeDays(addDays(toOn, 1), -1, closures);
  const lastAnswerOn = addOfficeDays(lastChosenOn, -noticeDays, closures);
  if (lastChosenOn < fromOn || lastAnswerOn < today) return { refused: 'range-past' };
  if (answerByOn !== undefined && (answerByOn < today || answerByOn > lastAnswerOn)) return { refused: 'answer-day' };
  return { answerByOn: answerByOn ?? lastAnswerOn };
}
