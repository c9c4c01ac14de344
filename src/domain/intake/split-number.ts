import { partsOf, type CalendarDate } from '../kernel/index.ts';

/** A number of a series: what counts up, and what stands around it. */
export interface SeriesNumber {
  before: string;
  counter: number;
  after: string;
  /** How many figures it is written with, where zeros stand in front. */
  width: number;
}

/**
 * Takes a voucher number apart. What counts is the last figures that are not a year. Examples: `F-1001` → 1001 after `F-`, `2026-0012` → 12 after `2026-`,
 * `1004/2026` → 1004 before `/2026`. Undefined where there are no figures, or so many that they count nothing.
 */
export function splitNumber(number: string, issuedOn?: CalendarDate): SeriesNumber | undefined {
  const parts = number.trim().toUpperCase().split(/(\d+)/);
  const places = parts.flatMap((part, index) => (/^\d+$/.test(part) ? [index] : []));
  const last = places.findLast((place) => places.length === 1 || !isYear(parts[place]!, issuedOn));
  if (last === undefined || parts[last]!.length > 9) return undefined;
  return {
    before: parts.slice(0, last).join(''),
    counter: Number(parts[last]),
    after: parts.slice(last + 1).join(''),
    width: parts[last]!.startsWith('0') ? parts[last]!.length : 0,
  };
}

export function writeNumber({ before, after, width }: SeriesNumber, counter: number): string {
  return `${before}${`${counter}`.padStart(width, '0')}${after}`;
}

function isYear(digits: string, issuedOn: CalendarDate | undefined): boolean {
  if (issuedOn === undefined) return /^20\d\d$/.test(digits);
  const { year } = partsOf(issuedOn);
  return digits === `${year}` || digits === `${year % 100}`;
}
