/** What the figure is made of, as anybody can count it on paper. */
export interface LixCount {
  words: number;
  sentences: number;
  /** Words of more than six letters. */
  longWords: number;
}

/**
 * How hard a text is to read: words to a sentence, and the share in percent of words with more than six letters, as a whole number. Up to 30 is easy,
 * over 40 is hard; 0 where there are no words. Each line of a heading or a list is a sentence. Source: C. H. Björnsson, "Läsbarhet", Stockholm 1968.
 * Example: `Vi venter på bilagene. De er her i morgen.` → 9 words, 2 sentences, 1 long word: 4.5 + 11.1 = 16.
 */
export function lixOf(text: string): number {
  const { words, sentences, longWords } = countForLix(text);
  return words === 0 ? 0 : Math.round(words / sentences + (100 * longWords) / words);
}

/** Counts a text for {@link lixOf}. A number is one word, with its groups and decimals, and never a long one. */
export function countForLix(text: string): LixCount {
  const sentences = text.split('\n').flatMap(sentencesOf);
  const words = sentences.flat();
  return {
    words: words.length,
    sentences: sentences.length,
    longWords: words.filter((word) => lettersIn(word) > 6).length,
  };
}

/** Abbreviations whose point ends no sentence where a small letter or a figure follows; `mva. Det` is an end all the same. */
const abbreviations =
  'mva kl org nr no ca jf evt pkt tlf dvs osv approx vs man tir ons tor fre lør søn jan feb apr aug sep okt nov des';

/** `mva` at the beginning of a sentence too: `[Mm]va`. */
const anyAbbreviation = abbreviations
  .split(' ')
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|');

const wordBegins = String.raw`(?<![\p{L}\p{N}])`;

/** Points, colons and commas that are inside a word or a number, or behind one that is cut short. */
const insideASentence: readonly [RegExp, string][] = [
  // 312 457 806, 1 250,50 and 09.12 are one number each.
  [/(?<=\p{N})(?:[\u0020\u00a0\u202f](?=\p{N}{3}(?!\p{N}))|[.,:](?=\p{N}))/gu, ''],
  [new RegExp(`${wordBegins}([Ff]|[Bb]l|[Ee]|[Ii])\\.(eks|a|g|e)\\.`, 'gu'), '$1$2'],
  [new RegExp(`${wordBegins}(${anyAbbreviation})\\.(?=,|[\u0020\u00a0][\\p{Ll}\\p{N}«(])`, 'gu'), '$1'],
  // 20. november, and the initial of a name: A. Hansen.
  [/(?<=\p{N})\.(?=[\u0020\u00a0]\p{Ll})/gu, ''],
  [new RegExp(`${wordBegins}(\\p{Lu})\\.(?=[\u0020\u00a0]\\p{Lu}\\p{Ll})`, 'gu'), '$1'],
];

function sentencesOf(line: string): string[][] {
  return insideASentence
    .reduce((text, [pattern, instead]) => text.replace(pattern, instead), line.normalize('NFC'))
    .split(/[.:?!…]/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0);
}

function lettersIn(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
