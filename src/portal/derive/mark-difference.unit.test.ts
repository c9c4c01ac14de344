import { describe, expect, test } from 'vitest';
import { markDifference, type MarkedWords } from './mark-difference.ts';

/** `innen [20] dager`: what is marked stands in brackets. */
const shown = (marked: readonly MarkedWords[]): string =>
  marked.map(({ words, changed }) => (changed ? `[${words}]` : words)).join(' ');
const between = (before: string, after: string): string[] => {
  const marked = markDifference(before, after);
  return [shown(marked.before), shown(marked.after)];
};

describe('what differs between two versions of a clause', () => {
  test('is the words that were changed, and those around them are not', () => {
    expect(between('Du leverer innen 20 dager etter terminen.', 'Du leverer innen ti dager etter terminen.')).toEqual([
      'Du leverer innen [20] dager etter terminen.',
      'Du leverer innen [ti] dager etter terminen.',
    ]);
  });

  test('is what was added or taken out, in one run', () => {
    expect(between('Sortert. Leveres i Takt.', 'Sortert, én fil per bilag. Leveres i Takt.')).toEqual([
      '[Sortert.] Leveres i Takt.',
      '[Sortert, én fil per bilag.] Leveres i Takt.',
    ]);
    expect(between('Første gang er uten tillegg. Da hviler det.', 'Da hviler det.')).toEqual([
      '[Første gang er uten tillegg.] Da hviler det.',
      'Da hviler det.',
    ]);
  });

  test('is nothing where they say the same, and all where they have nothing in common', () => {
    expect(between('kr 1 250 + mva.', 'kr 1 250 + mva.')).toEqual(['kr 1 250 + mva.', 'kr 1 250 + mva.']);
    expect(between('abc', 'æøå')).toEqual(['[abc]', '[æøå]']);
    expect(between('', 'Nytt')).toEqual(['', '[Nytt]']);
  });
});
