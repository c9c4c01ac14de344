import { describe, expect, test } from 'vitest';
import { readBankRows } from './read-bank-rows.ts';

const readRows = (...lines: string[]) =>
  readBankRows(lines.map((text, index) => ({ line: index + 1, cells: text.split(';') })))?.statements;
const heading = 'Dato;Forklaring;Ut;Inn';
const row = '02.10.2026;CIRCLE K;1 490,00;';

describe('which account a table is of is read from', () => {
  test.each([
    ['a number above it', 'Kontonummer;8601 11 17947', { account: '86011117947' }],
    ['a number in words above it', 'Kontoutskrift for konto 8601.11.17947', { account: '86011117947' }],
    ['an IBAN above it', 'IBAN: NO93 8601 1117 947', { account: 'NO9386011117947' }],
    ['an IBAN without spaces in a cell of its own', 'IBAN;NO9386011117947', { account: 'NO9386011117947' }],
    ['a name above it', 'Konto: Driftskonto', { accountName: 'Driftskonto' }],
    ['a name in a cell of its own', 'Kontonavn;Driftskonto', { accountName: 'Driftskonto' }],
    ['a name in words above it', 'Kontoutskrift for Driftskonto', { accountName: 'Driftskonto' }],
  ])('%s', (_case, above, expected) => {
    expect(readRows(above, heading, row)).toMatchObject([expected]);
  });

  test.each(['Kontoutskrift for perioden', 'Kontoutskrift for oktober 2026', 'Sparebanken Grenland'])(
    'nothing in %s',
    (above) => {
      const [only] = readRows(above, heading, row)!;
      expect([only!.account, only!.accountName]).toEqual([undefined, undefined]);
    },
  );

  test('a column of names, so that two accounts are two statements', () => {
    const statements = readRows(`${heading};Kontonavn`, `${row};Drift`, `${row};Skatt`, `${row};Drift`)!;
    expect(statements.map(({ accountName, lines }) => [accountName, lines.length])).toEqual([
      ['Drift', 2],
      ['Skatt', 1],
    ]);
  });
});
