import type { NextStep } from '../../domain/review/index.ts';
import { formatShortDate } from '../format-date.ts';
import type { Language } from '../language.ts';
import { courseStageWords } from './course-stage-words.ts';

/**
 * What comes next in a course, for the office. Example: `Kunden har ikke svart. Oppdragsansvarlig ringer kunden: innen tir. 12. jan. 2027`.
 */
export function nextStepInWords(
  {
    whose,
    what,
    byOn,
    overdue,
    because,
  }: Pick<NextStep, 'whose' | 'what' | 'byOn' | 'overdue'> & {
    because?: NextStep['because'] | undefined;
  },
  language: Language,
): string {
  const words = courseStageWords[language];
  const day = formatShortDate(byOn, language, { year: true });
  return [
    ...(because === undefined ? [] : [words.because[because]]),
    words.step(words.turns[whose], words.acts[what], overdue ? words.overdue(day) : words.by(day)),
  ].join(' ');
}
