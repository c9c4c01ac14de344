import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentType } from '../../domain/agreement/index.ts';
import { partsOf, type CalendarDate, type Instant, type Ore } from '../../domain/kernel/index.ts';
import type { PeriodView } from '../../http/contract/shared.ts';
import { formatCounted, type CountedNoun } from '../../texts/format-count.ts';
import { formatDate, formatDayMonth, formatMonth, formatShortDate } from '../../texts/format-date.ts';
import { capitalise, formatList } from '../../texts/format-list.ts';
import { formatNumber, formatShare, formatTableAmount } from '../../texts/format-money.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { formatPeriod } from '../../texts/format-period.ts';
import { wordsOf, type Words } from '../../texts/words/words.ts';
import { useToday } from '../shell/use-session.ts';
import type { Language } from './language.ts';
import { oslo } from './oslo-date.ts';

export interface Formats {
  language: Language;
  /** "fredag 20. november"; the year only when it is not this one. */
  date: (date: CalendarDate) => string;
  /** "fre. 20. nov." */
  shortDate: (date: CalendarDate) => string;
  /** "fre. 20. nov.": the day that a moment has in Oslo. */
  dayAt: (at: Instant) => string;
  /** "2. mars" */
  dayMonth: (date: CalendarDate) => string;
  /** "1. januar 2027" */
  dayMonthYear: (date: CalendarDate) => string;
  month: (month: number) => string;
  /** "kl. 08.12", in Oslo. */
  time: (at: Instant) => string;
  /** "3 750,00 kr": what is to be paid. */
  kroner: (ore: number) => string;
  /** "30 775 kr": overviews. */
  wholeKroner: (ore: number) => string;
  /** "23,5 t" */
  hours: (minutes: number) => string;
  number: (value: number) => string;
  /** "+2,46 %", "−0,5 %": how much something changed, in basis points. */
  change: (basisPoints: number) => string;
  /** "tre ting" */
  counted: (count: number, noun: CountedNoun) => string;
  orgnr: (orgnr: string) => string;
  period: (period: PeriodView) => string;
  /** "2025" or the whole period with its year, where no other date says it. */
  periodWithYear: (period: PeriodView) => string;
  /** "kvitteringer og kontoutskrift": a list in the middle of a sentence. */
  documents: (types: readonly DocumentType[]) => string;
  /** "Bilag", "Lønnsgrunnlag": what a whole delivery is called by what it holds. */
  delivery: (types: readonly DocumentType[]) => string;
  words: Words;
  list: (parts: readonly string[]) => string;
  say: (text: { nb: string; en: string }) => string;
  capitalise: (text: string) => string;
}

const whole = (text: string): string => text.replaceAll(' ', '\u00a0');

export function makeFormats(language: Language, today: CalendarDate): Formats {
  const words = wordsOf(language);
  const year = (date: CalendarDate) => ({ year: partsOf(date).year !== partsOf(today).year });
  return {
    language,
    date: (date) => formatDate(date, language, year(date)),
    shortDate: (date) => whole(formatShortDate(date, language, year(date))),
    dayAt: (at) => whole(formatShortDate(oslo(at), language, year(oslo(at)))),
    dayMonth: (date) => whole(formatDayMonth(date, language, year(date))),
    dayMonthYear: (date) => whole(formatDayMonth(date, language, { year: true })),
    month: (month) => formatMonth(month, language),
    time: (at) => whole(timeInOslo(at, language)),
    kroner: (ore) => whole(signed(ore, (amount) => formatTableAmount(amount, language))),
    wholeKroner: (ore) => whole(signed(ore, (amount) => withoutOre(amount, language))),
    hours: (minutes) => `${formatNumber(Math.round(minutes / 6) / 10, language)}\u00a0${language === 'nb' ? 't' : 'h'}`,
    number: (value) => formatNumber(value, language),
    change: (basisPoints) => `${basisPoints < 0 ? '−' : '+'}${whole(formatShare(Math.abs(basisPoints), language))}`,
    counted: (count, noun) => formatCounted(count, noun, language),
    orgnr: (orgnr) => whole(formatOrgnr(orgnr)),
    period: (period) => formatPeriod(period, language, year(period.startOn)),
    periodWithYear: (period) => formatPeriod(period, language, { year: true }),
    delivery: (types) => nameDelivery(types, words),
    words,
    documents: (types) =>
      formatList(
        types.map((type) => lower(words.documentTypes[type].label)),
        language,
      ),
    list: (parts) => formatList(parts, language),
    say: (text) => text[language],
    capitalise,
  };
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const today = useToday();
  const language = i18n.language === 'en' ? 'en' : 'nb';
  return useMemo(() => makeFormats(language, today), [language, today]);
}

function lower(label: string): string {
  return label[0]!.toLowerCase() + label.slice(1);
}

/** One kind of material has its own name; several are called by what they are for. */
function nameDelivery(types: readonly DocumentType[], words: Words): string {
  const [only] = types;
  if (only !== undefined && types.length === 1) return words.documentTypes[only].label;
  if (types.some((type) => voucherTypes.has(type))) return capitalise(words.deliveries.vouchers);
  if (types.includes('payroll-basis')) return capitalise(words.deliveries.payroll);
  if (types.includes('invoicing-basis')) return capitalise(words.deliveries.invoicing);
  return capitalise(words.deliveries.other);
}

const voucherTypes: ReadonlySet<DocumentType> = new Set([
  'vouchers',
  'receipts',
  'incoming-invoices',
  'outgoing-invoices',
  'bank-statement',
]);

function withoutOre(amount: Ore, language: Language): string {
  const kroner = (Math.round(amount / 100) * 100) as Ore;
  return formatTableAmount(kroner, language).replace(/[.,]00(?=\D|$)/, '');
}

function signed(ore: number, format: (amount: Ore) => string): string {
  return ore < 0 ? `−${format(-ore as Ore)}` : format(ore as Ore);
}

function timeInOslo(at: Instant, language: Language): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
  const text = clock.format(new Date(at)).replace(':', '.');
  return language === 'nb' ? `kl. ${text}` : `at ${text}`;
}
