import { partsOf, type CalendarDate } from '../domain/kernel/index.ts';
import type { DutyPeriod } from '../domain/agreement/index.ts';
import { formatDayMonth, formatMonth } from './format-date.ts';
import { formatList } from './format-list.ts';
import type { Language } from './language.ts';

/** What of a duty's period the words need; `DutyPeriod` is one. */
export interface PeriodOfDuty {
  of: DutyPeriod['of'];
  startOn: CalendarDate;
  endOn: CalendarDate;
}

/**
 * A period in words, as it stands after "for": `oktober`, `september og oktober`, `januar til april`, `2026`, `lønn 15. juli`.
 * The year only when asked; a whole year is its number. In English `October`, `September and October`, `pay on 15 July`.
 */
export function formatPeriod(period: PeriodOfDuty, language: Language, style: { year?: boolean } = {}): string {
  const { year, month: first } = partsOf(period.startOn);
  const { month: last } = partsOf(period.endOn);
  if (period.of === 'year') return `${year}`;
  if (period.of === 'payday' || period.of === 'invoicing') {
    return `${eventWords[language][period.of]} ${formatDayMonth(period.startOn, language, style)}`;
  }
  const months = last - first < 2 ? [...new Set([first, last])] : undefined;
  const words = months
    ? formatList(
        months.map((month) => formatMonth(month, language)),
        language,
      )
    : `${formatMonth(first, language)} ${language === 'nb' ? 'til' : 'to'} ${formatMonth(last, language)}`;
  return style.year ? `${words} ${year}` : words;
}

const eventWords = {
  nb: { payday: 'lønn', invoicing: 'fakturering' },
  en: { payday: 'pay on', invoicing: 'invoicing on' },
};
