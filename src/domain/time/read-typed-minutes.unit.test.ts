import { expect, test } from 'vitest';
import { readTypedMinutes } from './read-typed-minutes.ts';

test.each([
  ['45', 45],
  [' 45 ', 45],
  ['45 min', 45],
  ['90m', 90],
  ['90 minutter', 90],
  ['1,5', 90],
  ['1.5', 90],
  ['0,25', 15],
  ['1,5 t', 90],
  ['2 timer', 120],
  ['1 time', 60],
  ['7.5h', 450],
  ['1:30', 90],
  ['01:30:00', 90],
  ['0:00:30', 1],
  ['1 t 30 min', 90],
  ['1t30', 90],
  ['1 t og 15 min', 75],
  ['24:00', 1440],
  ['1440', 1440],
  ['0,33', 20],
  ['0', undefined],
  ['0:00', undefined],
  ['1441', undefined],
  ['24:01', undefined],
  ['25 t', undefined],
  ['1:75', undefined],
  ['-1,5', undefined],
  ['1,5,2', undefined],
  ['1e3', undefined],
  ['halvannen', undefined],
  ['', undefined],
])('%j is read as %j minutes', (text, minutes) => {
  expect(readTypedMinutes(text)).toBe(minutes);
});

test.each([
  ['2', 120],
  ['7,5', 450],
  ['0.333', 20],
  ['1:30', 90],
  ['90 min', 90],
  ['24', 1440],
  ['25', undefined],
  ['450', undefined],
])('%j in a column of hours is %j minutes', (text, minutes) => {
  expect(readTypedMinutes(text, 'hours')).toBe(minutes);
});

test.each([
  ['45', 45],
  ['90,0', 90],
  ['1,5', 2],
  ['0,2', 1],
  ['1:30', 90],
])('%j in a column of minutes is %j minutes', (text, minutes) => {
  expect(readTypedMinutes(text, 'minutes')).toBe(minutes);
});
