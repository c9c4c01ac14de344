import type { DayUnit, DueAnchor, DueRule, PeriodRule } from '../../domain/agreement/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import { formatCounted, formatOrdinal } from '../format-count.ts';
import { nameWeekday } from '../format-date.ts';
import { formatList } from '../format-list.ts';
import type { Language } from '../language.ts';
import { reportWordsOf } from '../statutory-in-words.ts';
import { monthDayInWords } from './month-day-in-words.ts';
import { periodNoun } from './period-rule-in-words.ts';

/**
 * By when, as a sentence without its end: `innen 20 dager etter terminen`, `senest tre virkedager før lønningsdagen`, `innen fristen for mva-meldingen`.
 * A day that is only an aim: `om lag den 10. i måneden etter`.
 */
export function dueInWords(due: DueRule, period: PeriodRule, aim: boolean, language: Language): string {
  const words = wordsIn[language];
  const by = aim ? words.about : words.by;
  switch (due.rule) {
    case 'after':
    case 'before':
      return countedInWords(due, period, aim, language);
    case 'continuously':
      return due.count === 0
        ? words.continuouslyAtOnce(aim)
        : words.continuously(countInWords(due.count, due.unit, language), aim);
    case 'day-of-month':
      return `${by} ${words.dayOfMonth(due.day)} ${monthInWords(due.monthsAfter, period, language)}`;
    case 'weekday':
      return `${by} ${weekdayInWords(due.weekday, due.occurrence, period, language)}`;
    case 'fixed-dates': {
      const dates = formatList(
        due.dates.map((date) => monthDayInWords(date, language)),
        language,
      );
      const noun = periodNoun(period, language);
      if (due.within) return `${by} ${dates}${words.whileItRuns(noun)}`;
      return `${by} ${dates}${'every' in period && period.every === 'year' ? words.onceItIsOver(noun) : ''}`;
    }
    default:
      return assertNever(due);
  }
}

/** `tre virkedager`, `two weeks`. */
export function countInWords(count: number, unit: DayUnit, language: Language): string {
  const noun = ({ days: 'day', 'working-days': 'working-day', weeks: 'week', months: 'month' } as const)[unit];
  return formatCounted(count, noun, language);
}

function countedInWords(
  { rule, of, count, unit }: Extract<DueRule, { rule: 'after' | 'before' }>,
  period: PeriodRule,
  aim: boolean,
  language: Language,
): string {
  const words = wordsIn[language];
  const noun = periodNoun(period, language);
  if (count === 0) return words.on[anchorOf(of)](nounOf(of, noun, language), aim);
  const within = aim ? words.about : rule === 'after' ? words.within : words.atLeast;
  const place = words[rule][anchorOf(of)](nounOf(of, noun, language));
  return `${within} ${countInWords(count, unit, language)} ${place}`;
}

function anchorOf(of: DueAnchor): 'period-end' | 'period-start' | 'day' {
  return of === 'period-end' || of === 'period-start' ? of : 'day';
}

function nounOf(of: DueAnchor, noun: string, language: Language): string {
  return typeof of === 'object' ? wordsIn[language].deadlineOf(reportWordsOf(of.statutory, language).theOne) : noun;
}

/** Where in the months a day lies, counted from the last month of the period. */
function monthInWords(monthsAfter: number, period: PeriodRule, language: Language): string {
  const words = wordsIn[language];
  const noun = periodNoun(period, language);
  if ('every' in period && period.every === 'month') return words.monthAfterMonth(monthsAfter);
  const inOneMonth = 'event' in period || ('every' in period && period.every === 'week');
  return (inOneMonth ? words.monthAfterDay : words.monthAfterPeriod)(monthsAfter, noun);
}

function weekdayInWords(
  weekday: Extract<DueRule, { rule: 'weekday' }>['weekday'],
  occurrence: number,
  period: PeriodRule,
  language: Language,
): string {
  const words = wordsIn[language];
  const name = nameWeekday(weekday, language);
  if ('every' in period && period.every === 'week') return words.weekdayOfWeek(name, occurrence);
  const noun = periodNoun(period, language);
  if (occurrence > 0) return words.weekdayAfter(formatOrdinal(occurrence, language), name, noun);
  const last = occurrence === 0 ? '' : formatOrdinal(1 - occurrence, language);
  return 'event' in period ? words.weekdayUpTo(last, name, noun) : words.weekdayWithin(last, name, noun);
}

