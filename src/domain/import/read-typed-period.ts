import { dateOf, lastDayOfMonth, periodOf, type CalendarDate, type PeriodLength } from '../kernel/index.ts';
import { readTypedDate } from './read-typed-date.ts';

export interface TypedPeriod {
  startOn: CalendarDate;
  endOn: CalendarDate;
}

/** The first three letters, in which bokmål and English differ for three months only. */
const monthStarts: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mai', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['des', 'dec'],
];

const numbered: readonly { words: RegExp; length: PeriodLength; count: number }[] = [
  { words: /^(?:mva)?-?(?:termin|t|term)$/, length: 'vat-term', count: 6 },
  { words: /^(?:kvartal|kv|k|q|quarter)$/, length: 'quarter', count: 4 },
  { words: /^(?:tertial|fourmonths)$/, length: 'four-months', count: 3 },
  { words: /^(?:halvår|h|half)$/, length: 'half-year', count: 2 },
];

/**
 * Reads a period as people write it: "2025-05", "05.2025", "mai 2025", "mai–juni 2025", "3. termin 2025", "T3 2025", "Q1 2025", "2025", or a day in it.
 * Undefined when it is none, or lacks its year.
 */
export function readTypedPeriod(text: string): TypedPeriod | undefined {
  const bare = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const day = readTypedDate(bare);
  if (day !== undefined) return { startOn: day, endOn: day };
  const year = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(bare)?.[1];
  if (year === undefined) return undefined;
  const rest = bare.replace(year, ' ').trim();
  const inYear = Number(year);
  return rest === '' ? months(inYear, 1, 12) : (readMonths(rest, inYear) ?? readNumbered(rest, inYear));
}

/** "mai", "mai-juni", "05", "05-06". */
function readMonths(text: string, year: number): TypedPeriod | undefined {
  const parts = text
    .split(/\s*(?:-|–|\/|,|\bog\b|\btil\b|\band\b|\bto\b)\s*/)
    .map((part) => part.replaceAll(/[.\s]/g, ''))
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 2) return undefined;
  const [first, last = first] = parts.map(monthNumberOf);
  return first === undefined || last === undefined || last < first ? undefined : months(year, first, last);
}

function monthNumberOf(part: string): number | undefined {
  if (/^\d{1,2}$/.test(part)) return Number(part) >= 1 && Number(part) <= 12 ? Number(part) : undefined;
  if (!/^\p{L}{3,9}$/u.test(part)) return undefined;
  const index = monthStarts.findIndex((starts) => starts.some((start) => part.startsWith(start)));
  return index === -1 ? undefined : index + 1;
}

/** "3. termin", "termin 3", "t3", "q1". */
function readNumbered(text: string, year: number): TypedPeriod | undefined {
  const number = Number(/\d+/.exec(text)?.[0] ?? 0);
  const word = text.replaceAll(/[\d\s./]/g, '');
  const kind = numbered.find(({ words }) => words.test(word));
  if (!kind || number < 1 || number > kind.count) return undefined;
  const { startOn, endOn } = periodOf(kind.length, year, number);
  return { startOn, endOn };
}

function months(year: number, first: number, last: number): TypedPeriod {
  return { startOn: dateOf(year, first, 1), endOn: lastDayOfMonth(year, last) };
}
