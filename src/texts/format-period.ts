import { addDays, isoWeekOf, lastDayOfMonth, partsOf, weekdayOf, type CalendarDate } from '../domain/kernel/index.ts';
import type { ClientEvent, DutyPeriod } from '../domain/agreement/index.ts';
import { formatDayMonth, formatMonth } from './format-date.ts';
import { formatList } from './format-list.ts';
import type { Language } from './language.ts';
import { eventWords } from './words/event-words.ts';

/** What of a duty's period the words need; `DutyPeriod` is one. */
export interface PeriodOfDuty {
  of: DutyPeriod['of'];
  startOn: CalendarDate;
  endOn: CalendarDate;
}

/**
 * A period in words, as it stands after "for": `oktober`, `september og oktober`, `januar til april`, `uke 40`, `2026`, `lønn 15. juli`.
 * The year only when asked; a whole year is its number, a financial year that is none has both: `juli 2026 til juni 2027`. What is no whole months
 * is told by its days: `15. september til 31. oktober`.
 */
export function formatPeriod(period: PeriodOfDuty, language: Language, style: { year?: boolean } = {}): string {
  const { of, startOn, endOn } = period;
  if (isEvent(of)) {
    return `${eventWords[language][of].dated} ${formatDayMonth(startOn, language, style)}`;
  }
  if (of === 'week' && isWholeWeek(period)) return weekInWords(startOn, language, style);
  if (!isWholeMonths(period)) return daysInWords(period, language, style);
  const { year } = partsOf(startOn);
  if (startOn.endsWith('-01-01') && endOn === `${year}-12-31`) return `${year}`;
  return monthsInWords(period, language, of === 'year' && countMonths(period) === 12 ? { year: true } : style);
}

/** Wages, invoices and meetings have a day of their own, which cannot wait. */
export function isEvent(of: PeriodOfDuty['of']): of is ClientEvent {
  return Object.hasOwn(eventWords.nb, of);
}

function isWholeWeek({ startOn, endOn }: PeriodOfDuty): boolean {
  return weekdayOf(startOn) === 1 && addDays(startOn, 6) === endOn;
}

function isWholeMonths({ startOn, endOn }: PeriodOfDuty): boolean {
  const { year, month } = partsOf(endOn);
  return startOn.endsWith('-01') && endOn === lastDayOfMonth(year, month);
}

function countMonths({ startOn, endOn }: PeriodOfDuty): number {
  const first = partsOf(startOn);
  const last = partsOf(endOn);
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/** The year of a week is that of its Thursday (ISO 8601). */
function weekInWords(startOn: CalendarDate, language: Language, style: { year?: boolean }): string {
  const week = `${language === 'nb' ? 'uke' : 'week'} ${isoWeekOf(startOn)}`;
  return style.year ? `${week} ${partsOf(addDays(startOn, 3)).year}` : week;
}

function daysInWords({ startOn, endOn }: PeriodOfDuty, language: Language, style: { year?: boolean }): string {
  const last = formatDayMonth(endOn, language, style);
  if (startOn === endOn) return last;
  const sameYear = startOn.slice(0, 4) === endOn.slice(0, 4);
  return `${formatDayMonth(startOn, language, { year: !sameYear && style.year === true })} ${to[language]} ${last}`;
}

function monthsInWords(period: PeriodOfDuty, language: Language, style: { year?: boolean }): string {
  const first = partsOf(period.startOn);
  const last = partsOf(period.endOn);
  const firstYear = style.year && first.year !== last.year ? ` ${first.year}` : '';
  const from = `${formatMonth(first.month, language)}${firstYear}`;
  const until = `${formatMonth(last.month, language)}${style.year ? ` ${last.year}` : ''}`;
  const count = countMonths(period);
  if (count === 1) return until;
  return count === 2 ? formatList([from, until], language) : `${from} ${to[language]} ${until}`;
}

const to: Record<Language, string> = { nb: 'til', en: 'to' };
