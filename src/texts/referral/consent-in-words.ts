import type { ConsentScope } from '../../domain/referral/index.ts';
import { formatCount } from '../format-count.ts';
import type { Language } from '../language.ts';
import { referralWords } from './referral-words.ts';

/** The question as it stands on the client's page: what is asked, what is told, and that it can be taken back. It names no office. */
export interface ConsentQuestion {
  heading: string;
  question: string;
  toldHeading: string;
  told: readonly string[];
  rest: readonly string[];
  yes: string;
  no: string;
}

/**
 * Asks for consent to tell other offices about the client (regnskapsførerloven § 4-2). Nothing is told before the answer, and a no costs nothing.
 * Example: two offices, company and contact → "Kan vi gi navnet ditt til to byråer?" with the two things that are told.
 */
export function consentInWords({ partnerIds, told }: ConsentScope, language: Language): ConsentQuestion {
  const words = wordsIn[language];
  return {
    heading: words.heading,
    question: words.question(partnerIds.length),
    toldHeading: words.toldHeading,
    told: told.map((fact) => referralWords[language].told[fact]),
    rest: words.rest,
    yes: words.yes,
    no: words.no,
  };
}

const wordsIn = {
  nb: {
    heading: 'Kan vi si hvem du er?',
    question: (offices: number) =>
      `Kan vi gi navnet ditt til ${offices === 1 ? 'et byrå' : `${formatCount(offices, 'nb')} byråer`} vi har tro på?`,
    toldHeading: 'Dette sier vi, og ikke noe mer:',
    rest: [
      'Vi sier ikke noe til noen før du svarer ja.',
      'Svarer du ja, får du vite hvem det er.',
      'Du kan ta svaret tilbake når du vil.',
      'Svarer du nei, hjelper vi deg videre uten å si navnet ditt.',
    ],
    yes: 'Ja, det kan dere',
    no: 'Nei takk',
  },
  en: {
    heading: 'May we say who you are?',
    question: (offices: number) =>
      `May we give your name to ${offices === 1 ? 'an office' : `${formatCount(offices, 'en')} offices`} that we trust?`,
    toldHeading: 'This is what we say, and nothing more:',
    rest: [
      'We say nothing to anyone until you say yes.',
      'If you say yes, you learn who it is.',
      'You can take your answer back when you like.',
      'If you say no, we help you on without saying your name.',
    ],
    yes: 'Yes, you may',
    no: 'No, thanks',
  },
} satisfies Record<Language, unknown>;
