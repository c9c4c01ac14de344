export type MobileRefusal = 'empty' | 'not-a-number' | 'too-short' | 'too-long' | 'landline' | 'no-such-series';

export type NormalisedMobile = { e164: string } | { refused: MobileRefusal };

/**
 * A mobile number in the international form E.164 (`+4791234567`), from what people write: spaces of every kind, dots, hyphens, brackets, `00`
 * for `+`, and Norwegian numbers without a country. A Norwegian number must be one that can receive a message: eight digits from 4 or 9.
 * For other countries only the length can be judged.
 * Source: Nkom, Norwegian numbering plan for telephony (E.164); ITU-T E.164 for the length of 7 to 15 digits.
 *
 * Example: `912 34 567` becomes `+4791234567`; `22 33 44 55` is refused as a landline.
 */
export function normaliseMobile(text: string): NormalisedMobile {
  const bare = text.replace(/[\s\u00a0\u2000-\u200f\u202a-\u202f\u2060-\u2069\ufeff().\-\u2010-\u2015\u2212/]/g, '');
  if (bare === '') return { refused: 'empty' };
  const match = /^(?:(\+|00)([1-9]\d*)|(\d+))$/.exec(bare);
  if (!match) return { refused: 'not-a-number' };
  const international = match[2];
  if (international?.startsWith('47')) return norwegian(international.slice(2));
  if (international !== undefined) return foreign(international);
  const digits = match[3]!;
  // "47 912 34 567" without a plus is how many systems export it; no Norwegian number has ten digits.
  return norwegian(digits.length === 10 && digits.startsWith('47') ? digits.slice(2) : digits);
}

function norwegian(digits: string): NormalisedMobile {
  if (digits.length < 8) return { refused: 'too-short' };
  if (digits.length > 8) return { refused: 'too-long' };
  if (/^[49]/.test(digits)) return { e164: `+47${digits}` };
  return { refused: /^[23567]/.test(digits) ? 'landline' : 'no-such-series' };
}

function foreign(digits: string): NormalisedMobile {
  if (digits.length < 7) return { refused: 'too-short' };
  return digits.length > 15 ? { refused: 'too-long' } : { e164: `+${digits}` };
}
