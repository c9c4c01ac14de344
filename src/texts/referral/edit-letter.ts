import { findForbiddenWords } from '../../domain/handover/index.ts';
import type { Language } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { editLettersMax, type PageEdits } from '../talk/apply-edits.ts';
import type { LetterSentence, LetterText } from './recommendation-letter.ts';

export interface LetterEditContext {
  language: Language;
  /** Of the client, its contacts and the office's people: what somebody is called is no judgement. */
  names: readonly string[];
  /** Of the partner offices: none of them stands in a letter that is read before the client has answered. */
  partnerNames: readonly string[];
}

/** Why an edit is not taken; `words` are those that it is for. */
export type LetterEditRefusal =
  | { key: string; refused: 'unknown' | 'fixed' }
  | { key: string; refused: 'too-long'; letters: number }
  | {
      key: string;
      /** A word of blame, one about checks against money laundering (hvitvaskingsloven § 28), or the name of another office. */
      refused: 'blame' | 'forbidden' | 'partner-named';
      words: readonly string[];
    };

/**
 * The letter with what the lead wrote in place of its own sentences. All edits are taken or none; a blank one leaves its sentence out.
 * Example: `thanks` rewritten as `Takk for alle kaffekoppene.` → taken; `keeps` as `Du leverer alltid for sent.` → refused, `blame`.
 */
export function editLetter(
  letter: LetterText,
  edits: PageEdits,
  context: LetterEditContext,
): { letter: LetterText } | { refused: LetterEditRefusal[] } {
  const sentences = new Map<string, LetterSentence>(letter.paragraphs.flat().map((one) => [one.key, one]));
  const written = new Map(Object.entries(edits).map(([key, { text }]) => [key, cleanSentence(text)]));
  const refused = [...written].flatMap(([key, text]) => findRefusal(key, text, sentences.get(key), context) ?? []);
  if (refused.length > 0) return { refused };
  return {
    letter: {
      ...letter,
      paragraphs: letter.paragraphs.map((all) =>
        all.flatMap((sentence) => {
          const text = written.get(sentence.key) ?? sentence.text;
          return text === '' ? [] : [{ ...sentence, text }];
        }),
      ),
    },
  };
}

/** The names of offices in a text, as they stand in the register, also where `AS` was left off. */
export function findPartnerNames(text: string, names: readonly string[]): string[] {
  const shown = foldText(text);
  return names.filter((name) => {
    const short = foldText(name)
      .replace(/ (as|asa|ans|da|sa|enk)$/, '')
      .trim();
    return [...short].length >= 3 && ` ${shown} `.includes(` ${short} `);
  });
}

function findRefusal(
  key: string,
  text: string,
  sentence: LetterSentence | undefined,
  { language, names, partnerNames }: LetterEditContext,
): LetterEditRefusal | undefined {
  if (sentence === undefined) return { key, refused: 'unknown' };
  if (sentence.fixed) return { key, refused: 'fixed' };
  const letters = [...text].length;
  if (letters > editLettersMax) return { key, refused: 'too-long', letters };
  const found = [
    ['forbidden', findForbiddenWords(text, names)],
    ['blame', findBlame(text, language, names)],
    ['partner-named', findPartnerNames(text, partnerNames)],
  ] as const;
  const hit = found.find(([, words]) => words.length > 0);
  return hit && { key, refused: hit[0], words: hit[1] };
}

/** One line of plain text: nothing that is not printed, one space between words. */
function cleanSentence(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
}

/** Small letters and digits, one space between words. */
function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
