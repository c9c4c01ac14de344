import type { ClientIdentity } from './delivered.ts';

type Account = ClientIdentity['accounts'][number];

/** Shorter words begin too many others. */
const stemLeast = 3;

/**
 * The account whose name stands in a name: `Driftskonto okt.csv` is of the account Drift, and `skattetrekk.csv` of Skatt or of Skattetrekkskonto. Of several that may be
 * meant the one with more words is; else none.
 */
export function findNamedAccount(name: string, accounts: readonly Account[]): Account | undefined {
  const words = wordsOf(name);
  const named = accounts
    .map((account) => ({ account, stems: wordsOf(account.name).map(stemOf) }))
    .filter(({ stems }) => stems.some((stem) => stem.length >= stemLeast))
    .filter(({ stems }) => stems.every((stem) => words.some((word) => isOfStem(word, stem))))
    .toSorted((a, b) => b.stems.length - a.stems.length);
  const [first, second] = named;
  return first?.stems.length === second?.stems.length ? undefined : first?.account;
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** `driftskonto` is the account of `drift`. A word that is only `konto` stays. */
function stemOf(word: string): string {
  return word.replace(/(?<=\p{L}{3})s?konto(?:en)?$/u, '');
}

/** A figure must be the same, a word may go on: `drift` in `driftskonto`. */
function isOfStem(word: string, stem: string): boolean {
  return stem.length >= stemLeast && /^\p{L}/u.test(stem) ? word.startsWith(stem) : word === stem;
}
