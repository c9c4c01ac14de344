import { DomainError, type CalendarDate } from '../kernel/index.ts';
import type { ReviewSide } from './view.ts';

/**
 * What is looked at once a year. The law has no yearly meeting; these are duties that hold all year, and the review is where they are not forgotten.
 * Sources: tasks, regnskapsførerloven § 5-2 first paragraph; powers of attorney and who may use them, § 5-2 second; the client's routines, § 5-4
 * second; capacity, §§ 4-1 and 5-1; ongoing due diligence, hvitvaskingsloven § 24 second.
 */
export const yearlyMustDos = ['tasks', 'powers-of-attorney', 'due-diligence', 'routines', 'price', 'capacity'] as const;
export type YearlyMustDo = (typeof yearlyMustDos)[number];

/** It is in order, it is not, or it is looked at later, by a day. */
export type MustDoAnswer = { answer: 'yes' } | { answer: 'no' } | { answer: 'later'; byOn: CalendarDate };

export type MustDos = Readonly<Partial<Record<YearlyMustDo, MustDoAnswer>>>;

/**
 * Those of the office alone. Whether due diligence was done again is never shown to a client: it must not be possible to read from it whether somebody has
 * wondered (hvitvaskingsloven § 28). Whether the office has the people is its own matter.
 */
const ofTheOffice: readonly YearlyMustDo[] = ['due-diligence', 'capacity'];

/** What each side sees of the list. */
export function mustDosFor(reader: ReviewSide): readonly YearlyMustDo[] {
  return reader === 'office' ? yearlyMustDos : yearlyMustDos.filter((mustDo) => !ofTheOffice.includes(mustDo));
}

/** Those that nobody has answered: the review has no outcome before there are none. */
export function findOpenMustDos(answers: MustDos): YearlyMustDo[] {
  return yearlyMustDos.filter((mustDo) => answers[mustDo] === undefined);
}

/** Reads an answer. Throws `DomainError` `review.must-do` for a later day that is not later than today. */
export function readMustDo(answer: MustDoAnswer, today: CalendarDate): MustDoAnswer {
  if (answer.answer === 'later' && answer.byOn <= today) throw new DomainError('review.must-do');
  return answer;
}
