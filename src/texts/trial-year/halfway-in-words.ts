import { isWordHalfwayNeeded, type YearStatus } from '../../domain/trial-year/index.ts';
import type { Language } from '../language.ts';
import { targetStatusInWords } from './target-status-in-words.ts';

/** The word halfway, as a draft for the lead: a person says it, on the phone or in a letter of their own. */
export interface HalfwayWord {
  subject: string;
  paragraphs: readonly string[];
}

/**
 * A word halfway, of the targets that are not on the way alone; undefined where it does not go badly, for then there is none.
 * Example: `Vi er halvveis i året. Det går ikke helt slik vi tenkte.`
 */
export function halfwayInWords(status: YearStatus, language: Language): HalfwayWord | undefined {
  if (!isWordHalfwayNeeded(status)) return undefined;
  const words = wordsIn[language];
  const off = status.targets.filter(({ standing }) => standing === 'not-on-the-way');
  return {
    subject: words.subject,
    paragraphs: [
      words.begin,
      ...off.map((target) => targetStatusInWords(target, language)),
      words.ask,
      words.offer,
      words.answer,
    ],
  };
}

const wordsIn = {
  nb: {
    subject: 'Halvveis: hvordan er det for deg?',
    begin: 'Vi er halvveis i året vi ble enige om. Det går ikke helt slik vi tenkte, du og jeg.',
    ask: 'Hva er vanskelig nå? Er det noe vi kan gjøre på en annen måte?',
    offer: 'Passer en annen dag bedre, ser vi på den. Vi kan også ta over noe av jobben, og si hva det koster først.',
    answer: 'Svar på denne, eller ring meg. Det tar ti minutter.',
  },
  en: {
    subject: 'Halfway: how is it for you?',
    begin: 'We are halfway in the year we agreed on. It does not quite go as we thought, you and I.',
    ask: 'What is hard right now? Is there something we can do in another way?',
    offer:
      'If another day is better, we look at that. We can also take over some of the work, and say first what it costs.',
    answer: 'Reply to this, or call me. It takes ten minutes.',
  },
} satisfies Record<Language, unknown>;
