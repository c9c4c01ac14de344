import { expect, test } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { lineParts, nameLine } from './name-line.ts';

const line = { on: calendarDate('2026-10-12'), amountMinor: -149_000, text: 'Circle K' };

test('a line is named by its sum without the sign, its text and its day', () => {
  expect(nameLine(line, 'nb')).toEqual({ key: 'out', sum: 'kr 1 490,00', text: 'Circle K', day: '12. oktober' });
  expect(nameLine(line, 'en')).toEqual({ key: 'out', sum: 'NOK 1,490.00', text: 'Circle K', day: '12 October' });
});

test.each([
  [149_000, 'Vipps', 'in'],
  [149_000, '', 'inBare'],
  [-1, '', 'outBare'],
  [0, 'Gebyr', 'in'],
] as const)('%i øre with the text %j is asked about as %s', (amountMinor, text, key) => {
  expect(nameLine({ ...line, amountMinor, text }, 'nb').key).toBe(key);
});

test('a row says which way the money went', () => {
  expect(lineParts(line, 'nb')).toEqual(['12.\u00a0oktober', 'Circle K', '−kr\u00a01\u00a0490,00']);
});