/** `siste`, `nest siste`, `tredje siste`. */
function lastInNorwegian(ordinal: string): string {
  if (ordinal === '') return 'siste';
  return `${ordinal === formatOrdinal(2, 'nb') ? 'nest' : ordinal} siste`;
}

type MonthDayOf = Extract<DueRule, { rule: 'day-of-month' }>['day'];

const wordsIn = {
  nb: {
    about: 'om lag',
    by: 'innen',
    within: 'innen',
    atLeast: 'senest',
    after: {
      'period-end': (noun: string) => `etter ${noun}`,
      'period-start': (noun: string) => `etter at ${noun} begynte`,
      day: (noun: string) => `etter ${noun}`,
    },
    before: {
      'period-end': (noun: string) => `før ${noun} er slutt`,
      'period-start': (noun: string) => `før ${noun} begynner`,
      day: (noun: string) => `før ${noun}`,
    },
    on: {
      'period-end': (noun: string, aim: boolean) => `${aim ? 'om lag' : 'innen'} siste dag i ${noun}`,
      'period-start': (noun: string, aim: boolean) => `${aim ? 'om lag' : 'innen'} første dag i ${noun}`,
      day: (noun: string, aim: boolean) => `${aim ? 'om lag ved' : 'innen'} ${noun}`,
    },
    deadlineOf: (report: string) => `fristen for ${report}`,
    continuously: (days: string, aim: boolean) =>
      `fortløpende, hvert bilag ${aim ? 'om lag' : 'innen'} ${days} etter datoen på bilaget`,
    continuouslyAtOnce: (aim: boolean) => `fortløpende, hvert bilag ${aim ? 'om lag ' : ''}på bilagets egen dato`,
    dayOfMonth: (day: MonthDayOf) => {
      if (day === 'last') return 'siste dag';
      if (day === 'first-working-day') return 'første virkedag';
      if (day === 'last-working-day') return 'siste virkedag';
      return day > 28 ? `den ${day}. (eller månedens siste dag)` : `den ${day}.`;
    },
    monthAfterMonth: (months: number) => {
      if (months === 0) return 'i samme måned';
      if (months === 1) return 'i måneden etter';
      if (months === -1) return 'i måneden før';
      return months > 1
        ? `i den ${formatOrdinal(months, 'nb')} måneden etter måneden`
        : `${formatCounted(-months, 'month', 'nb')} før måneden`;
    },
    monthAfterDay: (months: number, day: string) => {
      if (months === 0) return `i samme måned som ${day}`;
      if (months === 1) return `i måneden etter ${day}`;
      if (months === -1) return `i måneden før ${day}`;
      return months > 1
        ? `i den ${formatOrdinal(months, 'nb')} måneden etter ${day}`
        : `i den ${formatOrdinal(-months, 'nb')} måneden før ${day}`;
    },
    monthAfterPeriod: (months: number, period: string) => {
      if (months === 0) return `i siste måned av ${period}`;
      if (months === 1) return `i måneden etter ${period}`;
      if (months === -1) return `i nest siste måned av ${period}`;
      return months > 1
        ? `i den ${formatOrdinal(months, 'nb')} måneden etter ${period}`
        : `${formatCounted(-months, 'month', 'nb')} før siste måned av ${period}`;
    },
    weekdayOfWeek: (name: string, weeks: number) => {
      if (weeks === 0) return `${name} i samme uke`;
      if (weeks === 1) return `${name} i uken etter`;
      if (weeks === -1) return `${name} i uken før`;
      return `${name} ${formatCounted(Math.abs(weeks), 'week', 'nb')} ${weeks > 0 ? 'etter' : 'før'}`;
    },
    weekdayAfter: (ordinal: string, name: string, noun: string) => `den ${ordinal} ${name}en etter ${noun}`,
    weekdayWithin: (ordinal: string, name: string, noun: string) => `${lastInNorwegian(ordinal)} ${name} i ${noun}`,
    weekdayUpTo: (ordinal: string, name: string, noun: string) =>
      `${lastInNorwegian(ordinal)} ${name} før eller på ${noun}`,
    whileItRuns: (noun: string) => `, før ${noun} er over`,
    onceItIsOver: (noun: string) => ` etter at ${noun} er over`,
  },
  en: {
    about: 'about',
    by: 'by',
    within: 'within',
    atLeast: 'at least',
    after: {
      'period-end': (noun: string) => `after ${noun}`,
      'period-start': (noun: string) => `after ${noun} began`,
      day: (noun: string) => `after ${noun}`,
    },
    before: {
      'period-end': (noun: string) => `before ${noun} ends`,
      'period-start': (noun: string) => `before ${noun} begins`,
      day: (noun: string) => `before ${noun}`,
    },
    on: {
      'period-end': (noun: string, aim: boolean) => `${aim ? 'about' : 'by'} the last day of ${noun}`,
      'period-start': (noun: string, aim: boolean) => `${aim ? 'about' : 'by'} the first day of ${noun}`,
      day: (noun: string, aim: boolean) => `${aim ? 'about' : 'by'} ${noun}`,
    },
    deadlineOf: (report: string) => `the deadline for ${report}`,
    continuously: (days: string, aim: boolean) =>
      `as it comes, every voucher ${aim ? `about ${days} after` : `within ${days} of`} its own date`,
    continuouslyAtOnce: (aim: boolean) => `as it comes, every voucher ${aim ? 'about ' : ''}on its own date`,
    dayOfMonth: (day: MonthDayOf) => {
      if (day === 'last') return 'the last day';
      if (day === 'first-working-day') return 'the first working day';
      if (day === 'last-working-day') return 'the last working day';
      return day > 28 ? `day ${day} (or the last one)` : `day ${day}`;
    },
    monthAfterMonth: (months: number) => {
      if (months === 0) return 'of the same month';
      if (months === 1) return 'of the month after';
      if (months === -1) return 'of the month before';
      return months > 1
        ? `of the ${formatOrdinal(months, 'en')} month after the month`
        : `${formatCounted(-months, 'month', 'en')} before the month`;
    },
    monthAfterDay: (months: number, day: string) => {
      if (months === 0) return `of the same month as ${day}`;
      if (months === 1) return `of the month after ${day}`;
      if (months === -1) return `of the month before ${day}`;
      return months > 1
        ? `of the ${formatOrdinal(months, 'en')} month after ${day}`
        : `of the ${formatOrdinal(-months, 'en')} month before ${day}`;
    },
    monthAfterPeriod: (months: number, period: string) => {
      if (months === 0) return `of the last month of ${period}`;
      if (months === 1) return `of the month after ${period}`;
      if (months === -1) return `of the last month but one of ${period}`;
      return months > 1
        ? `of the ${formatOrdinal(months, 'en')} month after ${period}`
        : `${formatCounted(-months, 'month', 'en')} before the last month of ${period}`;
    },
    weekdayOfWeek: (name: string, weeks: number) => {
      if (weeks === 0) return `${name} of the same week`;
      if (weeks === 1) return `${name} of the week after`;
      if (weeks === -1) return `${name} of the week before`;
      return `${name} ${formatCounted(Math.abs(weeks), 'week', 'en')} ${weeks > 0 ? 'after' : 'before'}`;
    },
    weekdayAfter: (ordinal: string, name: string, noun: string) => `the ${ordinal} ${name} after ${noun}`,
    weekdayWithin: (ordinal: string, name: string, noun: string) =>
      `the ${ordinal === '' ? 'last' : `${ordinal} last`} ${name} of ${noun}`,
    weekdayUpTo: (ordinal: string, name: string, noun: string) =>
      `the ${ordinal === '' ? 'last' : `${ordinal} last`} ${name} before or on ${noun}`,
    whileItRuns: (noun: string) => `, before ${noun} is over`,
    onceItIsOver: (noun: string) => ` after ${noun} is over`,
  },
};
