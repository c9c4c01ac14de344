import { deriveAnswerBy } from '../agreement/index.ts';
import { addOfficeDays, latest, type CalendarDate, type Closure } from '../kernel/index.ts';
import { answerPromiseOf } from './answer-promise-of.ts';
import type { ObligationStatus } from './derive-obligation-status.ts';
import type { ExtensionRequest, ObligationFacts } from './facts.ts';

/**
 * The request for more days that has fallen away unanswered; undefined while there is none, or while an answer still matters. When all came in time,
 * or the duty ended otherwise, nothing is left to decide. When it came late the office may still let it count as in time, for one working day and at
 * least until its answer is due.
 * Example: due Friday 20, asked for on the 19th, all there on Friday → fallen away; all there on Saturday → may be answered on Monday, gone on Tuesday.
 */
export function findLapsedExtension(
  facts: Pick<ObligationFacts, 'extensions' | 'answerWithinWorkingDays' | 'slower'>,
  status: ObligationStatus,
  calendar: { closures: readonly Closure[]; today: CalendarDate },
): ExtensionRequest | undefined {
  const waiting = facts.extensions.find(({ id }) => id === status.waitingExtensionId);
  if (waiting === undefined || status.state === 'cancelled') return waiting;
  if (status.state !== 'delivered' || status.deliveredOn === undefined) return undefined;
  if (status.deliveredOn <= status.dueOn) return waiting;
  const { closures } = calendar;
  const untilOn = latest(
    addOfficeDays(latest(status.deliveredOn, waiting.requestedOn), 1, closures),
    deriveAnswerBy(waiting.requestedOn, answerPromiseOf(facts), closures),
  );
  return calendar.today > untilOn ? waiting : undefined;
}
