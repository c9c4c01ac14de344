import type { PeriodRule, ReportDue } from '../../domain/agreement/index.ts';
import { formatMonth } from '../format-date.ts';
import { formatList } from '../format-list.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';

/** When a duty comes back, before its colon: `for hver mva-termin`, `før hver lønning`, `for hvert kvartal regnet fra juli`. */
export function rhythmInWords(period: PeriodRule, due: ReportDue, language: Language): string {
  const words = wordsIn[language];
  if ('event' in period) {
    const { each } = wordsOf(language).agreement.clientEvents[period.event];
    const place = (due.rule === 'before' || due.rule === 'after') && due.of === 'event' ? due.rule : 'for';
    return `${words.around[place]} ${each}`;
  }
  if ('listed' in period) {
    const months = formatList(period.listed.map(String), language);
    return yearly(words.listed(months), period.yearStartsIn, language);
  }
  if (period.every === 'vat-period') return words.forEvery['vat-period'];
  const plain =
    period.every === 'year' && period.yearStartsIn === 'client'
      ? words.financialYear
      : yearly(words.forEvery[period.every], period.yearStartsIn, language);
  if (period.months === undefined) return plain;
  const months = formatList(
    period.months.map((month) => formatMonth(month, language)),
    language,
  );
  return `${plain} ${words.season(months)}`;
}

/** What days are counted from: `terminen`, `the quarter`, `lønningsdagen`. */
export function periodNoun(period: PeriodRule, language: Language): string {
  if ('event' in period) return wordsOf(language).agreement.clientEvents[period.event].theDay;
  return wordsIn[language].period['listed' in period ? 'listed' : period.every];
}

function yearly(plain: string, startsIn: number | 'client' | undefined, language: Language): string {
  if (startsIn === undefined) return plain;
  const words = wordsIn[language];
  return `${plain} ${startsIn === 'client' ? words.inFinancialYear : words.countedFrom(formatMonth(startsIn, language))}`;
}

const wordsIn = {
  nb: {
    around: { before: 'før', after: 'etter', for: 'for' },
    forEvery: {
      week: 'for hver uke',
      month: 'for hver måned',
      'vat-term': 'for hver mva-termin',
      quarter: 'for hvert kvartal',
      'four-months': 'for hver fjerde måned',
      'half-year': 'for hvert halvår',
      year: 'for hvert år',
      'vat-period': 'for hver mva-periode',
    },
    listed: (months: string) => `for hver av periodene på ${months} måneder`,
    financialYear: 'for hvert regnskapsår',
    inFinancialYear: 'i regnskapsåret ditt',
    countedFrom: (month: string) => `regnet fra ${month}`,
    season: (months: string) => `i sesongen ${months}`,
    period: {
      week: 'uken',
      month: 'måneden',
      'vat-term': 'terminen',
      quarter: 'kvartalet',
      'four-months': 'perioden',
      'half-year': 'halvåret',
      year: 'året',
      'vat-period': 'perioden',
      listed: 'perioden',
    },
  },
  en: {
    around: { before: 'before', after: 'after', for: 'for' },
    forEvery: {
      week: 'for every week',
      month: 'for every month',
      'vat-term': 'for every VAT term',
      quarter: 'for every quarter',
      'four-months': 'for every four months',
      'half-year': 'for every half-year',
      year: 'for every year',
      'vat-period': 'for every VAT period',
    },
    listed: (months: string) => `for each of the periods of ${months} months`,
    financialYear: 'for every financial year',
    inFinancialYear: 'of your financial year',
    countedFrom: (month: string) => `counted from ${month}`,
    season: (months: string) => `in the season ${months}`,
    period: {
      week: 'the week',
      month: 'the month',
      'vat-term': 'the term',
      quarter: 'the quarter',
      'four-months': 'the period',
      'half-year': 'the half-year',
      year: 'the year',
      'vat-period': 'the period',
      listed: 'the period',
    },
  },
};
