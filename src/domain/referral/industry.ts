/** The sections of the standard for industries (næringsgruppering, SN2007) that have accounts kept for them. */
export const industrySections = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
] as const;
export type IndustrySection = (typeof industrySections)[number];

/** An industry by its letter in the standard, or in the office's own word where the word belongs to no letter that Takt knows. */
export type Industry = { section: IndustrySection } | { word: string };

/** The first and the last two-digit division of each section. */
const divisions: Readonly<Record<IndustrySection, readonly [first: number, last: number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
};

/** What people call them. */
const fieldWords: Readonly<Partial<Record<IndustrySection, string>>> = {
  A: 'jordbruk landbruk gård skogbruk fiske fiskeri oppdrett havbruk',
  C: 'industri produksjon bakeri verksted',
  F: 'bygg anlegg byggoganlegg bygganlegg håndverk håndverker entreprenør rørlegger elektriker maler snekker tømrer',
  G: 'handel butikk varehandel nettbutikk dagligvare bilverksted',
  H: 'transport drosje lastebil taxi bud',
  I: 'restaurant servering kafé hotell overnatting utested',
  J: 'it programvare medier forlag',
  L: 'eiendom utleie borettslag',
  M: 'konsulent rådgivning arkitekt reklame advokat',
  N: 'renhold vikar bemanning reiseliv',
  P: 'barnehage skole kurs undervisning',
  Q: 'helse lege tannlege fysioterapi omsorg',
  R: 'kultur idrett idrettslag kunst musikk',
  S: 'frisør skjønnhet hudpleie forening lag',
};

const sectionsByWord: ReadonlyMap<string, IndustrySection> = new Map(
  industrySections.flatMap((section) =>
    (fieldWords[section] ?? '').split(' ').map((word) => [wordOf(word), section] as const),
  ),
);

/**
 * Reads an industry as an office types it, or as Enhetsregisteret gives it: a letter, a code, or a word. A word that no section is known for stays a word.
 * Examples: `F` → section F; `41.200` → section F; `Bygg og anlegg` → section F; `Reindrift` → the word. Undefined for nothing, and for a code that there
 * is not.
 */
export function readIndustry(text: string): Industry | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const section = findSection(typed);
  if (section !== undefined) return { section };
  return /^\d/.test(typed) ? undefined : { word: typed };
}

/** Whether two industries are the same one, whichever way each is written. */
export function isSameIndustry(one: Industry, other: Industry): boolean {
  if ('section' in one) return 'section' in other && one.section === other.section;
  return 'word' in other && wordOf(one.word) === wordOf(other.word);
}

function findSection(typed: string): IndustrySection | undefined {
  const letter = typed.toUpperCase();
  if (isSection(letter)) return letter;
  const code = /^(\d{2})(?:\.\d{1,3})?$/.exec(typed);
  if (code) return sectionOfDivision(Number(code[1]));
  return sectionsByWord.get(wordOf(typed));
}

function isSection(text: string): text is IndustrySection {
  return (industrySections as readonly string[]).includes(text);
}

function sectionOfDivision(division: number): IndustrySection | undefined {
  return industrySections.find((section) => {
    const [first, last] = divisions[section];
    return first <= division && division <= last;
  });
}

/** As words are compared: small letters, and nothing between them. */
function wordOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
