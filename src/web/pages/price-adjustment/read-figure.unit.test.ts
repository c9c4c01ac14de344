import { expect, it } from 'vitest';
import { readFigure, readPercent } from './read-figure.ts';

it.each([
  ['133,9', 13_390],
  [' 133.9 ', 13_390],
  ['140', 14_000],
  ['112,35', 11_235],
  ['0', undefined],
  ['', undefined],
  ['133,', undefined],
  ['1 339', undefined],
  ['-133,9', undefined],
  ['133,905', undefined],
  ['æøå', undefined],
  ['9'.repeat(400), undefined],
])('a figure is read as it was published, and nothing else is: %s', (text, hundredths) => {
  expect(readFigure(text)).toBe(hundredths);
});

it.each([
  ['2,46', 246],
  ['2,5 %', 250],
  ['3 prosent', 300],
  ['-0.5', -50],
  ['−1', -100],
  ['+2', 200],
  ['0', 0],
  ['%', undefined],
  ['2,5,1', undefined],
  ['--1', undefined],
])('a percentage is read with its sign: %s', (text, basisPoints) => {
  expect(readPercent(text)).toBe(basisPoints);
});
