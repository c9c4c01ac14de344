import { eachWordOnce, readText } from '../../domain/kernel/index.ts';
import type { Language } from '../language.ts';
import { blamePhrases, blameWords } from './blame-words.ts';

/**
 * The words of blame in a text, as they stand there, each once. They are found as whole words, in capitals or not, also where they are held apart by
 * no-break spaces or hidden by soft hyphens. What somebody is called is no judgement: `names` are left out first.
 * Example: `Du leverer alltid for sent` → `['alltid']`; `Arne Slurve AS leverer i tide`, with that name → none.
 */
export function findBlame(text: string, language: Language, names: readonly string[] = []): string[] {
  return eachWordOnce([...readText(text, names).matchAll(patterns[language])].map(([words]) => words));
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;

function patternOf(language: Language): RegExp {
  // The longest first, so that a phrase is found as a whole.
  const all = [...blamePhrases[language], ...blameWords[language]].toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<!${letter})(?:${all.join('|')})(?!${letter})`, 'giu');
}

const patterns: Readonly<Record<Language, RegExp>> = { nb: patternOf('nb'), en: patternOf('en') };
