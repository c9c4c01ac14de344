export interface FoundAmount {
  minor: number;
  index: number;
  length: number;
  /** Written with two decimals, or with `,-` for none: a sum of money beyond doubt. */
  exact: boolean;
}

// Thin spaces and no-break spaces part thousands as much as plain ones; so do dots and apostrophes.
const gap = '[ \\u00a0\\u2009\\u202f]';
const digits = `(?:\\d{1,3}(?:${gap}\\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?=,\\d{2}|,-|(?![\\d.,]))|\\d{1,3}(?:,\\d{3})+(?=\\.\\d{2}(?!\\d))|\\d{1,3}(?:'\\d{3})+|\\d+)`;
const amountPattern = new RegExp(
  `(?<![\\p{L}\\d.,/:-])([(]?[-−–+]?${gap}?(?:kr\\.?${gap}?)?[-−–]?${gap}?)(${digits})([.,]\\d{2}|[.,][-–—])?(?![\\d]|[.,:]\\d|/\\d|${gap}?%)(${gap}?[-−](?![\\d\\p{L}])|[)])?`,
  'giu',
);

/**
 * Sums of money in a text, in hundredths: `1 234,50`, `1.234,50`, `1,234.50`, `kr 500,-`, `−500,00`, `500,00-`, `(500,00)`. Dates, shares in per cent and
 * numbers within words are none. Money out is below zero where a sign says so.
 */
export function findAmounts(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const match of text.matchAll(amountPattern)) {
    const [whole, before, number, decimals, after] = match as unknown as [string, string, string, string?, string?];
    const kroner = Number(number.replaceAll(/\D/g, ''));
    const cents = decimals !== undefined && /\d/.test(decimals) ? Number(decimals.slice(1)) : 0;
    const minor = kroner * 100 + cents;
    if (!Number.isSafeInteger(minor)) continue;
    const out = /[-−–(]/.test(before) || (after !== undefined && after.trim() !== '');
    found.push({
      minor: out ? 0 - minor : minor,
      index: match.index,
      length: whole.length,
      exact: decimals !== undefined,
    });
  }
  return found;
}

/** The sum that a field of a table holds and nothing else, in hundredths; undefined when it is none. */
export function readAmount(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\u2212|–/g, '-')
    .replace(/^\s*(?:NOK|kr\.?)\s*|\s*(?:NOK|kr\.?)\s*$/gi, '')
    .replaceAll(/[\s']/g, '');
  const match =
    /^([-+(]?)((?:\d{1,3}(?:\.\d{3})+(?=,|$)|\d{1,3}(?:,\d{3})+(?=\.)|\d+)?)(?:([.,])(\d{1,4})|[.,]-)?([-)]?)$/.exec(
      plain,
    );
  if (!match || !/\d/.test(plain)) return undefined;
  const [, sign, whole, , decimals, end] = match;
  const thousands = (whole ?? '').replaceAll(/[.,]/g, '');
  const cents = Math.round(Number(`0.${decimals === undefined || decimals === '' ? '0' : decimals}`) * 100);
  const minor = Number(thousands === '' ? '0' : thousands) * 100 + cents;
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign === '-' || sign === '(' || end === '-' ? 0 - minor : minor;
}
