import { type CalendarDate, dateOf, daysInMonth, lastDayOfMonth } from '../../kernel/index.ts';

export interface FoundDate {
  on: CalendarDate;
  /** Where it stands in the text. */
  index: number;
  length: number;
}

const months = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
];
const monthByName = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
/** Longest first, so that "januar" is not read as "jan" with something behind. */
export const monthPattern = [...monthByName.keys()].sort((a, b) => b.length - a.length).join('|');

export function monthOfName(name: string): number | undefined {
  return monthByName.get(name.toLowerCase().replace(/\.$/, ''));
}

const yearFirst = /(?<![\d.-])(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/;
const dayFirst = /(?<![\d,-])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?![\d,])(?!\.\d)/;
const dayNamed = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[.]?[ -]?\\s*(${monthPattern})[.,]?[ -]?\\s*(\\d{4}|\\d{2})(?!\\d)`,
);
const monthNamed = new RegExp(`\\b(${monthPattern})[.]?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*(\\d{4})(?!\\d)`);
const compact = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/;
const anyDate = new RegExp(
  [yearFirst, dayFirst, dayNamed, monthNamed, compact].map((pattern) => pattern.source).join('|'),
  'gi',
);

/**
 * Days as Norwegians and others write them: `1.11.2026`, `01.11.26`, `1/11-2026`, `2026-11-01`, `20261101`, `1. november 2026`, `Nov 1, 2026`. The day
 * stands before the month. What is no day of the calendar is left out.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(anyDate)) {
    const on = readMatch(match);
    if (on !== undefined) found.push({ on, index: match.index, length: match[0].length });
  }
  return found;
}

function readMatch(match: RegExpMatchArray): CalendarDate | undefined {
  const group = (index: number): string => match[index]!;
  if (match[1] !== undefined) return dayOf(group(1), group(2), group(3));
  if (match[4] !== undefined) return dayOf(group(6), group(5), group(4));
  if (match[7] !== undefined) return dayOf(group(9), `${monthOfName(group(8))}`, group(7));
  if (match[10] !== undefined) return dayOf(group(12), `${monthOfName(group(10))}`, group(11));
  return dayOf(group(13), group(14), group(15));
}

function dayOf(yearText: string, monthText: string, dayText: string): CalendarDate | undefined {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1) return undefined;
  return day > daysInMonth(year, month) ? undefined : dateOf(year, month, day);
}

/** The date that a field holds and nothing else; undefined when it is none. */
export function readDate(text: string): CalendarDate | undefined {
  const [first] = findDates(text.trim());
  return first?.index === 0 ? first.on : undefined;
}

/** A day without its year, `03.11` or `3/11`, in the year that lets it lie within a span. */
export function readDayInSpan(text: string, fromOn: CalendarDate, toOn: CalendarDate): CalendarDate | undefined {
  const match = /^(\d{1,2})[./](\d{1,2})\.?$/.exec(text.trim());
  if (!match) return undefined;
  for (const year of [fromOn.slice(0, 4), toOn.slice(0, 4)]) {
    const on = dayOf(year, match[2]!, match[1]!);
    if (on !== undefined && on >= fromOn && on <= toOn) return on;
  }
  return dayOf(toOn.slice(0, 4), match[2]!, match[1]!);
}

export interface FoundSpan {
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

const spanDash = String.raw`\s*(?:-|–|—|til|to|t\.o\.m\.?|tom\.?)\s*`;
const dashBetween = new RegExp(`^${spanDash}(?:og med\\s*)?$`, 'i');
const monthOfYear = new RegExp(`\\b(${monthPattern})[.]?\\s+(20\\d{2})\\b`, 'i');
const monthsOfYear = new RegExp(
  `\\b(${monthPattern})[.]?(?:\\s+(20\\d{2}))?${spanDash}(${monthPattern})[.]?\\s+(20\\d{2})\\b`,
  'i',
);

/** A period as it is written: two days, a month or several of a year, a VAT period (`5. termin 2026`), a quarter. */
export function findSpan(text: string): FoundSpan | undefined {
  const dates = findDates(text);
  for (let index = 0; index + 1 < dates.length; index++) {
    const first = dates[index]!;
    const second = dates[index + 1]!;
    const between = text.slice(first.index + first.length, second.index);
    if (dashBetween.test(between) && first.on <= second.on) return { fromOn: first.on, toOn: second.on };
  }
  // The year may stand only once: "01.10 - 31.10.2026".
  const short = new RegExp(
    `(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.?${spanDash}(\\d{1,2})\\.(\\d{1,2})\\.(20\\d{2}|\\d{2})(?!\\d)`,
    'i',
  ).exec(text);
  if (short) {
    const toOn = dayOf(short[5]!, short[4]!, short[3]!);
    const fromOn = dayOf(short[5]!, short[2]!, short[1]!);
    if (fromOn !== undefined && toOn !== undefined && fromOn <= toOn) return { fromOn, toOn };
  }
  if (dates.length > 0) return undefined;
  return findMonths(text);
}

function findMonths(text: string): FoundSpan | undefined {
  const several = monthsOfYear.exec(text);
  if (several) {
    const year = Number(several[4]);
    return spanOfMonths(Number(several[2] ?? year), monthOfName(several[1]!)!, year, monthOfName(several[3]!)!);
  }
  const one = monthOfYear.exec(text);
  if (one) {
    const month = monthOfName(one[1]!)!;
    return spanOfMonths(Number(one[2]), month, Number(one[2]), month);
  }
  const part = /\b([1-6])\.?\s*(termin|kvartal)\s+(20\d{2})\b/i.exec(text) ?? /\bQ([1-4])()\s*(20\d{2})\b/.exec(text);
  if (!part) return undefined;
  const length = part[2]!.toLowerCase() === 'termin' ? 2 : 3;
  const last = Number(part[1]) * length;
  return last > 12 ? undefined : spanOfMonths(Number(part[3]), last - length + 1, Number(part[3]), last);
}

function spanOfMonths(fromYear: number, fromMonth: number, toYear: number, toMonth: number): FoundSpan | undefined {
  const fromOn = dateOf(fromYear, fromMonth, 1);
  const toOn = lastDayOfMonth(toYear, toMonth);
  return fromOn <= toOn ? { fromOn, toOn } : undefined;
}
