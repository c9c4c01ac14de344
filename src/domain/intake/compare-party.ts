import type { Party } from './document.ts';

const companyForms = new Set([
  'as',
  'asa',
  'ans',
  'da',
  'sa',
  'ba',
  'enk',
  'nuf',
  'ks',
  'iks',
  'kf',
  'sf',
  'norge',
  'no',
]);

/** The words of a name that tell one from another: small letters, without the company's form. */
export function wordsOfName(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’`.]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !companyForms.has(word));
}

/** All words of the shorter name stand in the longer, so that `Byggmakker` and `Byggmakker Skien AS` may be one. */
export function isLikeName(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOfName(one), wordsOfName(other)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

/** Not one word in common, though both have words. */
export function isOtherName(one: string, other: string): boolean {
  const words = wordsOfName(one);
  const others = wordsOfName(other);
  return words.length > 0 && others.length > 0 && !words.some((word) => others.includes(word));
}

/** By number where both have one, else by name; unknown is nobody. */
export function isSameParty(one: Party | undefined, other: Party | undefined): boolean {
  if (one?.orgnr !== undefined && other?.orgnr !== undefined) return one.orgnr === other.orgnr;
  return one?.name !== undefined && other?.name !== undefined && isLikeName(one.name, other.name);
}

/** Known to be two: by number where both have one, else by names without a common word. */
export function isOtherParty(one: Party | undefined, other: Party | undefined): boolean {
  if (one?.orgnr !== undefined && other?.orgnr !== undefined) return one.orgnr !== other.orgnr;
  return one?.name !== undefined && other?.name !== undefined && isOtherName(one.name, other.name);
}
