import type { CalendarDate } from '../../domain/kernel/index.ts';
import { speaksOfMoney } from '../../domain/reminder/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise, decapitalise, formatList } from '../format-list.ts';
import { formatPeriod, isEvent } from '../format-period.ts';
import type { Language } from '../language.ts';
import {
  askedOn,
  commonDay,
  countItems,
  dutyByDocuments,
  dutyInWords,
  firstDay,
  itemLabel,
  type AskedCompany,
  type AskedDuty,
} from './asked-duties.ts';
import { costInWords } from './cost-in-words.ts';
import { companyInWords, composeLetter, type Letterhead } from './letterhead.ts';
import type { Block, ComposedMessage } from './message.ts';
import { questionsInWords, type QuestionsFacts } from './question-message.ts';

/**
 * The one chasing e-mail of a day: ahead of the deadline, asked for by somebody at the office, or the main message on the first working day after it, merged over duties and
 * companies. What the office has asked besides is told of at its end. Each company has one list under its own heading. Day and price stand once where they are the same for all, else where they differ.
 */
export function composeReminder(
  letterhead: Letterhead,
  companies: readonly AskedCompany[],
  today: CalendarDate,
  questions?: QuestionsFacts,
): ComposedMessage {
  const duties = companies.flatMap((company) => company.duties);
  return composeLetter(letterhead, companies, {
    subject: subjectOf(companies, duties, today, letterhead.language),
    blocks: [
      ...blocksOf(companies, duties, today, letterhead.language),
      ...(questions ? [{ paragraph: questionsInWords(questions, letterhead) }] : []),
    ],
    button: wordsIn[letterhead.language][asksWhen(duties) ? 'choose' : 'button'],
  });
}

function subjectOf(
  companies: readonly AskedCompany[],
  duties: readonly AskedDuty[],
  today: CalendarDate,
  language: Language,
): string {
  const words = wordsIn[language];
  const [only] = duties;
  const day = commonDay(duties, today);
  if (asksWhen(duties)) {
    return words.whenToSend(
      duties.length === 1 && only ? dutyInWords(only, language) : formatCounted(countItems(duties), 'thing', language),
    );
  }
  if (duties.length === 1 && only && !speaksOfMoney(only.step)) {
    return words.send(dutyInWords(only, language), words.dayInSubject(day ?? only.dueOn, today));
  }
  const things = formatCounted(countItems(duties), 'thing', language);
  const what = companies.length > 1 ? words.forCompanies(things, companies.length) : things;
  if (day !== undefined) return words.send(what, words.dayInSubject(day, today));
  return words.sendFirst(what, words.dayInSubject(firstDay(duties, today), today));
}

function blocksOf(
  companies: readonly AskedCompany[],
  duties: readonly AskedDuty[],
  today: CalendarDate,
  language: Language,
): Block[] {
  const words = wordsIn[language];
  const commonCost = sameCost(duties, today, language);
  const day = commonDay(duties, today);
  const allFreeInTime = duties.every((duty) => isFreeInTime(duty, today));
  const isAsked = asksWhen(duties);
  const ask = isAsked
    ? words.askWhen(countItems(duties))
    : words.ask(countItems(duties), day && words.dayInBody(day, today), allFreeInTime);
  return [
    { paragraph: ask },
    ...companies.flatMap((company) => companyBlocks(company, companies.length, day, commonCost, today, language)),
    ...(commonCost ? [{ paragraph: commonCost }] : []),
    { paragraph: isAsked ? dueInWords(duties, today, language) : lastWords(duties, language) },
  ];
}

function lastWords(duties: readonly AskedDuty[], language: Language): string {
  const words = wordsIn[language];
  const isAhead = duties.every((duty) => !speaksOfMoney(duty.step));
  return isAhead ? words.ahead(duties.some(isBeforeEvent)) : words.moreDays;
}

/** The one deadline of all; where there are several, each stands on its own line. */
function dueInWords(duties: readonly AskedDuty[], today: CalendarDate, language: Language): string {
  const words = wordsIn[language];
  const [dueOn, ...others] = new Set(duties.map((duty) => duty.dueOn));
  if (dueOn === undefined || others.length > 0) return words.moreDays;
  const day = formatDate(dueOn, language);
  return dueOn < today ? words.wasDue(day) : words.isDue(day);
}

function companyBlocks(
  company: AskedCompany,
  companies: number,
  day: CalendarDate | undefined,
  commonCost: string | undefined,
  today: CalendarDate,
  language: Language,
): Block[] {
  const words = wordsIn[language];
  const ownDay = commonDay(company.duties, today);
  const lines =
    ownDay === undefined
      ? company.duties.map((duty) => dutyLine(duty, words.dayInBody(askedOn(duty, today), today), language))
      : company.duties.flatMap((duty) => itemLines(duty, company.duties.length > 1, language));
  return [
    ...(companies > 1 ? [{ heading: companyInWords(company, language) }] : []),
    ...(companies > 1 && day === undefined && ownDay !== undefined
      ? [{ paragraph: words.sendThese(words.dayInBody(ownDay, today)) }]
      : []),
    { list: lines },
    ...(commonCost === undefined ? costBlocks(company.duties, today, language) : []),
  ];
}

/** One line for each thing, with its period where there are several duties. */
function itemLines(duty: AskedDuty, withPeriod: boolean, language: Language): string[] {
  const period = withPeriod ? ` for ${formatPeriod(duty.period, language)}` : '';
  return duty.missing.map((item) => `${itemLabel(item, language)}${period}`);
}

