import type { DueException, PeriodRule, Schedule } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth, formatMonth } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import { formatClock } from '../format-time.ts';
import type { Language } from '../language.ts';
import { dueInWords } from './due-in-words.ts';
import { monthDayInWords } from './month-day-in-words.ts';

/** By when, as a sentence without its end: `innen 20 dager etter terminen`, `om lag den 10. i måneden etter`. */
export function deadlineInWords(schedule: Schedule, language: Language): string {
  return dueInWords(schedule.due, schedule.period, schedule.aim === true, language);
}

/**
 * What else holds of the day, sentence by sentence: where it moves, single days that differ, the clock time, and that it is only an aim.
 * Example: `For 3. termin gjelder 5. august i stedet. Det må være her innen kl. 12.00; senere på dagen regnes som dagen etter.`
 */
export function scheduleNotesInWords(schedule: Schedule, language: Language): string[] {
  const words = wordsIn[language];
  const { shift, whenClosed, exceptions = [], at, aim } = schedule;
  return [
    ...(shift === 'none' ? [] : [words.shift[shift]]),
    ...(whenClosed === 'none' ? [] : [words.whenClosed[whenClosed]]),
    ...exceptions.map((exception) => exceptionInWords(exception, schedule.period, language)),
    ...(at === undefined ? [] : [words.at(formatClock(at))]),
    ...(aim ? [words.aim] : []),
  ];
}

/** Where a computed day moves, where it moves at all. */
export function shiftInWords(shift: Exclude<Schedule['shift'], 'none'>, language: Language): string {
  return wordsIn[language].shift[shift];
}

function exceptionInWords({ period, year, on }: DueException, rule: PeriodRule, language: Language): string {
  const words = wordsIn[language];
  const day =
    on.length === 10 ? formatDayMonth(calendarDate(on), language, { year: true }) : monthDayInWords(on, language);
  const which = numberedPeriod(period, rule, language);
  return capitalise(words.instead(year === undefined ? which : `${which} ${year}`, day));
}

/** `3. termin`, `mars`, `uke 40`, `året`. */
function numberedPeriod(number: number, rule: PeriodRule, language: Language): string {
  const words = wordsIn[language];
  if ('event' in rule || 'listed' in rule) return words.numbered.listed(number);
  const plainMonths = rule.every === 'month' && (rule.yearStartsIn === undefined || rule.yearStartsIn === 1);
  return plainMonths && number <= 12 ? formatMonth(number, language) : words.numbered[rule.every](number);
}

const wordsIn = {
  nb: {
    shift: {
      next: 'Faller dagen på en lørdag, søndag eller helligdag, gjelder neste virkedag.',
      previous: 'Faller dagen på en lørdag, søndag eller helligdag, gjelder virkedagen før.',
    },
    whenClosed: {
      next: 'Har vi stengt den dagen, gjelder første virkedag etterpå.',
      previous: 'Har vi stengt den dagen, gjelder siste virkedag før vi stenger.',
    },
    instead: (period: string, day: string) => `for ${period} gjelder ${day} i stedet.`,
    numbered: {
      week: (number: number) => `uke ${number}`,
      month: (number: number) => `${number}. måned`,
      'vat-term': (number: number) => `${number}. termin`,
      quarter: (number: number) => `${number}. kvartal`,
      'four-months': (number: number) => `${number}. periode`,
      'half-year': (number: number) => `${number}. halvår`,
      year: (number: number) => (number === 1 ? 'året' : `${number}. år`),
      'vat-period': (number: number) => `${number}. mva-periode`,
      listed: (number: number) => `${number}. periode`,
    },
    at: (clock: string) =>
      `Det må være her innen kl. ${clock}. Det som kommer senere på dagen, regnes som mottatt dagen etter.`,
    aim: 'Dagen er et mål og ingen frist, og koster aldri noe.',
  },
  en: {
    shift: {
      next: 'If that is a Saturday, a Sunday or a public holiday, the next working day counts.',
      previous: 'If that is a Saturday, a Sunday or a public holiday, the working day before counts.',
    },
    whenClosed: {
      next: 'If we are closed that day, the first working day afterwards counts.',
      previous: 'If we are closed that day, the last working day before we close counts.',
    },
    instead: (period: string, day: string) => `for ${period}, ${day} counts instead.`,
    numbered: {
      week: (number: number) => `week ${number}`,
      month: (number: number) => `month ${number}`,
      'vat-term': (number: number) => `term ${number}`,
      quarter: (number: number) => `quarter ${number}`,
      'four-months': (number: number) => `period ${number}`,
      'half-year': (number: number) => `half-year ${number}`,
      year: (number: number) => (number === 1 ? 'the year' : `year ${number}`),
      'vat-period': (number: number) => `VAT period ${number}`,
      listed: (number: number) => `period ${number}`,
    },
    at: (clock: string) => `It must be here by ${clock}. What comes later that day counts as received the day after.`,
    aim: 'The day is an aim and no deadline, and never costs anything.',
  },
};
