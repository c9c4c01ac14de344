export interface MarkedSentence {
  text: string;
  mark: 'same' | 'gone' | 'new';
}

/**
 * Two texts as one, sentence by sentence: what both say stands unmarked, so that the eye finds what differs. Sentences keep their order.
 * Example: `A. B. C.` and `A. X. C.` → A the same, B gone, X new, C the same.
 */
export function markSentences(before: string, after: string): MarkedSentence[] {
  const old = sentencesOf(before);
  const now = sentencesOf(after);
  const lengths = commonLengths(old, now);
  const marked: MarkedSentence[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      marked.push({ text: old[i]!, mark: 'same' });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      marked.push({ text: old[i]!, mark: 'gone' });
      i += 1;
    } else {
      marked.push({ text: now[j]!, mark: 'new' });
      j += 1;
    }
  }
  return marked;
}

/** A sentence ends before a space and a capital letter: `kr 1 250 + mva. for hver uke` is within one. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:]) (?=\p{Lu})/u).filter((sentence) => sentence !== '');
}

/** How many sentences the rests from each place have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i]![j] = old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}
