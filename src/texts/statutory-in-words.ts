import { statutoryRuleOf, type StatutoryReport } from '../domain/statutory/index.ts';
import {
  addDays,
  assert,
  assertNever,
  isoWeekOf,
  partsOf,
  weekdayOf,
  type CalendarDate,
} from '../domain/kernel/index.ts';
import { formatCounted } from './format-count.ts';
import { formatDayMonth, formatMonth } from './format-date.ts';
import type { Language } from './language.ts';
import type { ReportWords } from './words/keys.ts';
import { statutoryEn } from './words/statutory-en.ts';
import { statutoryNb } from './words/statutory-nb.ts';

/** A deadline of the law and for how many clients it holds: `Mva-melding 5. termin, 14 kunder`, `A-melding for november, én kunde`. */
export function statutoryInWords(
  report: StatutoryReport,
  anchorOn: CalendarDate,
  clients: number,
  language: Language,
): string {
  return `${reportInWords(report, anchorOn, language)}, ${formatCounted(clients, 'client', language)}`;
}

/** The names of what the law sets a day for: `Mva-melding` on a list, `mva-meldingen` in a sentence. */
export function reportWordsOf(report: StatutoryReport, language: Language): ReportWords {
  return language === 'nb' ? statutoryNb[report] : statutoryEn[report];
}

/**
 * A report with what it speaks of: `Mva-melding 5. termin`, `A-melding for november`, `Skattemelding for 2026`,
 * `Betaling av skattetrekk for lønn 30. oktober`; with the year only when asked, but a whole year is its number.
 */
export function reportInWords(
  report: StatutoryReport,
  anchorOn: CalendarDate,
  language: Language,
  style: { year?: boolean } = {},
): string {
  const { label } = reportWordsOf(report, language);
  return `${label}${periodOfReport(report, anchorOn, language, style)}`;
}

/**
 * Where the deadline stands in the law and what happens when the day is no working day, for whoever wants to check it: `Etter
 * skatteforvaltningsforskriften § 7-7-4 (1). Er dagen en lørdag, søndag eller helligdag, gjelder neste virkedag. Dette er vår lesning av loven;
 * vi har ikke sett den bekreftet.`
 */
export function ruleInWords(report: StatutoryReport, language: Language): string {
  const { source, roll, due, confirmed } = statutoryRuleOf(report);
  const words = ruleWords[language];
  return [
    words.source(source),
    ...(due.rule === 'first-working-day-after' ? [] : [words[roll]]),
    ...(confirmed ? [] : [words.unconfirmed]),
  ].join(' ');
}

const ruleWords = {
  nb: {
    source: (source: string) => `Etter ${source}.`,
    'next-working-day': 'Er dagen en lørdag, søndag eller helligdag, gjelder neste virkedag.',
    none: 'Dagen flyttes ikke når den er en lørdag, søndag eller helligdag.',
    unconfirmed: 'Dette er vår lesning av loven; vi har ikke sett den bekreftet.',
  },
  en: {
    source: (source: string) => `By ${source}.`,
    'next-working-day': 'If that is a Saturday, a Sunday or a public holiday, the next working day counts.',
    none: 'The day does not move when it is a Saturday, a Sunday or a public holiday.',
    unconfirmed: 'This is our reading of the law; we have not seen it confirmed.',
  },
};

interface PeriodStyle {
  year?: boolean;
}

/** With what goes before it: ` 5. termin`, ` for november`, `, 2. termin for 2026`. */
function periodOfReport(report: StatutoryReport, on: CalendarDate, language: Language, style: PeriodStyle): string {
  const { year, month } = partsOf(on);
  const nb = language === 'nb';
  const inYear = style.year ? ` ${year}` : '';
  const { anchor } = statutoryRuleOf(report);
  switch (anchor) {
    case 'week':
      return weekInWords(on, language, style);
    case 'month':
      return ` for ${formatMonth(month, language)}${inYear}`;
    case 'vat-term':
      return numbered(Math.ceil(month / 2), nb ? 'termin' : 'term', language) + inYear;
    case 'quarter':
      return numbered(Math.ceil(month / 3), nb ? 'kvartal' : 'quarter', language) + inYear;
    case 'year':
      return ` for ${year}`;
    case 'financial-year':
      return financialYearInWords(on, language);
    case 'term-day':
      return `,${numbered(instalmentOf(report, on), nb ? 'termin' : 'instalment', language)} for ${taxYearOf(report, year)}`;
    case 'payday':
    case 'benefit-day':
    case 'assignment-day':
    case 'meeting-day':
      return ` ${eventWords[language][anchor]} ${formatDayMonth(on, language, style)}`;
    default:
      return assertNever(anchor);
  }
}

const eventWords = {
  nb: {
    payday: 'for lønn',
    'benefit-day': 'mottatt',
    'assignment-day': 'som begynte eller sluttet',
    'meeting-day': 'før generalforsamlingen',
  },
  en: {
    payday: 'for wages paid on',
    'benefit-day': 'received on',
    'assignment-day': 'who began or ended on',
    'meeting-day': 'before the general meeting on',
  },
};

function numbered(number: number, noun: string, language: Language): string {
  return language === 'nb' ? ` ${number}. ${noun}` : ` ${noun} ${number}`;
}

/** ISO weeks belong to the year of their Thursday. */
function weekInWords(on: CalendarDate, language: Language, style: PeriodStyle): string {
  const { year } = partsOf(addDays(on, 4 - weekdayOf(on)));
  return ` for ${language === 'nb' ? 'uke' : 'week'} ${isoWeekOf(on)}${style.year ? ` ${year}` : ''}`;
}

/** A financial year that is the calendar year is its number; another is known by its last day. */
function financialYearInWords(endOn: CalendarDate, language: Language): string {
  if (endOn.endsWith('-12-31')) return ` for ${partsOf(endOn).year}`;
  const last = formatDayMonth(endOn, language, { year: true });
  return language === 'nb' ? ` for regnskapsåret til ${last}` : ` for the financial year to ${last}`;
}

function instalmentOf(report: StatutoryReport, on: CalendarDate): number {
  const { due } = statutoryRuleOf(report);
  assert(due.rule === 'days-of-the-law' && due.days.includes(on.slice(5)), `a day of ${report}: ${on}`);
  return due.days.indexOf(on.slice(5)) + 1;
}

function taxYearOf(report: StatutoryReport, year: number): number {
  const { due } = statutoryRuleOf(report);
  return due.rule === 'days-of-the-law' && due.taxYear === 'before' ? year - 1 : year;
}
