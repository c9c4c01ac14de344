import { plainOf, type PdfValue } from './pdf-values.ts';

/** Room for a number of a file of up to 9 GB, so that the numbers can be written when the file is known. */
const numberWidth = 10;

/** `/ByteRange` before the file is known, as long as after. */
export function byteRangePlaceholder(): PdfValue {
  return plainOf(byteRangeText([0, 0, 0, 0]));
}

/** The four numbers of `/ByteRange`, each as wide as the widest. Example: `[0 12345       12400 …]`. */
export function byteRangeText(range: readonly number[]): string {
  return `[${range.map((part, index) => (index === 0 ? '0' : `${part}`.padEnd(numberWidth))).join(' ')}]`;
}

/** A seal in the room that is kept for it: lower-case hexadecimal, then zeros. */
export function contentsText(seal: Uint8Array, roomBytes: number): string {
  return `<${Buffer.from(seal)
    .toString('hex')
    .padEnd(roomBytes * 2, '0')}>`;
}

/** The entries of the seal's dictionary whose values are written last. */
export const byteRangeKey = 'ByteRange';
export const contentsKey = 'Contents';
