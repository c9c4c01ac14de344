/** The letters of a text message that cost one place (3GPP TS 23.038, default alphabet), and those that cost two. */
const single = new Set(
  '@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const double = new Set('^{}\\[~]|€');

const replacements: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '·': '-',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
};

/**
 * The text in letters that a text message of 160 places can hold. One other letter would turn it into parts of 70. An accent is dropped, a dash
 * becomes a hyphen, a no-break space an ordinary one; what has no likeness is left out.
 * Example: `Šárka’s Kafé – Øst` → `Sarka's Kafé - Øst`.
 */
export function toGsmLetters(text: string): string {
  return [...text.normalize('NFC')].map(toGsmLetter).join('').replaceAll(/ {2,}/g, ' ').trim();
}

function toGsmLetter(letter: string): string {
  if (single.has(letter) || double.has(letter)) return letter;
  const replacement = replacements[letter];
  if (replacement !== undefined) return replacement;
  return [...letter.normalize('NFKD')].filter((part) => single.has(part)).join('');
}

/** How many places of a text message a text in these letters takes. */
export function gsmPlaces(text: string): number {
  return [...text].reduce((places, letter) => places + (double.has(letter) ? 2 : 1), 0);
}
