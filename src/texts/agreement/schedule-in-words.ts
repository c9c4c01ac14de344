import type { MonthDay, PeriodicDueRule, Schedule } from '../../domain/agreement/index.ts';
import { assertNever, type PeriodLength } from '../../domain/kernel/index.ts';
import { formatCounted, formatOrdinal } from '../format-count.ts';
import { formatMonth } from '../format-date.ts';
import { formatList } from '../format-list.ts';
import type { Language } from '../language.ts';

/** When a duty comes back: `for hver mva-termin`, `før hver lønning`. */
export function rhythmInWords(schedule: Schedule, language: Language): string {
  const words = wordsIn[language];
  return 'before' in schedule ? words.beforeEvent[schedule.before] : words.forEvery[schedule.every];
}

/** By when, as a sentence without its end: `innen 20 dager etter terminen`, `senest tre virkedager før lønningsdagen`. */
export function deadlineInWords(schedule: Schedule, language: Language): string {
  const words = wordsIn[language];
  if ('before' in schedule) {
    const noun = schedule.unit === 'working' ? 'working-day' : 'day';
    return words.before(formatCounted(schedule.days, noun, language), words.event[schedule.before]);
  }
  const day = dueInWords(schedule.due, schedule.every, language);
  const moves =
    schedule.due.rule === 'days-after-period-end' || schedule.due.rule === 'fixed-dates' || isDayOfMonth(schedule.due);
  return moves && schedule.shift !== 'none' ? `${day}. ${words.shift[schedule.shift]}` : day;
}

function isDayOfMonth(due: PeriodicDueRule): boolean {
  return due.rule === 'day-of-month' && due.day !== 'last-working-day';
}

function dueInWords(due: PeriodicDueRule, every: PeriodLength, language: Language): string {
  const words = wordsIn[language];
  switch (due.rule) {
    case 'days-after-period-end':
      return words.after(formatCounted(due.days, 'day', language), words.period[every]);
    case 'working-days-after-period-end':
      return words.after(formatCounted(due.days, 'working-day', language), words.period[every]);
    case 'day-of-month':
      return words.onDay(due.day, words.monthAfter(due.monthsAfter, words.period[every], every === 'month'));
    case 'fixed-dates':
      return words.onDates(
        formatList(
          due.dates.map((date) => monthDayInWords(date, language)),
          language,
        ),
      );
    case 'continuously':
      return words.continuously(formatCounted(due.withinDays, 'day', language));
    default:
      return assertNever(due);
  }
}

function monthDayInWords(date: MonthDay, language: Language): string {
  const [month, day] = date.split('-').map(Number);
  return `${day}${language === 'nb' ? '.' : ''} ${formatMonth(month!, language)}`;
}

const wordsIn = {
  nb: {
    forEvery: {
      month: 'for hver måned',
      'vat-term': 'for hver mva-termin',
      quarter: 'for hvert kvartal',
      'four-months': 'for hver fjerde måned',
      'half-year': 'for hvert halvår',
      year: 'for hvert år',
    },
    period: {
      month: 'måneden',
      'vat-term': 'terminen',
      quarter: 'kvartalet',
      'four-months': 'perioden',
      'half-year': 'halvåret',
      year: 'året',
    },
    beforeEvent: { payday: 'før hver lønning', invoicing: 'før hver fakturering' },
    event: { payday: 'lønningsdagen', invoicing: 'faktureringsdagen' },
    before: (days: string, event: string) => `senest ${days} før ${event}`,
    after: (days: string, period: string) => `innen ${days} etter ${period}`,
    onDay: (day: number | 'last' | 'last-working-day', month: string) =>
      `innen ${typeof day === 'number' ? `den ${day}.` : day === 'last' ? 'siste dag' : 'siste virkedag'} ${month}`,
    monthAfter: (months: number, period: string, monthly: boolean) => {
      if (months === 0) return monthly ? 'i samme måned' : `i siste måned av ${period}`;
      if (months === 1) return monthly ? 'i måneden etter' : `i måneden etter ${period}`;
      if (months > 1) return `i den ${formatOrdinal(months, 'nb')} måneden etter ${period}`;
      if (months === -1) return monthly ? 'i måneden før' : `i nest siste måned av ${period}`;
      return `${formatCounted(-months, 'month', 'nb')} før ${monthly ? 'måneden' : `siste måned av ${period}`}`;
    },
    onDates: (dates: string) => `innen ${dates}`,
    continuously: (days: string) => `fortløpende, hvert bilag innen ${days} etter datoen på bilaget`,
    shift: {
      next: 'Faller dagen på en lørdag, søndag eller helligdag, gjelder neste virkedag',
      previous: 'Faller dagen på en lørdag, søndag eller helligdag, gjelder virkedagen før',
    },
  },
  en: {
    forEvery: {
      month: 'for every month',
      'vat-term': 'for every VAT term',
      quarter: 'for every quarter',
      'four-months': 'for every four months',
      'half-year': 'for every half-year',
      year: 'for every year',
    },
    period: {
      month: 'the month',
      'vat-term': 'the term',
      quarter: 'the quarter',
      'four-months': 'the period',
      'half-year': 'the half-year',
      year: 'the year',
    },
    beforeEvent: { payday: 'before every payday', invoicing: 'before every invoicing' },
    event: { payday: 'payday', invoicing: 'the day of invoicing' },
    before: (days: string, event: string) => `at least ${days} before ${event}`,
    after: (days: string, period: string) => `within ${days} after ${period}`,
    onDay: (day: number | 'last' | 'last-working-day', month: string) =>
      `by ${typeof day === 'number' ? `day ${day}` : day === 'last' ? 'the last day' : 'the last working day'} ${month}`,
    monthAfter: (months: number, period: string, monthly: boolean) => {
      if (months === 0) return monthly ? 'of the same month' : `of the last month of ${period}`;
      if (months === 1) return monthly ? 'of the month after' : `of the month after ${period}`;
      if (months > 1) return `of the ${formatOrdinal(months, 'en')} month after ${period}`;
      if (months === -1) return monthly ? 'of the month before' : `of the last month but one of ${period}`;
      return `${formatCounted(-months, 'month', 'en')} before ${monthly ? 'the month' : `the last month of ${period}`}`;
    },
    onDates: (dates: string) => `by ${dates}`,
    continuously: (days: string) => `as it comes, every voucher within ${days} of its own date`,
    shift: {
      next: 'If that is a Saturday, a Sunday or a public holiday, the next working day counts',
      previous: 'If that is a Saturday, a Sunday or a public holiday, the working day before counts',
    },
  },
} satisfies Record<Language, unknown>;
