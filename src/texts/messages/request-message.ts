import type { RequestTerm } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDate } from '../format-date.ts';
import { requestPriceInWords } from '../surcharge/request-in-words.ts';
import { cleanLine } from './clean-line.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

export interface RequestPriceFacts {
  what: string;
  askedOn: CalendarDate;
  neededOn: CalendarDate;
  term: RequestTerm;
  workingDays: number;
  basisPoints: number;
}

/** What the client asked for at short notice costs more: how much, by which rule, and that it can still be left. */
export function composeRequestPrice(
  letterhead: Letterhead,
  company: Company,
  facts: RequestPriceFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const what = cleanLine(facts.what);
  return composeLetter(letterhead, [company], {
    subject: words.subject(formatDate(facts.neededOn, language)),
    blocks: [
      { paragraph: words.asked(what, formatDate(facts.askedOn, language), formatDate(facts.neededOn, language)) },
      { list: requestPriceInWords(facts.term, facts, language) },
      { paragraph: words.leave },
    ],
    button: words.button,
  });
}

const wordsIn = {
  nb: {
    subject: (day: string) => `Det du trenger innen ${day}, koster mer`,
    asked: (what: string, asked: string, needed: string) =>
      `Du ba ${asked} om dette: «${what}». Du trenger det ${needed}.`,
    leave: 'Vi setter i gang. Haster det ikke likevel, si fra på siden din før vi er ferdige. Da koster det ingenting.',
    button: 'Se det du har bedt om',
  },
  en: {
    subject: (day: string) => `What you need by ${day} costs more`,
    asked: (what: string, asked: string, needed: string) =>
      `On ${asked} you asked for this: “${what}”. You need it on ${needed}.`,
    leave:
      'We start now. If it is not urgent after all, tell us on your page before we are done. Then it costs nothing.',
    button: 'See what you asked for',
  },
};
