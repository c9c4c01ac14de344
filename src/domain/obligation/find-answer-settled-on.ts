import { earliest, type CalendarDate } from '../kernel/index.ts';
import type { Answer, Arrival, ItemFacts } from './facts.ts';
import { rankAnswer } from './rank-answer.ts';

/**
 * The day from which nobody need look at an answer any more; undefined while it waits for a person. It is settled when a person looks, when what it
 * spoke of comes after all, or when the client says something else; "nothing this time" asks nothing of anybody.
 * Example: "on paper" said on Friday, the file itself on Monday → settled on Monday.
 */
export function findAnswerSettledOn({ arrivals, answers }: ItemFacts, answer: Answer): CalendarDate | undefined {
  if (answer.kind === 'nothing-this-time') return answer.answeredOn;
  const days = [
    ...(answer.verdict.verdict === 'waiting' ? [] : [answer.verdict.lookedOn]),
    ...arrivals.filter((arrival) => cameInItsPlace(arrival, answer)).map((arrival) => arrival.receivedOn),
    ...answers.filter((other) => rankAnswer(other) > rankAnswer(answer)).map((other) => other.answeredOn),
  ];
  const [day, ...others] = days;
  return day === undefined ? undefined : earliest(day, ...others);
}

/** What had been sent back by the time of the answer is what the answer speaks of: it settles nothing. */
function cameInItsPlace({ receivedOn, verdict }: Arrival, { answeredOn }: Answer): boolean {
  if (receivedOn < answeredOn) return false;
  return verdict.verdict !== 'returned' || verdict.decidedOn > answeredOn;
}

/** The answers of an item that wait for a person. */
export function findAnswersToLookAt(item: ItemFacts): Answer[] {
  return item.answers.filter((answer) => findAnswerSettledOn(item, answer) === undefined);
}
