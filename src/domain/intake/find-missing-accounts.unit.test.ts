import { describe, expect, it } from 'vitest';
import type { DeliveredFile } from './delivered.ts';
import { findMissingAccounts } from './find-missing-accounts.ts';
import { bank, bankStatement, facts, file, receipts, statement, tell } from './intake.testdata.ts';

const of = (name: string, account: string | undefined, itemKey = 'bank'): DeliveredFile =>
  file(name, bankStatement({ ...statement(['2026-10-01 -1 A']), account: account as never }), { itemKey });
const drift = of('drift.xml', '86011117947');
const each = [
  { ...bank, key: 'bank-drift', name: 'Drift', each: 'account' as const },
  { ...bank, key: 'bank-skatt', name: 'Skatt', each: 'account' as const },
];

describe('of the accounts Drift and Skatt', () => {
  it.each<[string, DeliveredFile[], string[]]>([
    ['both came', [drift, of('skatt.xml', 'NO15 1503 0022 227')], []],
    ['Skatt did not', [drift], ['asks missing-account bank']],
    ['one more came that does not say its number', [drift, of('x.csv', undefined)], []],
    [
      'one came that does not say its number, so that either may be missing',
      [of('x.csv', undefined)],
      ['asks missing-account bank'],
    ],
    ['nothing came at all, which is a missing item', [], []],
  ])('%s', (_case, files, expected) => {
    expect(tell(findMissingAccounts, facts(files, { items: [receipts, bank] }))).toEqual(expected);
  });

  it('a statement of Drift that was sent as that of Skatt is none of Skatt', () => {
    const files = [of('drift.xml', '86011117947', 'bank-drift'), of('drift 2.xml', '86011117947', 'bank-skatt')];
    expect(tell(findMissingAccounts, facts(files, { items: each }))).toEqual(['stops missing-account bank-skatt']);
  });

  it('one whose number nobody knows is not asked for', () => {
    const known = { name: 'x', orgnr: '1', accounts: [{ name: 'Drift', number: '86011117947' }, { name: 'Skatt' }] };
    expect(tell(findMissingAccounts, facts([drift], { items: [bank], client: known }))).toEqual([]);
  });
});
