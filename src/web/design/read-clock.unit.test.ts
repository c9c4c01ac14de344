import { expect, test } from 'vitest';
import { readClock } from './read-clock.ts';

test.each([
  ['8', '08:00'],
  ['08', '08:00'],
  ['8.30', '08:30'],
  ['08:30', '08:30'],
  ['8,30', '08:30'],
  ['830', '08:30'],
  ['1545', '15:45'],
  [' kl. 9 ', '09:00'],
  ['at 9.15', '09:15'],
  ['0', '00:00'],
  ['23.59', '23:59'],
])('%s is read as %s', (text, time) => {
  expect(readClock(text)).toBe(time);
});

test.each(['', '24', '8.5', '8.60', '12345', 'åtte', '8–9', '-8'])('"%s" is no time of day', (text) => {
  expect(readClock(text)).toBeUndefined();
});
