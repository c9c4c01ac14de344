import type { ContactReason } from '../../domain/won/index.ts';
import type { Language } from '../language.ts';

/** What the client reads that the meeting is about: the matter, never a figure or a reproach. Two reasons with the same matter are one line. */
export function contactAgenda(reasons: readonly Pick<ContactReason, 'of'>[], language: Language): { words: string }[] {
  return [...new Set(reasons.map(({ of }) => headings[language][of]))].map((words) => ({ words }));
}

const headings: Record<Language, Record<ContactReason['of'], string>> = {
  nb: {
    'review-due': 'Slik har året vært, og hva vi vil videre',
    'law-season': 'Årsoppgjøret som kommer',
    'volume-growing': 'Dere har flere bilag enn før: passer måten vi gjør det på?',
    'advice-long-ago': 'Hvordan det går, og hva dere lurer på',
    'advice-never': 'Hvordan det går, og hva dere lurer på',
  },
  en: {
    'review-due': 'How the year has been, and what we want next',
    'law-season': 'The year-end accounts ahead',
    'volume-growing': 'You have more vouchers than before: does the way we do it still fit?',
    'advice-long-ago': 'How it is going, and what you would like to ask',
    'advice-never': 'How it is going, and what you would like to ask',
  },
};
