import i18next, { type TFunction } from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import { partsOf, type CalendarDate, type Instant, type Ore, type TimeOfDay } from '../../domain/kernel/index.ts';
import type { PortalItem } from '../../http/contract/portal.ts';
import { formatCount, formatCounted, formatOrdinal, type CountedNoun } from '../../texts/format-count.ts';
import { formatDate, formatMonth, formatShortDate, formatWeekday } from '../../texts/format-date.ts';
import { capitalise, formatList } from '../../texts/format-list.ts';
import { formatKronerPlusVat, formatTableAmount } from '../../texts/format-money.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { formatPeriod, type PeriodOfDuty } from '../../texts/format-period.ts';
import { formatTime } from '../../texts/format-time.ts';
import { keepTogether } from '../../texts/keep-together.ts';
import type { Language } from '../../texts/language.ts';
import { osloTimeOf } from '../derive/oslo-time.ts';
import { languageNow, onLanguageChange, sharedWords } from './i18n.ts';

/** The catalogue and the formats in the person's language, with no-break spaces where a line must not be broken. */
export function useWords() {
  const language = useSyncExternalStore(onLanguageChange, languageNow);
  return useMemo(() => wordsIn(i18next.getFixedT(language), language), [language]);
}

export type SaidWords = ReturnType<typeof useWords>;

function wordsIn(t: TFunction, language: Language) {
  const say = ((key: never, values: never) => keepTogether(String(t(key, values)))) as unknown as TFunction;
  const shared = sharedWords(language);
  return {
    language,
    say,
    capital: capitalise,
    day: (on: CalendarDate) => formatDate(on, language),
    dayOfYear: (on: CalendarDate) => formatDate(on, language, { year: true }),
    shortDay: (on: CalendarDate) => formatShortDate(on, language),
    /** `Fredag 17.`, `Friday 17`: enough among the nearest days. */
    nearDay: (on: CalendarDate) =>
      capitalise(`${formatWeekday(on, language)} ${partsOf(on).day}${language === 'nb' ? '.' : ''}`),
    time: (at: TimeOfDay) => keepTogether(formatTime(at, language)),
    clockOf: (moment: Instant | number) => keepTogether(formatTime(osloTimeOf(moment).at, language)),
    dayOf: (moment: Instant | number) => formatDate(osloTimeOf(moment).on, language),
    count: (count: number) => formatCount(count, language),
    counted: (count: number, noun: CountedNoun) => formatCounted(count, noun, language),
    ordinal: (number: number) => formatOrdinal(number, language),
    list: (parts: readonly string[]) => formatList(parts, language),
    orgnr: (orgnr: string) => keepTogether(formatOrgnr(orgnr)),
    amount: (ore: number) => formatKronerPlusVat(ore as Ore, language),
    /** `3 750,00 kr`, as it stands in a sum. */
    kroner: (ore: number) => keepTogether(formatTableAmount(ore as Ore, language)),
    period: (period: PeriodOfDuty) => formatPeriod(period, language),
    /** `sep`, to stand under a bar. */
    shortMonth: (month: number) => formatMonth(month, language).slice(0, 3),
    /** `0,4`, and from ten on without decimals: `12`. */
    megabytes: (bytes: number) =>
      (bytes / 1_000_000).toFixed(bytes < 9_950_000 ? 1 : 0).replace('.', language === 'nb' ? ',' : '.'),
    /** `Kontoutskrift, Driftskonto` where there are several accounts, else `Kontoutskrift`. */
    document: (item: Pick<PortalItem, 'document' | 'name'>) =>
      [shared.documentTypes[item.document].label, ...(item.name ? [item.name] : [])].join(', '),
    documentType: (document: PortalItem['document']) => shared.documentTypes[document].label,
    /** The sentence that the client reads; the office's own words come only with a code. */
    returnReason: (reason: string) =>
      Object.hasOwn(shared.returnReasons, reason)
        ? shared.returnReasons[reason as keyof typeof shared.returnReasons].toClient
        : reason,
  };
}
