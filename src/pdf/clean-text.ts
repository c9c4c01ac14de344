/**
 * A text as it may be laid out: composed letters, line feeds kept, tabs as spaces, and none of the characters that have no form of their own:
 * control characters, marks that turn the reading direction, zero-width characters, halves of surrogate pairs. A name that reads differently
 * from what it is must not stand in an agreement. The joiner inside an emoji stays, since the emoji is one character.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(/(?!\n|\u200d)\p{C}/gu, '');
}
