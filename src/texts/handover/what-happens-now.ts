import type { DueAround, WayToFetch } from '../../domain/handover/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDate } from '../format-date.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { reportWordsOf } from '../statutory-in-words.ts';

export interface WhatHappensFacts {
  lastOn: CalendarDate;
  /** Who takes over, where that is known. */
  nextOffice: string | null;
  due: DueAround;
  way: WayToFetch;
  /** There are powers that are to be withdrawn. */
  hasPowers: boolean;
}

/**
 * "Dette skjer nå": what the client wants to know, one sentence for each thing, in the order in which it happens. The first deadline of
 * the law that is not the office's any more is named, since that is the one that is forgotten.
 */
export function whatHappensNow(facts: WhatHappensFacts, language: Language): { heading: string; sentences: string[] } {
  const { lastOn, due, way, hasPowers } = facts;
  const words = wordsIn[language];
  const nextOffice = facts.nextOffice === null ? null : cleanLine(facts.nextOffice);
  const first = due.deadlines.find(({ owner }) => owner === 'next-accountant');
  return {
    heading: words.heading,
    sentences: [
      words.until(formatDate(lastOn, language)),
      nextOffice === null ? words.afterNobody : words.after(nextOffice),
      ...(first === undefined
        ? []
        : [
            words.firstDeadline(
              reportWordsOf(first.report, language).theOne,
              formatDate(first.dueOn, language),
              nextOffice ?? words.whoTakesOver,
            ),
          ]),
      words.register,
      ...(hasPowers ? [words.powers] : []),
      words[way.way],
      words.archive,
    ],
  };
}

const wordsIn = {
  nb: {
    heading: 'Dette skjer nå',
    until: (day: string) => `Vi jobber for deg til og med ${day}. Det som skal leveres til da, leverer du til oss.`,
    after: (office: string) => `Etter det leverer du til ${office}.`,
    afterNobody: 'Etter det leverer du til den som tar over.',
    whoTakesOver: 'den som tar over',
    firstDeadline: (report: string, day: string, who: string) =>
      `Den første lovpålagte fristen etterpå er ${day}. Da skal ${report} være sendt, og det gjør ${who}.`,
    register: 'Du melder selv bytte av regnskapsfører i Samordnet registermelding.',
    powers: 'Fullmaktene våre trekker vi tilbake. Du ser på siden din når hver av dem er borte.',
    'own-page': 'Alt du har levert, kan du hente på siden din.',
    'ask-the-office': 'Alt du har levert, kan du få fra oss. Det holder å spørre.',
    archive: 'Vi tar vare på det loven ber oss om. Det andre sletter vi, eller du får det av oss.',
  },
  en: {
    heading: 'What happens now',
    until: (day: string) => `We work for you through ${day}. What is due by then you hand in to us.`,
    after: (office: string) => `After that you hand in to ${office}.`,
    afterNobody: 'After that you hand in to whoever takes over.',
    whoTakesOver: 'whoever takes over',
    firstDeadline: (report: string, day: string, who: string) =>
      `The first statutory deadline after that is ${day}. By then ${report} is to be sent, and ${who} does it.`,
    register: 'You report the change of accountant yourself, in Samordnet registermelding.',
    powers: 'We withdraw our powers of attorney. On your page you see when each of them is gone.',
    'own-page': 'All that you have handed in, you can fetch on your page.',
    'ask-the-office': 'All that you have handed in, you can have from us. You only need to ask.',
    archive: 'We keep what the law asks us to keep. The rest we erase, or you have it from us.',
  },
} satisfies Record<Language, unknown>;
