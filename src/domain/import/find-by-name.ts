import { normaliseWord } from './normalise-word.ts';

/** Somebody or something that a row may name in several ways. */
export interface Named {
  id: string;
  /** Whole names, keys and addresses: the first kind of match that is looked for. */
  names: readonly string[];
  /** Initials and first names, which count only where they mean one alone. */
  shortNames: readonly string[];
}

/** Who is meant. Whole names go before short ones; a name that means several is `ambiguous`, never the first of them. */
export function findByName(candidates: readonly Named[], text: string): { id: string } | 'unknown' | 'ambiguous' {
  const word = normaliseWord(text);
  const whole = candidates.filter(({ names }) => names.some((name) => normaliseWord(name) === word));
  const found = whole.length > 0 ? whole : candidates.filter(({ shortNames }) => isAmong(shortNames, word));
  if (found.length > 1) return 'ambiguous';
  return found[0] ? { id: found[0].id } : 'unknown';
}

function isAmong(names: readonly string[], word: string): boolean {
  return word !== '' && names.some((name) => normaliseWord(name) === word);
}
