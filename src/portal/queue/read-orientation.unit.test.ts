import { expect, test } from 'vitest';
import { isJpeg, readOrientation } from './read-orientation.ts';

/** A JPEG's beginning with an Exif part that says only this. */
function jpeg(orientation: number, little: boolean): Uint8Array {
  const number = (value: number, size: 2 | 4): number[] => {
    const big = Array.from({ length: size }, (_, index) => (value >> (8 * (size - 1 - index))) & 0xff);
    return little ? big.toReversed() : big;
  };
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...number(42, 2),
    ...number(8, 4),
    ...number(2, 2),
    ...number(0x010f, 2),
    ...number(2, 2),
    ...number(1, 4),
    ...number(0, 4),
    ...number(0x0112, 2),
    ...number(3, 2),
    ...number(1, 4),
    ...number(orientation, 2),
    0,
    0,
    ...number(0, 4),
  ];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const length = exif.length + 2;
  const comment = [0xff, 0xfe, 0, 4, 1, 2];
  return new Uint8Array([0xff, 0xd8, ...comment, 0xff, 0xe1, length >> 8, length & 0xff, ...exif, 0xff, 0xda, 0, 2]);
}

test.each([
  [1, 0],
  [3, 180],
  [6, 90],
  [8, 270],
  [9, 0],
])('orientation %i is turned %i degrees, whichever end comes first', (orientation, turn) => {
  expect(readOrientation(jpeg(orientation, true))).toBe(turn);
  expect(readOrientation(jpeg(orientation, false))).toBe(turn);
});

test('a picture that is cut anywhere is not turned, and breaks nothing', () => {
  const whole = jpeg(6, true);
  for (let length = 0; length < whole.length - 12; length += 1)
    expect([0, 90]).toContain(readOrientation(whole.subarray(0, length)));
  expect(readOrientation(whole.subarray(0, 20))).toBe(0);
});

test('a view into a larger buffer is read from where it begins', () => {
  const whole = jpeg(6, false);
  const padded = new Uint8Array([1, 2, 3, ...whole]);
  expect(readOrientation(padded.subarray(3))).toBe(90);
});

test('only what begins as JPEG does is one', () => {
  expect(isJpeg(jpeg(1, true))).toBe(true);
  expect(isJpeg(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe(false);
  expect(isJpeg(new Uint8Array())).toBe(false);
});
