import { dateOf, daysInMonth, type CalendarDate } from '../kernel/index.ts';

const patterns = [
  { pattern: /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})\.?$/, order: 'dmy' },
  { pattern: /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/, order: 'ymd' },
] as const;

/**
 * Reads a date as people and spreadsheets write it: `31.12.2026`, `31/12-26`, `31.12.26`, `2026-12-31`. The day always stands before the month;
 * a year of two digits is of this century. Undefined for anything else: a date that could be two days is none.
 */
export function readTypedDate(text: string): CalendarDate | undefined {
  const bare = text.trim().replaceAll(/\s*([./-])\s*/g, '$1');
  for (const { pattern, order } of patterns) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const [year, month, day] = order === 'ymd' ? [first, second, third] : [fullYear(third), second, first];
    const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    return exists ? dateOf(year, month, day) : undefined;
  }
  return undefined;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}
