import type { CalendarDate, Ore } from '../../domain/kernel/index.ts';
import type { ObjectionKind, ObjectionOutcome } from '../../domain/objection/index.ts';
import { formatDate } from '../format-date.ts';
import { formatKronerPlusVat } from '../format-money.ts';
import { objectionWords } from '../objection-words.ts';
import { firstNameOf } from './clean-line.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

export interface ObjectionAnsweredFacts {
  about: ObjectionKind;
  outcome: ObjectionOutcome;
  /** Who answered. */
  answeredByName: string;
  /** The right day, where it is another than the client named. */
  rightOn: CalendarDate | null;
  /** What is taken off the surcharge, where part of it stands. Without VAT. */
  offOre: Ore | null;
}

/** The answer to "I do not agree": how it ended, and where the reason stands, which is behind a code. */
export function composeObjectionAnswered(
  letterhead: Letterhead,
  company: Company,
  { about, outcome, answeredByName, rightOn, offOre }: ObjectionAnsweredFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const matter = objectionWords[language].matters[about];
  const who = firstNameOf(answeredByName) || letterhead.office.name;
  return composeLetter(letterhead, [company], {
    subject: words.subject(matter),
    blocks: [
      { paragraph: words.looked(matter, who) },
      { paragraph: words[outcome] },
      ...(rightOn === null ? [] : [{ paragraph: words.rightDay(formatDate(rightOn, language)) }]),
      ...(offOre === null ? [] : [{ paragraph: words.off(formatKronerPlusVat(offOre, language)) }]),
      { paragraph: words.reason },
    ],
    button: words.see,
  });
}

const wordsIn = {
  nb: {
    subject: (matter: string) => `Svar til deg om ${matter}`,
    looked: (matter: string, who: string) => `Du var ikke enig i ${matter}. ${who} har sett på saken.`,
    upheld: 'Du fikk medhold. Vi har rettet det.',
    partly: 'Du fikk delvis medhold.',
    'not-upheld': 'Vi ser det annerledes, og det står som før.',
    rightDay: (day: string) => `Riktig dag er ${day}.`,
    off: (sum: string) => `Tillegget er satt ned med ${sum}`,
    reason: 'Begrunnelsen står på siden din. Vil du snakke om den, svar på denne e-posten.',
    see: 'Se svaret',
  },
  en: {
    subject: (matter: string) => `An answer for you about ${matter}`,
    looked: (matter: string, who: string) => `You did not agree with ${matter}. ${who} has looked at it.`,
    upheld: 'You were right. We have put it right.',
    partly: 'You were right in part.',
    'not-upheld': 'We see it in another way, and it stands as before.',
    rightDay: (day: string) => `The right day is ${day}.`,
    off: (sum: string) => `The surcharge is lowered by ${sum}.`,
    reason: 'The reason is on your page. If you want to talk about it, reply to this e-mail.',
    see: 'See the answer',
  },
};
