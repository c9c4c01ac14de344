/**
 * A voucher's number as it is compared: capital letters and figures, without the zeros in front of a number.
 * Examples: `F-001004` → `F1004`, `faktura 1004` → `FAKTURA1004`.
 */
export function normaliseNumber(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/^0+(?=\d)/, '').replace(/(?<=\p{L})0+(?=\d)/u, ''))
    .join('');
}

/** Two numbers that are known, and the same but for how they are written. */
export function isSameNumber(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const plain = normaliseNumber(one);
  return plain !== '' && plain === normaliseNumber(other);
}
