import type { AnswerPromise } from '../agreement/index.ts';
import type { ObligationFacts } from './facts.ts';

/** How soon the office promised to look at what the client asks or answers about a duty. */
export function answerPromiseOf({
  answerWithinWorkingDays = 1,
  slower,
}: Pick<ObligationFacts, 'answerWithinWorkingDays' | 'slower'>): AnswerPromise {
  return { answerWithinWorkingDays, ...(slower === undefined ? {} : { slower }) };
}
