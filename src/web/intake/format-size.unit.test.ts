import { expect, test } from 'vitest';
import { formatSize } from './format-size.ts';

const inNorwegian = (value: number) => String(value).replace('.', ',');

test.each([
  [0, '1\u00a0kB'],
  [340_400, '340\u00a0kB'],
  [999_400, '999\u00a0kB'],
  [999_999, '1\u00a0MB'],
  [1_000_000, '1\u00a0MB'],
  [2_444_000, '2,4\u00a0MB'],
])('a file of %i bytes is called %s', (sizeBytes, words) => {
  expect(formatSize(sizeBytes, inNorwegian)).toBe(words);
});
