/**
 * A text as a reader sees it, for whoever looks for words in it: letters in one piece, nothing that is not printed, one ordinary space between words. What
 * somebody is called says nothing: `names` are left out, the longest first, since a name can be a part of another.
 * Example: `Arne Slurve AS leverer i tide`, with that name → `·0· leverer i tide`.
 */
export function readText(text: string, names: readonly string[] = []): string {
  return names
    .map(readable)
    .filter((name) => name.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '·0·'), readable(text));
}

function readable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ');
}

/** The words as they stand, each once: in capitals or not it is one word. Example: `Alltid`, `alltid`, `slurv` → `Alltid`, `slurv`. */
export function eachWordOnce(words: readonly string[]): string[] {
  return words.filter((word, place) => words.findIndex((one) => one.toLowerCase() === word.toLowerCase()) === place);
}
