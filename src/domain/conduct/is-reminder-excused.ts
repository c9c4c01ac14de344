import type { CalendarDate } from '../kernel/index.ts';
import { findAnswerSettledOn, type ObligationFacts } from '../obligation/index.ts';

/**
 * Whether there was a reason not to remind of a duty on a day: the client waited for the office's answer, had time to put something right, or nobody had looked where
 * Takt cannot see. Pauses are no facts of a duty, and are asked about elsewhere.
 */
export function isReminderExcused(
  { channel, confirmations, extensions, items }: ObligationFacts,
  on: CalendarDate,
): boolean {
  if (channel !== 'takt' && !confirmations.some((confirmation) => confirmation.on === on)) return true;
  const asks = extensions.some(
    ({ requestedOn, decision }) => requestedOn <= on && (decision.decision === 'waiting' || on < decision.decidedOn),
  );
  const mends = items.some(({ arrivals }) =>
    arrivals.some(({ verdict }) => verdict.verdict === 'returned' && verdict.decidedOn <= on && on <= verdict.mendByOn),
  );
  const answers = items.some((item) =>
    item.answers.some((answer) => {
      const settledOn = findAnswerSettledOn(item, answer);
      return answer.answeredOn <= on && (settledOn === undefined || on < settledOn);
    }),
  );
  return asks || mends || answers;
}
