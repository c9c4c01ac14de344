import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { composeLetter, thanksTo, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

export interface ForgivenFacts {
  /** When the last of it came. */
  deliveredOn: CalendarDate;
  /** Days after the deadline; at least one. */
  daysLate: number;
  nextDueOn?: CalendarDate;
}

/** The first late delivery is in: it costs nothing, as agreed, and the client is asked for a day and an hour for the next one. */
export function composeForgiven(letterhead: Letterhead, company: Company, facts: ForgivenFacts): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  return composeLetter(letterhead, [company], {
    subject: words.subject,
    greeting: thanksTo(letterhead, words.gotLast(formatDate(facts.deliveredOn, language))),
    blocks: [
      { paragraph: words.noSurcharge(formatCounted(facts.daysLate, 'day', language)) },
      ...(facts.nextDueOn ? [{ paragraph: words.next(formatDate(facts.nextDueOn, language)) }] : []),
    ],
    button: facts.nextDueOn ? words.pickTime : words.seeReceived,
  });
}

const wordsIn = {
  nb: {
    subject: 'Vi har fått alt. Denne gangen er uten tillegg',
    gotLast: (day: string) => `Vi fikk det siste ${day}.`,
    noSurcharge: (days: string) =>
      `Det var ${days} etter fristen. Denne gangen tar vi det uten tillegg, slik vi har avtalt.`,
    next: (day: string) => `Neste frist er ${day}. Når passer det for deg? Velg en dag nå, så minner vi deg da.`,
    pickTime: 'Velg dag og tid',
    seeReceived: 'Se hva vi har fått',
  },
  en: {
    subject: 'We have everything. No surcharge this time',
    gotLast: (day: string) => `We got the last of it on ${day}.`,
    noSurcharge: (days: string) => `That was ${days} after the due date. This time there is no surcharge, as agreed.`,
    next: (day: string) =>
      `The next due date is ${day}. When does it suit you? Pick a day now, and we will remind you then.`,
    pickTime: 'Pick a day and time',
    seeReceived: 'See what we got',
  },
};
