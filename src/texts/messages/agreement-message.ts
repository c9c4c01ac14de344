import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDate } from '../format-date.ts';
import { agreementPoints, type AgreementPoints } from './agreement-points.ts';
import { composeLetter, thanksTo, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

/** An agreement that waits for a signer's answer. */
export interface AwaitedAgreement {
  /** The number of the change; left out for an agreement that is new. */
  changeNumber?: number;
  /** The last day on which it can be answered. */
  answerByOn: CalendarDate;
  /** Something is agreed already, and holds until both agree on the new. */
  replacesOld: boolean;
}

export interface AgreementReadyFacts extends AwaitedAgreement {
  points: AgreementPoints;
}

/**
 * The agreement, or a numbered change of it, can be read and answered: by when, what it means in three lines, and that a no is an answer too.
 * Example of a subject: `Les endring nr. 2 i avtalen og svar innen torsdag 28. januar`.
 */
export function composeAgreementReady(
  letterhead: Letterhead,
  company: Company,
  facts: AgreementReadyFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const by = formatDate(facts.answerByOn, language);
  const points = agreementPoints(facts.points, language);
  return composeLetter(letterhead, [company], {
    subject: words.readAndAnswer(words.what(facts.changeNumber), by),
    blocks: [
      { paragraph: `${words.readAndAnswer(words.what(facts.changeNumber), by)}. ${words.fiveMinutes}` },
      ...(points.length === 0 ? [] : [{ list: points }]),
      { paragraph: words.sayNo(facts.replacesOld) },
    ],
    button: words.button(facts.changeNumber),
  });
}

/** The same agreement still waits: the day, and that no answer is no yes. */
export function composeAgreementReminder(
  letterhead: Letterhead,
  company: Company,
  facts: AwaitedAgreement,
  today: CalendarDate,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const day = formatDate(facts.answerByOn, language);
  const isToday = facts.answerByOn <= today;
  const what = words.what(facts.changeNumber);
  return composeLetter(letterhead, [company], {
    subject: isToday ? words.answerToday(what, day) : words.answerBy(what, day),
    blocks: [
      {
        paragraph: `${isToday ? words.readToday(what, day) : words.readAndAnswer(what, day)}. ${words.fiveMinutes}`,
      },
      { paragraph: words.silence(facts.replacesOld) },
      { paragraph: words.moreTime },
    ],
    button: words.button(facts.changeNumber),
  });
}

export interface AgreementSealedFacts {
  changeNumber?: number;
  startOn: CalendarDate;
  /** The client's first deadline under it. */
  firstDueOn?: CalendarDate;
}

/** Everybody has accepted: from when it binds, the first day that matters, and where the sealed copy is. */
export function composeAgreementSealed(
  letterhead: Letterhead,
  company: Company,
  { changeNumber, startOn, firstDueOn }: AgreementSealedFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const from = formatDate(startOn, language, { year: true });
  return composeLetter(letterhead, [company], {
    subject: words.holdsSubject(changeNumber, formatDate(startOn, language)),
    greeting: thanksTo(letterhead, words.allAccepted(changeNumber)),
    blocks: [
      {
        paragraph: [
          words.holdsFrom(from),
          ...(firstDueOn ? [words.firstDay(formatDate(firstDueOn, language))] : []),
        ].join(' '),
      },
      { paragraph: words.sealedCopy },
    ],
    button: words.seeSealed,
  });
}

const wordsIn = {
  nb: {
    what: (change?: number) => (change === undefined ? 'avtalen' : `endring nr. ${change} i avtalen`),
    readAndAnswer: (what: string, by: string) => `Les ${what} og svar innen ${by}`,
    readToday: (what: string, day: string) => `Les ${what} og svar i dag, ${day}`,
    answerBy: (what: string, by: string) => `Svar på ${what} innen ${by}`,
    answerToday: (what: string, day: string) => `Svar på ${what} i dag, ${day}`,
    fiveMinutes: 'Det tar om lag fem minutter.',
    sayNo: (replaces: boolean) =>
      `Passer noe ikke, si nei og skriv hvorfor. ${replaces ? 'Den gamle avtalen gjelder til vi er enige.' : 'Ingenting gjelder før vi er enige.'}`,
    silence: (replaces: boolean) =>
      `Svarer du ikke, har du ikke godtatt noe. ${replaces ? 'Da gjelder den gamle avtalen videre.' : 'Da gjelder avtalen ikke.'}`,
    moreTime: 'Passer noe ikke, si nei og skriv hvorfor. Trenger du mer tid, svar på denne e-posten.',
    button: (change?: number) => (change === undefined ? 'Les avtalen' : 'Les endringen'),
    allAccepted: (change?: number) =>
      change === undefined ? 'Alle har godtatt avtalen.' : `Alle har godtatt endring nr. ${change} i avtalen.`,
    holdsSubject: (change: number | undefined, from: string) =>
      change === undefined ? `Avtalen gjelder fra ${from}` : `Endring nr. ${change} i avtalen gjelder fra ${from}`,
    holdsFrom: (from: string) => `Den gjelder fra ${from}.`,
    firstDay: (day: string) => `Den første leveringsfristen er ${day}.`,
    sealedCopy: 'Avtalen med segl ligger på siden din. Der kan du laste den ned når du vil.',
    seeSealed: 'Se avtalen',
  },
  en: {
    what: (change?: number) => (change === undefined ? 'the agreement' : `change no. ${change} of the agreement`),
    readAndAnswer: (what: string, by: string) => `Read ${what} and reply by ${by}`,
    readToday: (what: string, day: string) => `Read ${what} and reply today, ${day}`,
    answerBy: (what: string, by: string) => `Reply to ${what} by ${by}`,
    answerToday: (what: string, day: string) => `Reply to ${what} today, ${day}`,
    fiveMinutes: 'It takes some five minutes.',
    sayNo: (replaces: boolean) =>
      `If it does not suit you, say no and tell us why. ${replaces ? 'The old one holds until we both agree.' : 'Nothing holds until we both agree.'}`,
    silence: (replaces: boolean) =>
      `If you do not reply, you have not accepted anything. ${replaces ? 'Then the old one goes on.' : 'Then it does not hold.'}`,
    moreTime: 'If it does not suit you, say no and tell us why. If you need more time, reply to this e-mail.',
    button: (change?: number) => (change === undefined ? 'Read the agreement' : 'Read the change'),
    allAccepted: (change?: number) =>
      change === undefined
        ? 'All have accepted the agreement.'
        : `All have accepted change no. ${change} of the agreement.`,
    holdsSubject: (change: number | undefined, from: string) =>
      change === undefined
        ? `The agreement holds from ${from}`
        : `Change no. ${change} of the agreement holds from ${from}`,
    holdsFrom: (from: string) => `It holds from ${from}.`,
    firstDay: (day: string) => `The first due date is ${day}.`,
    sealedCopy: 'The sealed agreement is on your page. You can download it there when you like.',
    seeSealed: 'See the agreement',
  },
};
