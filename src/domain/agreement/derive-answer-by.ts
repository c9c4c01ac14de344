import { addOfficeDays, partsOf, type CalendarDate, type Closure } from '../kernel/index.ts';
import type { OfficePromises } from './office-promises.ts';

/** What an agreement says of how soon the office answers; nothing said is one working day. */
export type AnswerPromise = Pick<OfficePromises, 'answerWithinWorkingDays' | 'slower'>;

/**
 * Within how many working days what arrives on a day is looked at: as agreed, or the slower number from the agreed day of the month on, when the month's closing
 * takes the office's time. Example: within one working day, what arrives from the 16th on within five → arrived on 15 November: 1, on 16 November: 5.
 */
export function answerWithin(arrivedOn: CalendarDate, promise: AnswerPromise | undefined): number {
  const { answerWithinWorkingDays: agreed, slower } = promise ?? { answerWithinWorkingDays: 1 };
  return slower !== undefined && partsOf(arrivedOn).day >= slower.fromDayOfMonth ? slower.workingDays : agreed;
}

/** The last day on which an answer is in time; days on which the office is closed do not count. */
export function deriveAnswerBy(
  arrivedOn: CalendarDate,
  promise: AnswerPromise | undefined,
  closures: readonly Closure[],
): CalendarDate {
  return addOfficeDays(arrivedOn, answerWithin(arrivedOn, promise), closures);
}
