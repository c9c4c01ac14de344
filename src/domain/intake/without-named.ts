import { wordsOfName } from './compare-party.ts';

/** Shorter ones stand in too many lines. */
const tellingLeast = 4;

/** What files are called whoever sold, and what banks write whoever was paid. */
const plainWords: ReadonlySet<string> = new Set(
  'faktura invoice kvittering receipt bilag skann scan scanned kopi copy bilde image photo betaling betalt regning dokument document konto kort varekjøp januar februar mars april juni juli august september oktober november desember'.split(
    ' ',
  ),
);

/**
 * The lines that may be of what cannot be read are left out, where its file or seller names them, and those are unknown no more. Whatever names no line counts
 * as before, unless it names one of the sellers that are known: then it has not been paid by any of these lines, else it may be of any. Example: `Telenor 344.pdf` is locked, and of two lines one says TELENOR → the other line, nothing unknown.
 */
export function withoutNamed<Line extends { text: string }>(
  lines: readonly Line[],
  names: readonly string[],
  sellers: readonly string[],
): { lines: readonly Line[]; unknown: number } {
  let rest = lines;
  let unknown = 0;
  for (const name of names) {
    const words = tellingWordsOf(name.replace(/\.(?:pdf|jpe?g|png|heic|tiff?|webp|xml|docx)(?!\p{L})/giu, ' '));
    const others = rest.filter(({ text }) => !isNamed(text, words));
    const isKnown = others.length < rest.length || sellers.some((seller) => isNamed(seller, words));
    if (!isKnown) unknown += 1;
    rest = others;
  }
  return { lines: rest, unknown };
}

function isNamed(text: string, words: readonly string[]): boolean {
  return tellingWordsOf(text).some((word) => words.includes(word));
}

function tellingWordsOf(text: string): string[] {
  return wordsOfName(text).filter(
    (word) => word.length >= tellingLeast && /^\p{L}+$/u.test(word) && !plainWords.has(word),
  );
}
