import { daysInMonth } from '../../kernel/index.ts';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether eleven digits pass as a Norwegian birth number or D number: a day (plus 40 in a D number), a month (plus 40 or 80 in synthetic ones) and two
 * check digits. Source: Skatteetaten, "Fødselsnummer". Every one of them also passes as a bank account: only what stands around it tells them apart.
 */
export function isBirthNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  if (Number(digits.slice(0, 2)) > 71 || month < 1 || month > 12 || day < 1) return false;
  // The century is not known here; 2000 was a leap year, so 29 February passes.
  if (day > daysInMonth(2000, month)) return false;
  return checks(digits, firstWeights) && checks(digits, secondWeights);
}

function checks(digits: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[weights.length]);
}

const candidate = /(?<![\d.,-])(?<!\d )(\d{6})[ \u00a0-]?(\d{5})(?!\d|[.,-]\d| \d)/g;
/** Said shortly before such a number: it names something else. */
const otherwise =
  /(?:konto(?:nr|nummer)?|kto|bank(?:konto)?|giro|account|iban|kid(?:-?nummer)?|kundeid\w*|ref(?:eranse)?|arkivref\w*|betalingsinformasjon|melding)[\s.:#(nr)]*$/i;

export interface FoundBirthNumber {
  index: number;
  length: number;
}

/** Where birth numbers stand in a text. What is labelled as an account, KID or reference is none. */
export function findBirthNumbers(text: string): FoundBirthNumber[] {
  const found: FoundBirthNumber[] = [];
  for (const match of text.matchAll(candidate)) {
    if (!isBirthNumber(match[1]! + match[2]!)) continue;
    if (otherwise.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    found.push({ index: match.index, length: match[0].length });
  }
  return found;
}

/** The same text without them, for whatever is kept or shown. */
export function hideBirthNumbers(text: string): string {
  return findBirthNumbers(text).reduceRight(
    (rest, { index, length }) => `${rest.slice(0, index)}•••••• •••••${rest.slice(index + length)}`,
    text,
  );
}
