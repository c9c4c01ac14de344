import { expect, test } from 'vitest';
import { formatCsv } from './format-csv.ts';

test('rows are separated so that a Norwegian spreadsheet opens them', () => {
  expect(
    formatCsv([
      ['Kunde', 'E-post'],
      ['Ødegård "Bygg"; AS', 'a@b.example'],
      ['to\nlinjer', ''],
    ]),
  ).toBe('\ufeffKunde;E-post\r\n"Ødegård ""Bygg""; AS";a@b.example\r\n"to\nlinjer";\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+SUM(A1)', "'+SUM(A1)"],
  ['-2+3+cmd', "'-2+3+cmd"],
  ['\t=1+1', '"\'\t=1+1"'],
])('%j is never worked out', (cell, written) => {
  expect(formatCsv([[cell]])).toBe(`\ufeff${written}\r\n`);
});

test.each(['+47 900 00 000', '-5', '31.12.2026', 'Åse'])('%j stays as it is', (cell) => {
  expect(formatCsv([[cell]])).toBe(`\ufeff${cell}\r\n`);
});
