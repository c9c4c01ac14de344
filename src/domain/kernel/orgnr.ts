declare const brand: unique symbol;

/** A Norwegian organisation number: nine digits whose last one is a mod-11 check digit. */
export type Orgnr = string & { readonly [brand]: 'Orgnr' };

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Checks the number offline: weights 3 2 7 6 5 4 3 2, check = 11 − (sum mod 11), where 11 gives 0 and 10 is never used.
 * The first digit says nothing: synthetic companies begin with 2 or 3. Examples: 974760673 holds, 123456789 does not.
 */
export function isOrgnr(text: string): text is Orgnr {
  if (!/^\d{9}$/.test(text)) return false;
  const check = checkDigitOf(text.slice(0, 8));
  return check !== undefined && check === Number(text[8]);
}

/** Reads what people type and paste: "974 760 673", "NO974760673MVA", "Org.nr. 974 760 673"; undefined when it is no number at all or fails the check digit. */
export function readOrgnr(text: string): Orgnr | undefined {
  const digits = text
    .replace(/^\s*org(?:anisasjons)?[\s.]*(?:nr|no|nummer)[\s.:]*/i, '')
    .replace(/^\s*NO/i, '')
    .replace(/MVA\s*$/i, '')
    .replace(/[\s\u00a0\u2009\u202f.-]/g, '');
  return isOrgnr(digits) ? digits : undefined;
}

/** The whole number for eight digits, or undefined where the check digit would be 10. Used to make synthetic companies. */
export function orgnrFromEightDigits(eightDigits: string): Orgnr | undefined {
  const check = checkDigitOf(eightDigits);
  return check === undefined ? undefined : (`${eightDigits}${check}` as Orgnr);
}

function checkDigitOf(eightDigits: string): number | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(eightDigits[index]), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return undefined;
  return check === 11 ? 0 : check;
}
