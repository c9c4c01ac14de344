import { expect, test } from 'vitest';
import { deriveSpans, proposeStarts } from './derive-spans.ts';

test('every page belongs to one document, in order', () => {
  expect(deriveSpans([1, 3], 5)).toEqual([
    { fromPage: 1, toPage: 2 },
    { fromPage: 3, toPage: 5 },
  ]);
});

test('the first page is the beginning of the first, whatever is chosen', () => {
  expect(deriveSpans([3, 2, 3], 3)).toEqual([
    { fromPage: 1, toPage: 1 },
    { fromPage: 2, toPage: 2 },
    { fromPage: 3, toPage: 3 },
  ]);
  expect(deriveSpans([], 2)).toEqual([{ fromPage: 1, toPage: 2 }]);
});

test('what is beyond the last page is nothing', () => {
  expect(deriveSpans([1, 9], 2)).toEqual([{ fromPage: 1, toPage: 2 }]);
});

test('proposed are the pages where the reading is fairly sure that a voucher begins', () => {
  const vouchers = [
    { page: 1, confidence: 1 },
    { page: 2, confidence: 0.5 },
    { page: 3, confidence: 0.49 },
    { page: 4, confidence: 0.9 },
    { page: 7, confidence: 0.9 },
  ];
  expect(proposeStarts(vouchers, 5)).toEqual([1, 2, 4]);
  expect(proposeStarts([], 5)).toEqual([1]);
});
