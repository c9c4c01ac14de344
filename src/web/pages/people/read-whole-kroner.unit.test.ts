import { expect, it } from 'vitest';
import { readWholeKroner } from './read-whole-kroner.ts';

it.each([
  ['1200', 120_000],
  ['1 200', 120_000],
  ['1\u00a0200', 120_000],
  ['1.200 kr', 120_000],
  ['kr 950', 95_000],
  ['1200,-', 120_000],
  ['1 200,00', 120_000],
  ['0', 0],
])('reads %j as %d øre', (text, ore) => {
  expect(readWholeKroner(text)).toBe(ore);
});

it.each(['', 'mye', '12,50', '-100', '1,200', '12 34', '10000000'])('does not guess at %j', (text) => {
  expect(readWholeKroner(text)).toBeUndefined();
});
