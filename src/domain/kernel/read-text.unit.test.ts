import { expect, it } from 'vitest';
import { eachWordOnce, readText } from './index.ts';

it.each([
  // as it is written, whose names, as it is read
  ['Du\u00a0er  sen\n', [], 'Du er sen '],
  ['slur\u00advete', [], 'slurvete'],
  ['A\u030apen', [], 'Åpen'],
  ['Arne Slurve AS leverer', ['Arne Slurve AS'], '·0· leverer'],
  ['Arne Slurve AS leverer', ['Arne', 'Arne Slurve AS'], '·0· leverer'],
  ['Arne\u00a0Slurve leverer', ['Arne  Slurve'], '·0· leverer'],
  ['Arne leverer', ['', ' '], 'Arne leverer'],
] as const)('%j without %j is read as %j', (text, names, read) => {
  expect(readText(text, names)).toBe(read);
});

it('names each word once, as it stood first', () => {
  expect(eachWordOnce(['Alltid', 'slurv', 'alltid', 'ALLTID'])).toEqual(['Alltid', 'slurv']);
  expect(eachWordOnce([])).toEqual([]);
});
