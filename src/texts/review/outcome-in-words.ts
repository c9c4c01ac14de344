import type { OutcomeFollowing } from '../../domain/review/index.ts';
import type { Language } from '../language.ts';

/** What a review came to, and what follows, as both sides read it. */
export interface OutcomeWords {
  title: string;
  follows: string;
}

/**
 * An outcome in words. Nobody is told that something has gone wrong: the last one is an offer of help.
 * Example: `Vi endrer avtalen` and `Du får et utkast. Den avtalen som er, gjelder til vi begge har sagt ja.`
 */
export function outcomeInWords(follows: OutcomeFollowing, language: Language): OutcomeWords {
  return words[language][follows];
}

const words: Readonly<Record<Language, Readonly<Record<OutcomeFollowing, OutcomeWords>>>> = {
  nb: {
    'ordinary-year': {
      title: 'Vi fortsetter som nå',
      follows: 'Samme avtale, og ingen mål å følge med på. Om et år tar vi en ny prat.',
    },
    'new-year': {
      title: 'Vi fortsetter, med et år til',
      follows: 'Tallene fra i år er det vi måler mot. Vi blir enige om to eller tre mål.',
    },
    'changed-agreement': {
      title: 'Vi endrer avtalen',
      follows: 'Du får et utkast. Den avtalen som er, gjelder til vi begge har sagt ja.',
    },
    'helping-on': {
      title: 'Vi hjelper deg med å finne et byrå som passer',
      follows:
        'Vi sier ikke noe til noen før du har sagt ja. Du får med deg alt du har levert, og vi hjelper til med å flytte.',
    },
  },
  en: {
    'ordinary-year': {
      title: 'We go on as now',
      follows: 'The same agreement, and no targets to follow. In a year we have a new talk.',
    },
    'new-year': {
      title: 'We go on, with one more year',
      follows: 'This year’s figures are what we measure against. We agree on two or three targets.',
    },
    'changed-agreement': {
      title: 'We change the agreement',
      follows: 'You get a draft. The one there is holds until both of us have said yes.',
    },
    'helping-on': {
      title: 'We help you to find an office that suits you',
      follows:
        'We say nothing to anyone until you have said yes. You take with you all you have sent us, and we help you move.',
    },
  },
};
