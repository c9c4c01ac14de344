import type { Language } from '../language.ts';
import { blamePhrases, blameWords } from './blame-words.ts';

/**
 * The words of blame in a text, as they stand there, each once. They are found as whole words, in capitals or not, also where they are held apart by
 * no-break spaces or hidden by soft hyphens. What somebody is called is no judgement: `names` are left out first.
 * Example: `Du leverer alltid for sent` → `['alltid']`; `Arne Slurve AS leverer i tide`, with that name → none.
 */
export function findBlame(text: string, language: Language, names: readonly string[] = []): string[] {
  const found = [...withoutNames(readable(text), names).matchAll(patterns[language])].map(([words]) => words);
  return found.filter((words, place) => found.findIndex((one) => isSame(one, words)) === place);
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;

function patternOf(language: Language): RegExp {
  // The longest first, so that a phrase is found as a whole.
  const all = [...blamePhrases[language], ...blameWords[language]].toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<!${letter})(?:${all.join('|')})(?!${letter})`, 'giu');
}

const patterns: Readonly<Record<Language, RegExp>> = { nb: patternOf('nb'), en: patternOf('en') };

/** As a reader sees it: letters in one piece, nothing that is not printed, one ordinary space between words. */
function readable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ');
}

/** The longest first: a name can be a part of another. */
function withoutNames(text: string, names: readonly string[]): string {
  return names
    .map(readable)
    .filter((name) => name.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '·'), text);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
