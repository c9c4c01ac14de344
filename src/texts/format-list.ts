import type { Language } from './language.ts';

/** `kvitteringer, fakturaer og kontoutskrift`, `receipts, invoices and bank statement`. */
export function formatList(parts: readonly string[], language: Language): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${language === 'nb' ? 'og' : 'and'} ${parts.at(-1)}`;
}

/** A sentence begins with a capital: `mandag 3. mai` → `Mandag 3. mai`. */
export function capitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** The same word inside a sentence: `Kvitteringer` → `kvitteringer`. Only for words of the catalogue, never for names. */
export function decapitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLowerCase() + rest.join('');
}
