import { addDays, dateOf, partsOf, weekdayOf, type CalendarDate } from './calendar-date.ts';

/** A span when the office is closed (fellesferie, romjul), both days included. Closures move messages and tasks, and deadlines only where the clause says so. */
export interface Closure {
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

/**
 * Easter Sunday by the Gregorian computus (the anonymous algorithm printed by Meeus).
 * Example: 2026 → 5 April, 2027 → 28 March, 2028 → 16 April.
 */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dateOf(year, month, day);
}

const holidaysByYear = new Map<number, ReadonlySet<CalendarDate>>();

/**
 * The public holidays that move Norwegian deadlines, besides Sundays. Two may fall on one date, and none has a substitute day.
 * 24 and 31 December are ordinary working days.
 * Source: helligdagsfredloven § 2 and lov om 1. og 17. mai § 1.
 */
export function publicHolidays(year: number): ReadonlySet<CalendarDate> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays = new Set<CalendarDate>([
    dateOf(year, 1, 1),
    addDays(easter, -3),
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    dateOf(year, 5, 1),
    dateOf(year, 5, 17),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    dateOf(year, 12, 25),
    dateOf(year, 12, 26),
  ]);
  holidaysByYear.set(year, holidays);
  return holidays;
}

export function isPublicHoliday(date: CalendarDate): boolean {
  return publicHolidays(partsOf(date).year).has(date);
}

/** Virkedag: Monday to Friday and no public holiday. */
export function isWorkingDay(date: CalendarDate): boolean {
  return weekdayOf(date) <= 5 && !isPublicHoliday(date);
}

export function isClosed(date: CalendarDate, closures: readonly Closure[]): boolean {
  return closures.some((closure) => closure.fromOn <= date && date <= closure.toOn);
}

/** A day when the office works: a working day outside its closures. */
export function isOfficeDay(date: CalendarDate, closures: readonly Closure[]): boolean {
  return isWorkingDay(date) && !isClosed(date, closures);
}

/** The day itself when it is a working day, else the next one. */
export function thisOrNextWorkingDay(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The day itself when it is a working day, else the one before. */
export function thisOrPreviousWorkingDay(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/**
 * The n-th working day after (n > 0) or before (n < 0) a date, the date itself not counted; n = 0 is the date itself.
 * Example: one working day after Friday 20 November 2026 is Monday 23 November.
 */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  return addCountedDays(date, count, isWorkingDay);
}

/** The same, counting only days when the office is open. */
export function addOfficeDays(date: CalendarDate, count: number, closures: readonly Closure[]): CalendarDate {
  return addCountedDays(date, count, (day) => isOfficeDay(day, closures));
}

/** The day itself where the office is at work, else the next on which it is. */
export function thisOrNextOfficeDay(date: CalendarDate, closures: readonly Closure[]): CalendarDate {
  return isOfficeDay(date, closures) ? date : addOfficeDays(date, 1, closures);
}

function addCountedDays(date: CalendarDate, count: number, counts: (day: CalendarDate) => boolean): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (counts(day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** Days in (from, to] on which the office is closed: they are never counted as the client's lateness. */
export function closedDaysBetween(from: CalendarDate, to: CalendarDate, closures: readonly Closure[]): number {
  if (closures.length === 0) return 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isClosed(day, closures)) count += 1;
  return count;
}

/** Calendar days after a date, leaving out those on which the office is closed. */
export function addOpenDays(date: CalendarDate, count: number, closures: readonly Closure[]): CalendarDate {
  return addCountedDays(date, count, (day) => !isClosed(day, closures));
}
