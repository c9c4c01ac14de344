import { expect, test } from 'vitest';
import { isSameName } from './is-same-name.ts';

test.each([
  ['Ola Nordmann', 'Ola Nordmann'],
  ['Nordmann, Ola', 'Ola Nordmann'],
  ['OLA KÅRE NORDMANN', 'Ola Nordmann'],
  ['Anne-Marie Øverås', 'Øverås, Anne Marie'],
  ["Kari O'Hara", 'Kari O’Hara'],
  ['Åse Ærø', 'A\u030Ase Ærø'],
  ['Jo A. Brattli', 'Jo A Brattli'],
  ['Li', 'li'],
])('%s and %s may be one person', (one, other) => {
  expect(isSameName(one, other)).toBe(true);
  expect(isSameName(other, one)).toBe(true);
});

test.each([
  ['Ola Nordmann', 'Kari Nordmann'],
  ['Ola Nordmann', 'Ola'],
  ['Ola Ola', 'Ola Nordmann'],
  ['', ''],
  ['', 'Ola Nordmann'],
  ['Ola Nordmann', 'Olav Nordmann'],
])('%s and %s are two names', (one, other) => {
  expect(isSameName(one, other)).toBe(false);
  expect(isSameName(other, one)).toBe(false);
});
