import { expect, test } from 'vitest';
import { readPastedLines } from './read-pasted-lines.ts';

const read = (row: string) => readPastedLines(row).map(({ read: line }) => line);

test.each([
  ['12.10.2026\tCircle K Ensjø\t-1 490,00', { on: '2026-10-12', amountMinor: -149_000, text: 'Circle K Ensjø' }],
  ['2026-10-12;Vipps*Kafé Ærlig;−250,5', { fault: 'no-amount' }],
  ['2026-10-12;Vipps*Kafé Ærlig;−250,50', { on: '2026-10-12', amountMinor: -25_050, text: 'Vipps*Kafé Ærlig' }],
  ['Clas Ohlson   03.09.26   1.299,00', { on: '2026-09-03', amountMinor: 129_900, text: 'Clas Ohlson' }],
  ['01.10.2026\t30.09.2026\tStrøm\t-4 512,00', { on: '2026-10-01', amountMinor: -451_200, text: '30.09.2026 Strøm' }],
  ['Circle K\t-1 490,00', { fault: 'no-date' }],
  ['12.10.2026\tCircle K', { fault: 'no-amount' }],
])('%s', (row, line) => {
  expect(read(row)).toEqual([line]);
});

test('a heading and empty rows are passed over, and every row keeps its place', () => {
  const rows = readPastedLines('Dato\tTekst\tBeløp\r\n\r\n12.10.2026\tA\t-1,00\n13.10.2026\tB\t2,00\n');
  expect(rows.map(({ line }) => line)).toEqual([3, 4]);
});

test('a long text is cut, not refused', () => {
  const [line] = read(`12.10.2026\t${'æ'.repeat(500)}\t-1,00`);
  expect(line).toMatchObject({ text: 'æ'.repeat(200) });
});
