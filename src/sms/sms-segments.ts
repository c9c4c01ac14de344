/** The letters that cost seven bits (3GPP TS 23.038, default alphabet). Æ, Ø and Å are among them. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These cost an escape and a letter. */
const extended = new Set('\f^{}\\[~]|€');

export interface SmsSegments {
  encoding: 'gsm-7' | 'ucs-2';
  /** Septets in GSM-7, UTF-16 units in UCS-2. */
  units: number;
  /** What the operator bills. */
  segments: number;
}

/**
 * How many parts a text is sent and billed as. One letter outside the alphabet (a dash `–`, a quote `«`, an emoji) turns the whole text into
 * UCS-2, where a part holds 70 letters instead of 160. Parts of a longer text hold 153 or 67, because a header takes the rest, and neither an
 * escaped letter nor a pair of surrogates is split over two parts.
 *
 * Example: 160 letters are one segment, 161 are two; `–` and 70 letters are two.
 */
export function smsSegments(text: string): SmsSegments {
  const letters = [...text];
  const isGsm = letters.every((letter) => basic.has(letter) || extended.has(letter));
  const costs = letters.map((letter) => (isGsm ? (extended.has(letter) ? 2 : 1) : letter.length));
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const [single, part] = isGsm ? [160, 153] : [70, 67];
  return {
    encoding: isGsm ? 'gsm-7' : 'ucs-2',
    units,
    segments: units === 0 ? 0 : units <= single ? 1 : countParts(costs, part),
  };
}

function countParts(costs: readonly number[], part: number): number {
  let parts = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > part) {
      parts++;
      used = 0;
    }
    used += cost;
  }
  return parts;
}
