/** A run of words that both texts have, or that only this one has. */
export interface MarkedWords {
  words: string;
  changed: boolean;
}

/**
 * What differs between two versions of a text, word by word, so that nobody has to find the one word that was changed by reading both twice.
 * Example: "innen 20 dager" and "innen ti dager" → in the first "20" is marked, in the second "ti".
 */
export function markDifference(before: string, after: string): { before: MarkedWords[]; after: MarkedWords[] } {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const common = commonLengths(old, fresh);
  const marked = { before: [] as MarkedWords[], after: [] as MarkedWords[] };
  let [at, to] = [0, 0];
  while (at < old.length || to < fresh.length) {
    if (at < old.length && to < fresh.length && old[at] === fresh[to]) {
      add(marked.before, old[at]!, false);
      add(marked.after, fresh[to]!, false);
      at += 1;
      to += 1;
    } else if (to >= fresh.length || (at < old.length && common[at + 1]![to]! >= common[at]![to + 1]!)) {
      add(marked.before, old[at]!, true);
      at += 1;
    } else {
      add(marked.after, fresh[to]!, true);
      to += 1;
    }
  }
  return marked;
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** How many words the rests of both texts have in common, in order, from each pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      lengths[at]![to] =
        old[at] === fresh[to] ? lengths[at + 1]![to + 1]! + 1 : Math.max(lengths[at + 1]![to]!, lengths[at]![to + 1]!);
    }
  }
  return lengths;
}

function add(marked: MarkedWords[], word: string, changed: boolean): void {
  const last = marked.at(-1);
  if (last?.changed === changed) last.words += ` ${word}`;
  else marked.push({ words: word, changed });
}