/** Where days differ, one line for each duty: `Innen tirsdag 24. november: kvitteringer og fakturaer for oktober`. */
function dutyLine(duty: AskedDuty, day: string, language: Language): string {
  const items = duty.missing.map((item) => decapitalise(itemLabel(item, language)));
  return `${capitalise(day)}: ${formatList(items, language)} for ${formatPeriod(duty.period, language)}`;
}

/** What all duties say of money; empty where they say nothing, undefined where they differ. */
function sameCost(duties: readonly AskedDuty[], today: CalendarDate, language: Language): string | undefined {
  const costs = new Set(duties.map((duty) => costInWords(duty, today, language)));
  const [first] = costs;
  return costs.size === 1 ? first : undefined;
}

/** Within a company: once where its duties say the same, else for each duty by name. */
function costBlocks(duties: readonly AskedDuty[], today: CalendarDate, language: Language): Block[] {
  const same = sameCost(duties, today, language);
  const names = duties.map((duty) => dutyInWords(duty, language));
  const costs =
    same === undefined
      ? duties.map((duty, index) => {
          const alone = names.filter((name) => name === names[index]).length === 1;
          return costInWords(duty, today, language, alone ? names[index] : dutyByDocuments(duty, language));
        })
      : [same];
  return costs.filter((cost) => cost !== '').map((paragraph) => ({ paragraph }));
}

/** A day is promised to be free only while it is still to come. */
function isFreeInTime(duty: AskedDuty, today: CalendarDate): boolean {
  return speaksOfMoney(duty.step) && duty.notice.notice === 'price' && today <= duty.notice.lastFreeOn;
}

/** All that somebody asked for, and that can wait for a day that suits. */
function asksWhen(duties: readonly AskedDuty[]): boolean {
  return duties.every((duty) => duty.step === 'asked' && !isBeforeEvent(duty));
}

/** Wages, invoices and meetings cannot wait for a day that suits better. */
function isBeforeEvent(duty: AskedDuty): boolean {
  return isEvent(duty.period.of);
}

const wordsIn = {
  nb: {
    button: 'Send nå',
    choose: 'Velg dag og tid',
    whenToSend: (what: string) => `Når passer det å sende ${what}?`,
    askWhen: (count: number) =>
      `Når passer det å sende oss ${count === 1 ? 'dette' : 'disse'}? Velg dag og tid på siden:`,
    wasDue: (day: string) => `Fristen var ${day}.`,
    isDue: (day: string) => `Fristen er ${day}.`,
    send: (what: string, day: string) => `Send ${what} ${day}`,
    sendFirst: (what: string, day: string) => `Send ${what}, de første ${day}`,
    forCompanies: (what: string, companies: number) => `${what} for ${formatCounted(companies, 'company', 'nb')}`,
    dayInSubject: (day: CalendarDate, today: CalendarDate) =>
      `${day === today ? 'i dag,' : 'innen'} ${formatDate(day, 'nb')}`,
    dayInBody: (day: CalendarDate, today: CalendarDate) => (day === today ? 'i dag' : `innen ${formatDate(day, 'nb')}`),
    ask: (count: number, day: string | undefined, free: boolean) =>
      `Send oss ${count === 1 ? 'dette' : 'disse'}${day ? ` ${day}` : ''}${day && free ? ', så blir det ikke noe tillegg' : ''}:`,
    sendThese: (day: string) => `Send ${day}:`,
    ahead: (beforeEvent: boolean) =>
      beforeEvent
        ? 'Det tar ofte under ti minutter. Er det noe du lurer på? Svar på denne e-posten.'
        : 'Det tar ofte under ti minutter. Passer det bedre en annen dag? Velg tid på samme side.',
    moreDays: 'Trenger du flere dager? Si fra på siden.',
  },
  en: {
    button: 'Send now',
    choose: 'Pick a day and time',
    whenToSend: (what: string) => `When does it suit you to send ${what}?`,
    askWhen: (count: number) =>
      `When does it suit you to send us ${count === 1 ? 'this' : 'these'}? Pick a day and time on the page:`,
    wasDue: (day: string) => `It was due on ${day}.`,
    isDue: (day: string) => `It is due on ${day}.`,
    send: (what: string, day: string) => `Send ${what} ${day}`,
    sendFirst: (what: string, day: string) => `Send ${what}, the first ${day}`,
    forCompanies: (what: string, companies: number) => `${what} for ${formatCounted(companies, 'company', 'en')}`,
    dayInSubject: (day: CalendarDate, today: CalendarDate) =>
      `${day === today ? 'today,' : 'by'} ${formatDate(day, 'en')}`,
    dayInBody: (day: CalendarDate, today: CalendarDate) => (day === today ? 'today' : `by ${formatDate(day, 'en')}`),
    ask: (count: number, day: string | undefined, free: boolean) =>
      `Send us ${count === 1 ? 'this' : 'these'}${day ? ` ${day}` : ''}${day && free ? ', and there is no surcharge' : ''}:`,
    sendThese: (day: string) => `Send ${day}:`,
    ahead: (beforeEvent: boolean) =>
      beforeEvent
        ? 'It often takes less than ten minutes. Is there something you wonder about? Reply to this e-mail.'
        : 'It often takes less than ten minutes. Is some other day better? Pick a time on the same page.',
    moreDays: 'Do you need more days? Tell us on the page.',
  },
};
