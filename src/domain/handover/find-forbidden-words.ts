import { eachWordOnce, readText } from '../kernel/index.ts';
import { forbiddenAbbreviations, forbiddenPhrases, forbiddenStems } from './forbidden-words.ts';

/**
 * The words about checks and reports against money laundering in a text, as they stand there, each once and in order. Nothing that leaves an office about a
 * client may hold one. What somebody is called says nothing: `names` are left out first.
 * Example: `Saken er rapportert til Økokrim.` → `['Økokrim']`; `Alt kom i tide.` → none.
 */
export function findForbiddenWords(text: string, names: readonly string[] = []): string[] {
  const shown = readText(text, names);
  const hits = [...letterHits(shown), ...abbreviationHits(shown)].toSorted((one, other) => one.from - other.from);
  return eachWordOnce(hits.map(({ from, to }) => shown.slice(from, to)));
}

interface Hit {
  from: number;
  to: number;
}

function letterHits(text: string): Hit[] {
  const letters = lettersOf(text);
  const words = letters.filter(({ letter }) => letter !== ' ');
  return [
    ...forbiddenPhrases.flatMap((phrase) => hitsOf(text, words, phrase)),
    ...forbiddenStems.flatMap((stem) => hitsOf(text, letters, stem)),
  ]
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }, place, all) => !all.slice(0, place).some((hit) => hit.from <= from && to <= hit.to));
}

function hitsOf(text: string, letters: readonly PlacedLetter[], part: string): Hit[] {
  const run = letters.map(({ letter }) => letter).join('');
  return placesOf(run, part).map((at) => wholeWord(text, letters[at]!.at, letters[at + part.length - 1]!.at));
}

function abbreviationHits(text: string): Hit[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}(?:\.?\p{L})*(?![\p{L}\p{N}])/gu)].flatMap((match) => {
    const word = foldLetters(match[0].replaceAll('.', ''));
    const is = (forbiddenAbbreviations as readonly string[]).includes(word);
    return is ? [{ from: match.index, to: match.index + match[0].length }] : [];
  });
}

interface PlacedLetter {
  letter: string;
  /** Where it stands in the text. */
  at: number;
}

/** Small letters as they are compared, each with its place, and the spaces between words. One sign may be two letters. */
function lettersOf(text: string): PlacedLetter[] {
  const letters: PlacedLetter[] = [];
  let at = 0;
  for (const sign of text) {
    if (/[\p{L} ]/u.test(sign)) for (const letter of foldLetters(sign)) letters.push({ letter, at });
    at += sign.length;
  }
  return letters;
}

/** `Ø` and `ö` → `o`, `É` → `e`: how a word is written on a keyboard without its letters. */
function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function placesOf(run: string, stem: string): number[] {
  const places: number[] = [];
  for (let at = run.indexOf(stem); at !== -1; at = run.indexOf(stem, at + 1)) places.push(at);
  return places;
}

/** From the beginning of the word that a hit begins in to the end of the one that it ends in. */
function wholeWord(text: string, first: number, last: number): Hit {
  const before = /[\p{L}\p{M}\p{N}-]*$/u.exec(text.slice(0, first))!;
  const after = /^[\p{L}\p{M}\p{N}-]*/u.exec(text.slice(last))!;
  return { from: first - before[0].length, to: last + after[0].length };
}
