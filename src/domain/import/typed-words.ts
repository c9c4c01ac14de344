import { normaliseWord, wordsIn } from './normalise-word.ts';

/** How often the client reports VAT, as the office writes it. */
export const vatTerms = ['two-monthly', 'monthly', 'yearly', 'none'] as const;
export type VatTerm = (typeof vatTerms)[number];

const vatWords: Readonly<Record<VatTerm, readonly string[]>> = {
  'two-monthly':
    wordsIn(`twomonthly tomåneder 2måneder 2mnd tomnd tomånedlig 2månedlig tomåned toogtomåneder annenhvermåned
    hverandremåned alminnelig vanlig alminneligtermin terminvis seksterminer 6terminer 6 bimonthly
    everysecondmonth everytwomonths twomonths 2months standard`),
  monthly: ['monthly', 'månedlig', 'måned', 'hvermåned', '1mnd', '12', 'everymonth', 'månedvis'],
  yearly:
    wordsIn(`yearly år årlig årstermin helår éngangiåret engangiåret 1gangiåret hvertår 1 primærnæring primær jordbruk
    fiske annual annually year everyyear`),
  none: [
    'none',
    'ingen',
    'nei',
    'ikkemva',
    'ikkemvapliktig',
    'ikkepliktig',
    'unntatt',
    'fritatt',
    'no',
    'notregistered',
    '0',
  ],
};

/** Examples: "2 mnd." and "To måneder" → `two-monthly`, "Årlig" → `yearly`, "Ikke mva-pliktig" → `none`; undefined when nobody knows the word. */
export function readVatTerm(text: string): VatTerm | undefined {
  const word = normaliseWord(text);
  return vatTerms.find((term) => vatWords[term].includes(word));
}

/** The day of the month when wages are paid: "15", "den 15.", "siste" (31: the month's last day). Undefined when it is none. */
export function readPayday(text: string): number | undefined {
  const word = normaliseWord(text);
  if (/^(siste|sistedag|sistevirkedag|sisteimåneden|last|lastday|lastworkingday|endofmonth|månedsslutt)$/.test(word)) {
    return 31;
  }
  // "1.5" is no day.
  if (/\d\D+\d/.test(text)) return undefined;
  const match = /^(?:den|the)?(\d{1,2})(?:st|nd|rd|th|hver|hvermåned)?$/.exec(word);
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : undefined;
}

export const typedScopes = ['vouchers', 'payroll', 'agreement'] as const;
export type TypedScope = (typeof typedScopes)[number];

const scopeWords: Readonly<Record<TypedScope, readonly string[]>> = {
  vouchers: ['bilag', 'regnskap', 'bilagogregnskap', 'vouchers', 'bookkeeping', 'accounts'],
  payroll: ['lønn', 'lonn', 'lønninger', 'payroll', 'pay', 'wages'],
  agreement: ['avtale', 'avtalen', 'avtaler', 'agreement', 'agreements', 'contract'],
};
const allWords = ['alt', 'alle', 'all', 'everything', 'dagligleder', 'daglig leder', 'eier'].map(normaliseWord);

/** What a contact answers for: "bilag, lønn", "alt"; nothing written means all. Undefined when a word is not known. */
export function readScopes(text: string): TypedScope[] | undefined {
  const words = text
    .split(/[,;/+&]| og | and /i)
    .map(normaliseWord)
    .filter((word) => word !== '');
  if (words.length === 0 || words.some((word) => allWords.includes(word))) return [...typedScopes];
  const found = words.map((word) => typedScopes.find((scope) => scopeWords[scope].includes(word)));
  return found.includes(undefined) ? undefined : typedScopes.filter((scope) => found.includes(scope));
}

const forms: Readonly<Record<string, readonly string[]>> = {
  AS: ['aksjeselskap'],
  ASA: ['allmennaksjeselskap'],
  ENK: ['enkeltpersonforetak', 'enkeltmannsforetak', 'soleproprietorship', 'soletrader'],
  ANS: ['ansvarligselskap'],
  DA: ['selskapmeddeltansvar', 'deltansvar'],
  SA: ['samvirkeforetak'],
  NUF: ['norskregistrertutenlandskforetak', 'utenlandskforetak'],
  FLI: ['forening', 'lag', 'foreningellerlag', 'foreninglag'],
  STI: ['stiftelse'],
};

const consumerWords = ['privatperson', 'privat', 'forbruker', 'person', 'consumer', 'privateperson', 'private'];

/**
 * Whether the client is to be taken for a consumer, who is never charged: somebody who is called one, or who has no organisation number. The office
 * says otherwise on the client's page.
 */
export function isTakenForConsumer(form: string, orgnr: string | undefined): boolean {
  return orgnr === undefined || consumerWords.includes(normaliseWord(form));
}

/** The register's code for an organisational form: "aksjeselskap" and "as" → `AS`. What is not known stays as it was written. */
export function readForm(text: string): string {
  const word = normaliseWord(text);
  const known = Object.entries(forms).find(([code, words]) => code.toLowerCase() === word || words.includes(word));
  return known ? known[0] : text.trim();
}
