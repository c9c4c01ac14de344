import { describe, expect, it } from 'vitest';
import type { DeliveredFile } from './delivered.ts';
import { deriveDelivery } from './delivery.ts';
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

  const days = (name: string, first: string, last: string, over: { accountName?: string } = {}): DeliveredFile => {
    const { account: _account, ...rest } = statement([`${first} -1 A`, `${first} -2 B`, `${last} -3 C`]);
    return file(name, bankStatement({ ...rest, ...over }), { itemKey: 'bank' });
  };

  it.each<[string, DeliveredFile[], unknown[]]>([
    ['one is known by its file’s name', [days('Driftskonto okt.csv', '2026-09-01', '2026-10-30')], [{ name: 'Skatt' }]],
    [
      'one is known by its head',
      [days('x.csv', '2026-09-01', '2026-10-30', { accountName: 'Skattetrekk' })],
      [{ name: 'Drift' }],
    ],
    [
      'both are known by their files’ names',
      [days('driftskonto.csv', '2026-09-01', '2026-10-30'), days('skattetrekk.csv', '2026-09-01', '2026-10-30')],
      [],
    ],
    [
      'two of the same days do not say which they are',
      [days('1.csv', '2026-09-01', '2026-10-30'), days('2.csv', '2026-09-03', '2026-10-29')],
      [],
    ],
    [
      'two that follow each other do not say which they are, so that one is missing in any case',
      [days('1.csv', '2026-09-01', '2026-09-30'), days('2.csv', '2026-10-02', '2026-10-29')],
      [{ accounts: 'Drift, Skatt' }],
    ],
  ])('%s', (_case, files, expected) => {
    const found = findMissingAccounts(deriveDelivery(facts(files, { items: [receipts, bank] })));
    expect(found.map(({ values }) => values)).toEqual(expected);
  });

  it('two that follow each other may be of two accounts where they have a line or two', () => {
    const files = [
      of('1.csv', undefined),
      file('2.csv', days('2.csv', '2026-10-20', '2026-10-29').read, { itemKey: 'bank' }),
    ];
    expect(tell(findMissingAccounts, facts(files, { items: [receipts, bank] }))).toEqual([]);
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
