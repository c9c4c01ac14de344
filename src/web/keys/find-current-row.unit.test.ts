import { expect, test } from 'vitest';
import { findCurrentRow } from './find-current-row.ts';

test('nothing is current before anyone has chosen', () => {
  expect(findCurrentRow(['a', 'b'], undefined)).toBeUndefined();
});

test('the chosen row stays current when others come before it', () => {
  expect(findCurrentRow(['x', 'a', 'b'], { id: 'b', index: 1 })).toBe('b');
});

test('the row that took the place of one that is gone is current', () => {
  expect(findCurrentRow(['a', 'c'], { id: 'b', index: 1 })).toBe('c');
});

test('the last row is current when the one that is gone was last', () => {
  expect(findCurrentRow(['a', 'b'], { id: 'c', index: 2 })).toBe('b');
});

test('nothing is current in an empty list', () => {
  expect(findCurrentRow([], { id: 'a', index: 0 })).toBeUndefined();
});
