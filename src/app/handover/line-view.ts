import type { HandoverLine } from '../../domain/handover/index.ts';
import type { HandoverLineView } from '../../http/contract/handover.ts';
import { detailsInWords, lineInWords, standingInWords } from '../../texts/handover/line-in-words.ts';
import type { Language } from '../../texts/language.ts';

/** One line as the three pages show it, in both languages: who looks at it may change between them. */
export function toLineView(line: HandoverLine): HandoverLineView {
  const { key, content, state, changed, holds, next } = line;
  return {
    key,
    item: content.item,
    state,
    changed,
    empty: holds.length === 0,
    next: next === null ? null : { ...next },
    words: inBoth((language) => ({
      line: lineInWords(content, language),
      standing: standingInWords(line, language),
      details: detailsInWords(content, language),
    })),
  };
}

export function inBoth<T>(word: (language: Language) => T): { nb: T; en: T } {
  return { nb: word('nb'), en: word('en') };
}
