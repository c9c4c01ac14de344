/**
 * A file name as it may be shown: a birth number that somebody has put into it is not said again.
 * Example: `lønn 01017012345.pdf` → `lønn ….pdf`.
 */
export function maskDigits(text: string): string {
  return text.replaceAll(/(?<!\d)\d{6}[\s_.-]?\d{5}(?!\d)/g, '…');
}
