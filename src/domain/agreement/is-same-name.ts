/**
 * Whether two written names may well be one person's: every word of the shorter stands in the longer, in any order, and there are two of them at least.
 * A middle name that only one of them has is no difference; a name that differs is never refused, only shown to a person.
 * Example: `Nordmann, Ola Kåre` and `Ola Nordmann` → true; `Ola Nordmann` and `Kari Nordmann` → false.
 */
export function isSameName(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (shorter.length < 2) return shorter.length === 1 && longer.length === 1 && shorter[0] === longer[0];
  const left = [...longer];
  return shorter.every((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** Small letters without points and apostrophes; a hyphen parts two words, as some registers write them. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`.]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
