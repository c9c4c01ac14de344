import { partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import { formatMonth } from '../format-date.ts';
import { languages } from '../language.ts';

/**
 * Which of some days are written in a text, in the ways in which people write days: `12. oktober`, `12 okt.`, `October 12th`, `12.10.`, `12/10-26`,
 * `2026-10-12`. Each is given as it stands there. A day without its month is none.
 */
export function findWrittenDates(text: string, dates: readonly CalendarDate[]): string[] {
  return [...new Set(dates)].flatMap((date) => patternOf(date).exec(text)?.[0].replace(/\.$/, '') ?? []);
}

const ordinal = String.raw`(?:\.|st|nd|rd|th)?`;
const space = String.raw`[\s\u00a0]*`;
const free = { before: String.raw`(?<![\p{L}\p{N}])`, after: String.raw`(?![\p{L}\p{N}])` };

function patternOf(date: CalendarDate): RegExp {
  const { year, month, day } = partsOf(date);
  const d = `0?${day}`;
  const m = `0?${month}`;
  // At least three letters of the month's name, in either language.
  const names = languages.map((language) => formatMonth(month, language)).map((name) => `${name.slice(0, 3)}\\p{L}*`);
  const name = `(?:${names.join('|')})\\.?`;
  const ways = [
    `${d}${ordinal}${space}(?:of${space})?${name}`,
    `${name}${space}(?:the${space})?${d}${ordinal}`,
    `${d}${space}[./-]${space}${m}(?:${space}[./-]${space}(?:${year}|${String(year).slice(2)}))?`,
    `${year}-${m}-${d}`,
  ];
  return new RegExp(`${free.before}(?:${ways.join('|')})${free.after}`, 'iu');
}
