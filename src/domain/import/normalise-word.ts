/**
 * A word as it is compared: lower case, without accents other than æøå, spaces and signs. What people type differs in exactly these.
 * Examples: "Org.nr." → `orgnr`, "E-post" → `epost`, "Lønnsdag " → `lønnsdag`.
 */
export function normaliseWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[éèê]/g, 'e')
    .replaceAll(/[äÄ]/g, 'æ')
    .replaceAll(/[öÖ]/g, 'ø')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a list that is written as one text. */
export function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
