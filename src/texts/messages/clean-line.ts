/**
 * One line as it may stand in a message: no line breaks or other control characters, and no marks that turn the direction of writing, with
 * which a name could make the words after it read backwards. Runs of spaces become one.
 */
export function cleanLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** `Jo` from `Jo Brattli`; empty when there is no name. */
export function firstNameOf(name: string): string {
  return cleanLine(name).split(' ')[0] ?? '';
}
