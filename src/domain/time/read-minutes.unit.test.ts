import { expect, test } from 'vitest';
import { readMinutes } from './read-minutes.ts';

const range = { least: 1, most: 6_000 };

test.each([
  ['1', 1],
  [' 45 ', 45],
  ['6000', 6_000],
  ['0060', 60],
  ['0', undefined],
  ['6001', undefined],
  ['', undefined],
  ['-5', undefined],
  ['1,5', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['12 min', undefined],
  ['99999999', undefined],
])('«%s» is read as %s', (text, minutes) => expect(readMinutes(text, range)).toBe(minutes));

test('nothing at all may be allowed', () => expect(readMinutes('0', { least: 0, most: 10 })).toBe(0));
