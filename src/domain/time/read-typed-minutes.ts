import { readMinutes } from './read-minutes.ts';

/** What a number that stands alone is counted in: `typed` takes a whole one as minutes and one with decimals as hours, as people write them. */
export type BareUnit = 'minutes' | 'hours' | 'typed';

/** A day is no longer; on the night when clocks go back it is an hour more, which nobody enters in one piece. */
export const entryMinutesMax = 1_440;

const range = { least: 1, most: entryMinutesMax };

const hourWord = '(?:t|timer?|h|hrs?|hours?)';
const minuteWord = '(?:m|min|mins|minutt|minutter|minutes?)';
const clockLike = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const hoursAlone = new RegExp(`^(\\d{1,2}(?:[.,]\\d{1,6})?)\\s*${hourWord}\\.?$`);
const minutesAlone = new RegExp(`^(\\d{1,4}(?:[.,]\\d{1,6})?)\\s*${minuteWord}\\.?$`);
const both = new RegExp(`^(\\d{1,2})\\s*${hourWord}\\.?\\s*(?:og\\s*|and\\s*)?(\\d{1,2})\\s*(?:${minuteWord}\\.?)?$`);
const decimal = /^\d{1,4}[.,]\d{1,6}$/;

/**
 * Time as people and spreadsheets write it: `45`, `45 min`, `1,5`, `1.5 t`, `1:30`, `1 t 30 min`, `1t30`. Parts of a minute are rounded to the nearest
 * whole one, and what is something is at least one minute. Undefined for anything else, for nothing, and for more than a day.
 * Example: `1,5` typed → 90; `1,5` in a column of minutes → 2.
 */
export function readTypedMinutes(text: string, bare: BareUnit = 'typed'): number | undefined {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const whole = /^\d+$/.test(typed);
  if (whole && bare !== 'hours') return readMinutes(typed, range);
  if (whole || decimal.test(typed)) return inDay(numberOf(typed) * (bare === 'minutes' ? 1 : 60));
  const clock = clockLike.exec(typed);
  if (clock) return inDay(Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60);
  const hours = hoursAlone.exec(typed);
  if (hours) return inDay(numberOf(hours[1]!) * 60);
  const minutes = minutesAlone.exec(typed);
  if (minutes) return inDay(numberOf(minutes[1]!));
  const mixed = both.exec(typed);
  return mixed ? inDay(Number(mixed[1]) * 60 + Number(mixed[2])) : undefined;
}

function inDay(minutes: number): number | undefined {
  if (minutes <= 0 || minutes > entryMinutesMax) return undefined;
  return Math.max(1, Math.round(minutes));
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
