import { formatCount } from '../format-count.ts';
import type { Language } from '../language.ts';

/** Counts that stand as words: `tre`, `three`. None is left out: `ingen` says it, and `null` is a word of its own. */
const counted = Array.from({ length: 12 }, (_, place) => place + 1);

/** A number with its groups of three and its decimals: `1 250`, `1,250.50`, `10,5`. */
const numbers: Readonly<Record<Language, RegExp>> = {
  nb: /\d{1,3}(?:[\u0020\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/gu,
  en: /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/gu,
};

const groups: Readonly<Record<Language, RegExp>> = { nb: /[\u0020\u00a0\u202f]/gu, en: /,/gu };

/**
 * The figures of a text by what they are worth, each as often as it stands there, whether written in digits or as a word.
 * Example: `Minst fire av seks, nå 10,5 dager og kr 1 250` → `4`, `6`, `10.5`, `1250`.
 */
export function findFigures(text: string, language: Language): string[] {
  const inDigits = [...text.matchAll(numbers[language])].map(([number]) =>
    number.replaceAll(groups[language], '').replace(',', '.'),
  );
  const inWords = (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const count = counted.find((one) => isCount(word, one, language));
    return count === undefined ? [] : [`${count}`];
  });
  return [...inDigits, ...inWords];
}

function isCount(word: string, count: number, language: Language): boolean {
  return word === formatCount(count, language) || word === formatCount(count, language, 'neuter');
}

/** What of the first is not in the second, each as often as it is missing there: `[4, 6, 6]` without `[6]` → `[4, 6]`. */
export function figuresWithout(figures: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return figures.filter((figure) => {
    const place = left.indexOf(figure);
    if (place === -1) return true;
    left.splice(place, 1);
    return false;
  });
}
