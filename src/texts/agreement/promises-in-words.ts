import type { AgreedReminders, AgreementTerms, OfficePromises, ReportPromise } from '../../domain/agreement/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatList } from '../format-list.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import { asSentence } from './as-sentence.ts';
import { clausesInWords } from './clause-number.ts';
import { countInWords, dueInWords } from './due-in-words.ts';
import { rhythmInWords } from './period-rule-in-words.ts';
import { shiftInWords } from './schedule-in-words.ts';

/**
 * What the office owes, a paragraph for each promise: how soon it answers, how it reminds, and each report by its day. Example: `Mva-melding for hver
 * mva-termin: innen fristen for mva-meldingen, laget av punkt 1. Leverer du for sent, flyttes dagen like mange virkedager.`
 */
export function promisesInWords(
  office: OfficePromises,
  terms: Pick<AgreementTerms, 'duties'>,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const workingDays = (count: number): string => formatCounted(count, 'working-day', language);
  const { answerWithinWorkingDays: answer, slower, reminders, reports } = office;
  return [
    [
      answer === 0 ? words.answerSameDay : words.answer(workingDays(answer)),
      ...(slower === undefined ? [] : [words.slower(slower.fromDayOfMonth, workingDays(slower.workingDays))]),
    ].join(' '),
    reminders === undefined ? words.ownLadder : remindersInWords(reminders, language),
    ...reports.map((report) => reportInWords(report, terms, language)),
  ];
}

function remindersInWords(reminders: AgreedReminders, language: Language): string {
  const words = wordsIn[language];
  const { earlyDaysBefore, mainWorkingDaysAfter, textWorkingDaysAfter, callWorkingDaysAfter } = reminders;
  const after = (count: number): string =>
    count === 0 ? words.onTheDay : words.after(formatCounted(count, 'working-day', language));
  const steps = [
    ...(earlyDaysBefore === undefined
      ? []
      : [
          `${words.early} ${earlyDaysBefore === 0 ? words.onTheDay : words.before(formatCounted(earlyDaysBefore, 'day', language))}`,
        ]),
    ...(mainWorkingDaysAfter === undefined ? [] : [`${words.main} ${after(mainWorkingDaysAfter)}`]),
    ...(textWorkingDaysAfter === undefined ? [] : [`${words.text} ${after(textWorkingDaysAfter)}`]),
    ...(callWorkingDaysAfter === undefined ? [] : [`${words.call} ${after(callWorkingDaysAfter)}`]),
  ];
  return steps.length === 0 ? words.noReminders : words.reminders(formatList(steps, language));
}

function reportInWords(
  { report, period, due, shift, from, whenLate }: ReportPromise,
  terms: Pick<AgreementTerms, 'duties'>,
  language: Language,
): string {
  const words = wordsIn[language];
  const label = wordsOf(language).agreement.officeReports[report];
  const by =
    due.rule === 'after-delivery'
      ? due.count === 0
        ? words.onDelivery
        : words.afterDelivery(countInWords(due.count, due.unit, language))
      : dueInWords(due, period, false, language);
  const clauses = clausesInWords(terms, from, language);
  return [
    asSentence(
      `${label} ${rhythmInWords(period, due, language)}: ${by}${clauses === '' ? '' : words.madeFrom(clauses)}`,
    ),
    ...(shift === 'none' ? [] : [shiftInWords(shift, language)]),
    words.whenLate[whenLate],
  ].join(' ');
}

const wordsIn = {
  nb: {
    answer: (days: string) => `Vi svarer på spørsmål og ønsker om flere dager innen ${days}.`,
    answerSameDay: 'Vi svarer på spørsmål og ønsker om flere dager samme dag.',
    slower: (day: number, days: string) => `Det som kommer fra og med den ${day}. i måneden, kan ta ${days}.`,
    ownLadder: 'Vi minner deg på det som mangler.',
    noReminders: 'Vi sender ingen påminnelser.',
    reminders: (steps: string) => `Vi minner deg på det som mangler med ${steps}. Mer enn det sender vi ikke.`,
    early: 'en kort melding',
    before: (days: string) => `${days} før fristen`,
    onTheDay: 'på dagen for fristen',
    main: 'en påminnelse',
    text: 'en SMS',
    call: 'en telefon',
    after: (days: string) => `${days} etter fristen`,
    afterDelivery: (days: string) => `innen ${days} etter at alt er her`,
    onDelivery: 'samme dag som alt er her',
    madeFrom: (clauses: string) => `, laget av ${clauses}`,
    whenLate: {
      stands: 'Dagen står også når du leverer for sent.',
      moves: 'Leverer du for sent, flyttes dagen like mange virkedager.',
      'not-promised': 'Leverer du for sent, lover vi ingen dag.',
    },
  },
  en: {
    answer: (days: string) => `We answer questions and requests for more days within ${days}.`,
    answerSameDay: 'We answer questions and requests for more days the same day.',
    slower: (day: number, days: string) => `What comes from day ${day} of the month on can take ${days}.`,
    ownLadder: 'We remind you of what is missing.',
    noReminders: 'We send no reminders.',
    reminders: (steps: string) => `We remind you of what is missing with ${steps}. We send no more than that.`,
    early: 'a short message',
    before: (days: string) => `${days} before the deadline`,
    onTheDay: 'on the day of the deadline',
    main: 'a reminder',
    text: 'a text message',
    call: 'a telephone call',
    after: (days: string) => `${days} after the deadline`,
    afterDelivery: (days: string) => `within ${days} after everything is here`,
    onDelivery: 'the same day that everything is here',
    madeFrom: (clauses: string) => `, made from ${clauses}`,
    whenLate: {
      stands: 'The day stands also when you deliver late.',
      moves: 'When you deliver late, the day moves by as many working days.',
      'not-promised': 'When you deliver late, we promise no day.',
    },
  },
};
