import { assert } from './assert.ts';

declare const brand: unique symbol;

/** A day in the calendar, `'2026-11-20'`: no time zone, no clock. Comparable with `<` and `===` as text. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** A point in time as ISO text in UTC with milliseconds, `'2026-11-23T08:30:00.000Z'`. The domain only carries and compares it. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** A time of day in the office's zone, `'12:00'`. */
export type TimeOfDay = string & { readonly [brand]: 'TimeOfDay' };

/** Weekdays by ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  assert(month >= 1 && month <= 12, `month ${month}`);
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCalendarDate(text: string): text is CalendarDate {
  const match = datePattern.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads `'2026-11-20'`; throws on anything else, because a deadline that cannot be read must never become some other day. */
export function calendarDate(text: string): CalendarDate {
  assert(isCalendarDate(text), `not a calendar date: ${text}`);
  return text;
}

export function instant(text: string): Instant {
  assert(isCalendarDate(instantPattern.exec(text)?.[1] ?? ''), `not an instant: ${text}`);
  return text as Instant;
}

export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function timeOfDay(text: string): TimeOfDay {
  assert(isTimeOfDay(text), `not a time of day: ${text}`);
  return text;
}

/** Reads the digits where they stand: every rule about dates comes by here, and cutting text into pieces would be most of its time. */
export function partsOf(date: CalendarDate): YearMonthDay {
  return {
    year: twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2),
    month: twoDigitsAt(date, 5),
    day: twoDigitsAt(date, 8),
  };
}

function twoDigitsAt(date: CalendarDate, place: number): number {
  return (date.charCodeAt(place) - 48) * 10 + date.charCodeAt(place + 1) - 48;
}

export function dateOf(year: number, month: number, day: number): CalendarDate {
  assert(day >= 1 && day <= daysInMonth(year, month), `no such day: ${year}-${month}-${day}`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Works on years and eras of 400 years, so it never meets a clock or a time zone.
 * Source: the well-known days-from-civil method (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days that were written before, by their number: the same few thousand come again and again. */
const written = new Map<number, CalendarDate>();
/** A century and a half; what is beyond is written each time. */
const writtenMax = 55_000;

/** The inverse of {@link dayNumber}. */
export function dateFromDayNumber(number: number): CalendarDate {
  const known = written.get(number);
  if (known !== undefined) return known;
  const date = writeDate(number);
  if (written.size < writtenMax) written.set(number, date);
  return date;
}

function writeDate(number: number): CalendarDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex + (monthIndex < 10 ? 3 : -9);
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateFromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: CalendarDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * The same day of the month, `months` later, or the month's last day where it has no such day. Always counted from the anchor,
 * never from an earlier result: 31 January gives 28 February and then **31** March.
 */
export function addMonths(anchor: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(anchor);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

export function lastDayOfMonth(year: number, month: number): CalendarDate {
  return dateOf(year, month, daysInMonth(year, month));
}

export function earliest(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((best, date) => (date < best ? date : best), first);
}

export function latest(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((best, date) => (date > best ? date : best), first);
}

/** The Monday of the week that a day lies in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** ISO week number, as Norwegian calendars print it. */
export function isoWeekOf(date: CalendarDate): number {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const firstDay = dateOf(partsOf(thursday).year, 1, 1);
  return Math.floor(daysBetween(firstDay, thursday) / 7) + 1;
}
