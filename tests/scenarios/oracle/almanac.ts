import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

// A wall calendar of thirty-odd years, drawn by Temporal and by a library of public holidays. It shares no code with the domain: a day is a place
// in a list, and everything is found by looking along the list.

const firstYear = 2013;
const lastYear = 2046;

export interface AlmanacDay {
  text: string;
  year: number;
  month: number;
  day: number;
  /** Monday is 1. */
  weekday: number;
  week: number;
  weekYear: number;
  isWorkingDay: boolean;
}

function draw(): AlmanacDay[] {
  const holidays = new Holidays('NO');
  const free = new Set<string>();
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const { date, type } of holidays.getHolidays(year)) if (type === 'public') free.add(date.slice(0, 10));
  const days: AlmanacDay[] = [];
  const end = Temporal.PlainDate.from({ year: lastYear, month: 12, day: 31 });
  let date = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 });
  while (Temporal.PlainDate.compare(date, end) <= 0) {
    const text = date.toString();
    days.push({
      text,
      year: date.year,
      month: date.month,
      day: date.day,
      weekday: date.dayOfWeek,
      week: date.weekOfYear!,
      weekYear: date.yearOfWeek!,
      isWorkingDay: date.dayOfWeek < 6 && !free.has(text),
    });
    date = date.add({ days: 1 });
  }
  return days;
}

export const almanac: readonly AlmanacDay[] = draw();
const places = new Map(almanac.map(({ text }, place) => [text, place]));
/** The place of the first of each month, from January of the first year on, and one beyond the end. */
const firsts = [...almanac.keys()].filter((place) => almanac[place]!.day === 1).concat(almanac.length);

export function placeOf(text: string): number {
  const place = places.get(text);
  if (place === undefined) throw new Error(`not in the almanac: ${text}`);
  return place;
}

/** Months since January of the first year. */
export function monthNumber(place: number): number {
  return (almanac[place]!.year - firstYear) * 12 + almanac[place]!.month - 1;
}

/** The place of a day of a month, or of the month's last where it has no such day. */
export function dayInMonth(month: number, day: number): number {
  return Math.min(firsts[month]! + day - 1, firsts[month + 1]! - 1);
}

export function lastOfMonth(month: number): number {
  return firsts[month + 1]! - 1;
}

/** The month of a year, as {@link monthNumber} counts. */
export function monthOf(year: number, month: number): number {
  return (year - firstYear) * 12 + month - 1;
}

/** Looks along the list, one day at a time, until something holds. */
export function look(from: number, step: 1 | -1, holds: (place: number) => boolean): number {
  let place = from;
  while (!holds(place)) place += step;
  return place;
}

export function isWorking(place: number): boolean {
  return almanac[place]!.isWorkingDay;
}

/** The first such month and day from a place on; 29 February is the 28th where there is none. */
export function monthDayFrom(monthDay: string, from: number): number {
  return look(from, 1, (place) => {
    const { year, text } = almanac[place]!;
    const wanted = monthDay === '02-29' && !places.has(`${year}-02-29`) ? '02-28' : monthDay;
    return text.slice(5) === wanted;
  });
}
