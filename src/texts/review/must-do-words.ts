import type { MustDoAnswer, YearlyMustDo } from '../../domain/review/index.ts';
import { formatDayMonth } from '../format-date.ts';
import type { Language } from '../language.ts';

/** What the yearly list asks. Example: `Er oppgavene de rette?` */
export const mustDoWords: Readonly<Record<Language, Readonly<Record<YearlyMustDo, string>>>> = {
  nb: {
    tasks: 'Er oppgavene de rette?',
    'powers-of-attorney': 'Er fullmaktene rett, og vet vi hvem som kan bruke dem?',
    'due-diligence': 'Er kundetiltakene gjort på nytt?',
    routines: 'Er rutinene gode nok?',
    price: 'Er prisen rett?',
    capacity: 'Har vi folk og tid nok?',
  },
  en: {
    tasks: 'Are the tasks the right ones?',
    'powers-of-attorney': 'Are the powers of attorney right, and do we know who may use them?',
    'due-diligence': 'Has customer due diligence been done again?',
    routines: 'Are the routines good enough?',
    price: 'Is the price right?',
    capacity: 'Do we have the people and the time?',
  },
};

/** An answer in words; one that nobody has given says so. Example: `Senere, innen 1. april 2028`. */
export function mustDoAnswerInWords(answer: MustDoAnswer | undefined, language: Language): string {
  const words = answers[language];
  if (answer === undefined) return words.open;
  return answer.answer === 'later'
    ? words.later(formatDayMonth(answer.byOn, language, { year: true }))
    : words[answer.answer];
}

const answers = {
  nb: { yes: 'Ja', no: 'Nei', later: (day: string) => `Senere, innen ${day}`, open: 'Ikke svart' },
  en: { yes: 'Yes', no: 'No', later: (day: string) => `Later, by ${day}`, open: 'Not answered' },
} satisfies Record<Language, unknown>;
