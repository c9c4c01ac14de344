import { partsOf, weekdayOf, type CalendarDate, type Weekday } from '../domain/kernel/index.ts';
import type { Language } from './language.ts';

interface CalendarNames {
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
  months: readonly string[];
  shortMonths: readonly string[];
}

const names: Record<Language, CalendarNames> = {
  nb: {
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    shortWeekdays: ['man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.', 'søn.'],
    months: [
      'januar',
      'februar',
      'mars',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'desember',
    ],
    shortMonths: ['jan.', 'feb.', 'mars', 'apr.', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
};

export interface DateStyle {
  weekday?: 'long' | 'short' | 'none';
  month?: 'long' | 'short' | 'none';
  year?: boolean;
}

/**
 * A date in words: `fredag 20. november`, `Friday 20 November`; with the year only when asked.
 * Example: `formatDate(date, 'nb', { weekday: 'short', year: true })` → `tir. 20. januar 2026`.
 */
export function formatDate(date: CalendarDate, language: Language, style: DateStyle = {}): string {
  const { year, month, day } = partsOf(date);
  const { weekdays, shortWeekdays, months, shortMonths } = names[language];
  const weekday = { long: weekdays, short: shortWeekdays, none: undefined }[style.weekday ?? 'long'];
  const monthNames = { long: months, short: shortMonths, none: undefined }[style.month ?? 'long'];
  return [
    ...(weekday ? [weekday[weekdayOf(date) - 1]] : []),
    language === 'nb' ? `${day}.` : `${day}`,
    ...(monthNames ? [monthNames[month - 1]] : []),
    ...(style.year ? [`${year}`] : []),
  ].join(' ');
}

/** `fre. 20. nov.`, `Fri 20 Nov`. */
export function formatShortDate(date: CalendarDate, language: Language, style: { year?: boolean } = {}): string {
  return formatDate(date, language, { ...style, weekday: 'short', month: 'short' });
}

/** `17. september`, `17 September`. */
export function formatDayMonth(date: CalendarDate, language: Language, style: { year?: boolean } = {}): string {
  return formatDate(date, language, { ...style, weekday: 'none' });
}

/** `fredag`, `Friday`. */
export function formatWeekday(date: CalendarDate, language: Language): string {
  return nameWeekday(weekdayOf(date), language);
}

/** The same by its number: 5 is `fredag`, `Friday`. */
export function nameWeekday(weekday: Weekday, language: Language): string {
  return names[language].weekdays[weekday - 1]!;
}

/** `oktober`, `October`; the month counts from 1. */
export function formatMonth(month: number, language: Language): string {
  return names[language].months[month - 1]!;
}

/** A stretch of days, short unless asked: `24.–30. jan.`, `31. jan.–6. feb.`, `24–30 Jan`; one day is itself. */
export function formatDateRange(
  fromOn: CalendarDate,
  toOn: CalendarDate,
  language: Language,
  { month = 'short' }: Pick<DateStyle, 'month'> = {},
): string {
  const withMonth = (date: CalendarDate): string => formatDate(date, language, { weekday: 'none', month });
  if (fromOn === toOn) return withMonth(fromOn);
  if (fromOn.slice(0, 7) !== toOn.slice(0, 7)) return `${withMonth(fromOn)}–${withMonth(toOn)}`;
  return `${formatDate(fromOn, language, { weekday: 'none', month: 'none' })}–${withMonth(toOn)}`;
}
