import { latest, type CalendarDate } from '../kernel/index.ts';
import { reviewSides, type ReviewSide } from './view.ts';

export interface MinutesAnswer {
  answer: 'accepted' | 'not-accepted';
  byId: string;
  on: CalendarDate;
  /** What is not as it was said; empty where it was accepted. */
  words: string;
}

/** The minutes of a review as they were sent to both sides. What is written anew is sent anew, and has no answers. */
export interface ReviewMinutes {
  sentOn: CalendarDate;
  answerByOn: CalendarDate;
  answers: Readonly<Partial<Record<ReviewSide, MinutesAnswer>>>;
}

/** So many office days each side has where nobody has said otherwise. */
export const minutesDaysDefault = 5;

export type MinutesRefusal =
  | 'minutes-answered'
  /** Who does not accept says what is not as it was. */
  | 'minutes-words';

/** A side's answer, once. After its day it still counts: silence accepts nothing, and a late yes is a yes. */
export function decideMinutesAnswer(
  minutes: ReviewMinutes,
  side: ReviewSide,
  answer: MinutesAnswer,
): ReviewMinutes | { refused: MinutesRefusal } {
  if (minutes.answers[side] !== undefined) return { refused: 'minutes-answered' };
  if (answer.answer === 'not-accepted' && answer.words.trim() === '') return { refused: 'minutes-words' };
  return { ...minutes, answers: { ...minutes.answers, [side]: answer } };
}

export type MinutesStanding =
  | { standing: 'accepted'; on: CalendarDate }
  /** Not accepted is not accepted: what the others thought does not change it. */
  | { standing: 'not-accepted'; sides: readonly ReviewSide[]; on: CalendarDate }
  | { standing: 'waiting'; sides: readonly ReviewSide[] }
  /** The day has gone by: a person is told, and nothing has been accepted. */
  | { standing: 'unanswered'; sides: readonly ReviewSide[] };

/**
 * How minutes stand on a day. Example: sent on Monday, accepted by the office, answer by the Monday after, and it is Tuesday → unanswered by the client.
 */
export function deriveMinutesStanding(
  { answers, answerByOn, sentOn }: ReviewMinutes,
  today: CalendarDate,
): MinutesStanding {
  const given = reviewSides.flatMap((side) => answers[side] ?? []);
  const lastOn = latest(sentOn, ...given.map(({ on }) => on));
  const against = reviewSides.filter((side) => answers[side]?.answer === 'not-accepted');
  if (against.length > 0) return { standing: 'not-accepted', sides: against, on: lastOn };
  const sides = reviewSides.filter((side) => answers[side] === undefined);
  if (sides.length === 0) return { standing: 'accepted', on: lastOn };
  return { standing: today > answerByOn ? 'unanswered' : 'waiting', sides };
}
