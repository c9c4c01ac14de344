/** Whole kroner as people write them, in øre: "1 200", "1.200 kr", "1200,-" → 120000. Undefined for anything else, also for øre. */
export function readWholeKroner(text: string): number | undefined {
  const digits = text
    .trim()
    .toLowerCase()
    .replace(/^kr\.?\s*|\s*kr\.?$|,-$|,00$/g, '')
    .replace(/(?<=\d)[\s\u00a0\u202f.](?=\d{3}(?!\d))/g, '');
  return /^\d{1,6}$/.test(digits) ? Number(digits) * 100 : undefined;
}
