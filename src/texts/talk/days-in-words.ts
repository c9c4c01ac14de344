import { formatCounted, formatFigured } from '../format-count.ts';
import { formatNumber } from '../format-money.ts';
import type { Language } from '../language.ts';

/** A number of days that may be a half: `ti dager`, `10,5 dager`, `one day`. */
export function countDays(days: number, language: Language): string {
  if (Number.isInteger(days)) return formatCounted(days, 'day', language);
  return `${formatNumber(days, language)} ${wordsIn[language].days}`;
}

/** Where a day lies by its deadline, in figures: `10 dager etter fristen`, `på fristen`, `2 days before the deadline`. */
export function dayByDeadline(daysLate: number, language: Language): string {
  const words = wordsIn[language];
  if (daysLate === 0) return words.onTheDay;
  const days = Math.abs(daysLate);
  const counted = Number.isInteger(days)
    ? formatFigured(days, 'day', language)
    : `${formatNumber(days, language)} ${words.days}`;
  return daysLate > 0 ? words.after(counted) : words.before(counted);
}

const wordsIn = {
  nb: {
    days: 'dager',
    onTheDay: 'på fristen',
    after: (days: string) => `${days} etter fristen`,
    before: (days: string) => `${days} før fristen`,
  },
  en: {
    days: 'days',
    onTheDay: 'on the deadline',
    after: (days: string) => `${days} after the deadline`,
    before: (days: string) => `${days} before the deadline`,
  },
} satisfies Record<Language, unknown>;
