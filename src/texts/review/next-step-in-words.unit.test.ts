import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { courseActs, courseStages, interruptions, type NextStep } from '../../domain/review/index.ts';
import { languages } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { courseStageWords } from './course-stage-words.ts';
import { nextStepInWords } from './next-step-in-words.ts';

describe('what comes next, in words', () => {
  const call: NextStep = {
    whose: 'lead',
    what: 'call-client',
    byOn: on('2027-01-12'),
    overdue: false,
    because: 'silent',
    about: 'pick-time',
  };

  it.each<[NextStep, string, string]>([
    [
      call,
      'Kunden har ikke svart. Oppdragsansvarlig ringer kunden: innen tir. 12. jan. 2027',
      'The client has not answered. The lead: call the client, by Tue 12 Jan 2027',
    ],
    [
      { whose: 'manager', what: 'choose-lead', byOn: on('2027-01-12'), overdue: true, because: 'lead-left' },
      'Oppdragsansvarlig har sluttet. Leder velger ny oppdragsansvarlig: skulle vært gjort tir. 12. jan. 2027',
      'The lead has left. The manager: choose a new lead, was due on Tue 12 Jan 2027',
    ],
  ])('%o', (step, nb, en) => {
    expect(nextStepInWords(step, 'nb')).toBe(nb);
    expect(nextStepInWords(step, 'en')).toBe(en);
  });

  it.each(languages)('has words for every stage, act and reason in %s, and none of blame', (language) => {
    const { stages, acts, because, turns, ended } = courseStageWords[language];
    expect(Object.keys(stages)).toEqual([...courseStages]);
    expect(Object.keys(acts)).toEqual([...courseActs]);
    expect(Object.keys(because)).toEqual(['silent', ...interruptions]);
    const all = [stages, acts, because, turns, ended].flatMap((words) => Object.values<string>(words)).join('\n');
    expect(findBlame(all, language)).toEqual([]);
    expect(all).not.toMatch(/!|vennligst|purring/i);
  });
});
