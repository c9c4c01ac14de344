import { ore, type CalendarDate } from '../../domain/kernel/index.ts';
import type { AskedLine } from '../../domain/question/index.ts';
import { formatDayMonth } from '../../texts/format-date.ts';
import { formatExactKroner } from '../../texts/format-money.ts';
import { keepTogether } from '../../texts/keep-together.ts';
import type { Language } from '../words/language.ts';

export interface NamedLine {
  /** Which sentence asks about it: money out or in, with a text or without one. */
  key: 'out' | 'outBare' | 'in' | 'inBare';
  sum: string;
  text: string;
  day: string;
}

/**
 * What a question about a line of a bank statement is made of. The sum is without its sign: the sentence says which way the money went.
 * Example: −149 000, `Circle K`, 12 October → `out`, `kr 1 490,00`, `Circle K`, `12. oktober`.
 */
export function nameLine({ on, amountMinor, text }: AskedLine, language: Language): NamedLine {
  const way = amountMinor < 0 ? 'out' : 'in';
  return {
    key: text === '' ? `${way}Bare` : way,
    sum: formatExactKroner(ore(Math.abs(amountMinor)), language),
    text,
    day: formatDayMonth(on, language),
  };
}

/** The line as a row says it: day, text and the sum with its sign. */
export function lineParts({ on, amountMinor, text }: AskedLine, language: Language): [string, string, string] {
  const sum = keepTogether(formatExactKroner(ore(Math.abs(amountMinor)), language));
  return [keepTogether(formatDayMonth(on as CalendarDate, language)), text, amountMinor < 0 ? `−${sum}` : sum];
}
