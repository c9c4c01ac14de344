const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether eleven digits are a Norwegian bank account number: weights 5 4 3 2 7 6 5 4 3 2, check = 11 − (sum mod 11), where 11 gives 0 and 10 is
 * never used. Examples: 86011117947 holds, 86011117948 does not.
 */
export function isAccountNumber(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return (11 - (sum % 11)) % 11 === Number(text[10]);
}

/** Reads what people type and paste, `8601 11 17947` and `8601.11.17947`; undefined when it is no account number. */
export function readAccountNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.\u00a0-]/g, '');
  return isAccountNumber(digits) ? digits : undefined;
}

/**
 * The international form that an electronic invoice bears: `NO`, two check digits by ISO 13616 (mod 97, letters as A = 10), the number.
 * Example: 86011117947 → NO9386011117947.
 */
export function ibanOf(accountNumber: string): string {
  // N = 23, O = 24, and 00 where the check digits will stand. The remainder is taken digit by digit, so that the number stays exact.
  const remainder = [...`${accountNumber}232400`].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
  return `NO${`${98 - remainder}`.padStart(2, '0')}${accountNumber}`;
}
