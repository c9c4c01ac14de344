import type { TargetStatus } from '../../domain/trial-year/index.ts';
import type { Language } from '../language.ts';
import { needInWords } from './need-in-words.ts';
import { aimInWords, figureInWords } from './target-status-in-words.ts';

/** A target for a small screen: what was aimed at, how it goes in a word or three, the figures in a line, and what it takes. */
export interface TargetInBrief {
  aim: string;
  standing: string;
  /** Empty where too little is known. */
  figures: string;
  /** Empty where nothing is needed, and where nothing helps any more. */
  need: string;
}

/** As the domain has it, or as it comes over the wire. */
type ToldTarget = Pick<TargetStatus, 'target' | 'standing' | 'need'> & {
  now?: TargetStatus['now'] | undefined;
  before?: TargetStatus['before'] | undefined;
};

/**
 * The same facts as `targetStatusInWords`, tightened. Where the year cannot reach a target it says so in three words and asks for nothing.
 * Example: `Minst fire av seks komplette første gang.`, `På vei`, `Nå to av tre, før ingen av seks.`, and what it takes from here.
 */
export function targetInBrief({ target, standing, now, before, need }: ToldTarget, language: Language): TargetInBrief {
  const words = wordsIn[language];
  const aim = aimInWords(target, language);
  if (standing === 'not-known' || now === undefined) {
    return { aim, standing: words.standings['not-known'], figures: '', need: '' };
  }
  const isOutOfReach = need.need === 'out-of-reach';
  const then = before && figureInWords(target, before, language);
  return {
    aim,
    standing: isOutOfReach ? words.notThisYear : words.standings[standing],
    figures: words.figures(figureInWords(target, now, language), then),
    need: isOutOfReach || standing === 'met' ? '' : needInWords(need, language),
  };
}

const wordsIn = {
  nb: {
    standings: {
      met: 'Nådd',
      'on-the-way': 'På vei',
      'not-on-the-way': 'Litt igjen',
      'not-known': 'For tidlig å si',
    },
    notThisYear: 'Ikke i år',
    figures: (now: string, before?: string) => (before === undefined ? `Nå ${now}.` : `Nå ${now}, før ${before}.`),
  },
  en: {
    standings: {
      met: 'Reached',
      'on-the-way': 'On the way',
      'not-on-the-way': 'A little to go',
      'not-known': 'Too early to say',
    },
    notThisYear: 'Not this year',
    figures: (now: string, before?: string) => (before === undefined ? `Now ${now}.` : `Now ${now}, before ${before}.`),
  },
} satisfies Record<Language, unknown>;
