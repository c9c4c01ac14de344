import { daysBetween, type CalendarDate } from '../../domain/kernel/index.ts';
import { formatDate, formatWeekday } from '../format-date.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

export interface ExtensionGrantedFacts {
  untilOn: CalendarDate;
  /** The day that the client asked for: another one is said plainly. */
  proposedOn: CalendarDate;
  /** False where nothing can be charged anyway: then nothing is said of money. */
  mayCost: boolean;
  /** True for wages and invoicing, where a word may come the day before: then silence is not promised. */
  beforeEvent?: boolean;
}

/** More days are given: the new day, and that nothing comes before it. */
export function composeExtensionGranted(
  letterhead: Letterhead,
  company: Company,
  facts: ExtensionGrantedFacts,
  today: CalendarDate,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const until = formatDate(facts.untilOn, language);
  // A weekday alone is clear only within the week that follows.
  const soon = daysBetween(today, facts.untilOn) <= 6;
  const quietUntil = soon ? formatWeekday(facts.untilOn, language) : until;
  const holds = facts.mayCost ? words.holdsFree : words.holds;
  return composeLetter(letterhead, [company], {
    subject: words.newDate(until),
    blocks: [
      { paragraph: facts.untilOn === facts.proposedOn ? words.granted(until) : words.grantedOther(until) },
      { paragraph: facts.beforeEvent ? holds : `${holds} ${words.quiet(quietUntil)}` },
    ],
    button: words.calendar,
  });
}

export interface ExtensionDeclinedFacts {
  /** The deadline that stands. */
  dueOn: CalendarDate;
}

/** No more days this time: the day that stands, and that some is better than nothing. */
export function composeExtensionDeclined(
  letterhead: Letterhead,
  company: Company,
  { dueOn }: ExtensionDeclinedFacts,
  today: CalendarDate,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const due = formatDate(dueOn, language);
  const past = dueOn < today;
  return composeLetter(letterhead, [company], {
    subject: past ? words.sendToday(formatDate(today, language)) : words.stands(due),
    blocks: [{ paragraph: past ? words.declinedPast(due) : words.declined(due) }, { paragraph: words.someIsFine }],
    button: words.sendNow,
  });
}

const wordsIn = {
  nb: {
    newDate: (day: string) => `Ny frist er ${day}`,
    granted: (day: string) => `Det er i orden. Send alt innen ${day}.`,
    grantedOther: (day: string) => `Du får til ${day}. Send alt innen da.`,
    holdsFree: 'Den nye fristen gjelder overalt, og det blir ikke noe tillegg før den.',
    holds: 'Den nye fristen gjelder overalt.',
    quiet: (day: string) => `Vi minner deg ikke på det før ${day}.`,
    calendar: 'Legg i kalenderen',
    stands: (day: string) => `Fristen er ${day}, som før`,
    sendToday: (day: string) => `Send det du har i dag, ${day}`,
    declined: (day: string) => `Send alt innen ${day}, som avtalt. Vi kan ikke gi flere dager denne gangen.`,
    declinedPast: (day: string) =>
      `Send det du har i dag. Leveringsfristen var ${day}, og vi kan ikke gi flere dager denne gangen.`,
    someIsFine: 'Send gjerne litt om gangen. Blir det vanskelig, svar på denne e-posten, så tar vi en prat.',
    sendNow: 'Send nå',
  },
  en: {
    newDate: (day: string) => `Your new due date is ${day}`,
    granted: (day: string) => `That is fine. Send it all by ${day}.`,
    grantedOther: (day: string) => `You have until ${day}. Send it all by then.`,
    holdsFree: 'The new date holds in every place, and there is no surcharge before it.',
    holds: 'The new date holds in every place.',
    quiet: (day: string) => `We will not remind you until ${day}.`,
    calendar: 'Add to calendar',
    stands: (day: string) => `The due date is ${day}, as before`,
    sendToday: (day: string) => `Send what you have today, ${day}`,
    declined: (day: string) => `Send it all by ${day}, as agreed. We cannot give more days this time.`,
    declinedPast: (day: string) =>
      `Send what you have today. The due date was ${day}, and we cannot give more days this time.`,
    someIsFine: 'Feel free to send a little at a time. If it is hard, reply to this e-mail, and we will talk.',
    sendNow: 'Send now',
  },
};
