import { describe, expect, it } from 'vitest';
import { deriveItems, type AgreedItem, type ClientFacts } from '../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../src/domain/kernel/index.ts';

const november = { startOn: on('2026-11-01'), endOn: on('2026-11-30') };
const asked = (items: readonly AgreedItem[], facts: ClientFacts, time = november): string[] =>
  deriveItems(items, facts, time).map(({ key, name }) => (name === undefined ? key : `${key} (${name})`));

const bank: AgreedItem = { key: 'bank', document: 'bank-statement', essential: true, each: 'account' };
const cash: AgreedItem = { key: 'cash', document: 'daily-cash', essential: true, each: 'till', onlyIf: 'cash-sales' };
const hours: AgreedItem = {
  key: 'hours',
  document: 'time-sheets',
  essential: true,
  each: 'employee',
  onlyIf: 'payroll',
};
const stock: AgreedItem = { key: 'stock', document: 'stock-count', essential: false, onlyIf: 'stock' };

describe('an item for each account, till and employee', () => {
  it('is asked for by every name that is known', () => {
    const names = { account: ['Drift', 'Skattetrekk'], till: ['Kasse 1', 'Kasse 2'], employee: ['Åse Bjørnøy'] };
    expect(asked([bank, cash, hours, stock], { names })).toEqual([
      'bank-drift (Drift)',
      'bank-skattetrekk (Skattetrekk)',
      'cash-kasse-1 (Kasse 1)',
      'cash-kasse-2 (Kasse 2)',
      'hours-ase-bjornoy (Åse Bjørnøy)',
      'stock',
    ]);
  });

  it('is asked for as one where no name is known', () => {
    expect(asked([bank, cash], {})).toEqual(['bank', 'cash']);
    expect(asked([bank], { names: { account: [] } })).toEqual(['bank']);
  });

  it('has a key of its own though the names look alike', () => {
    expect(asked([bank], { names: { account: ['Drift', 'drift', 'DRIFT!', '…', '—'] } })).toEqual([
      'bank-drift (Drift)',
      'bank-drift-2 (drift)',
      'bank-drift-3 (DRIFT!)',
      'bank-x (…)',
      'bank-x-2 (—)',
    ]);
  });

  it('keeps its key when another is added at the end', () => {
    const two = asked([bank], { names: { account: ['Drift', 'Skatt'] } });
    expect(asked([bank], { names: { account: ['Drift', 'Skatt', 'Sparing'] } })).toEqual([
      ...two,
      'bank-sparing (Sparing)',
    ]);
  });

  it('keeps what is demanded of it', () => {
    const sorted: AgreedItem = { ...bank, form: ['sorted-by-bank-statement'] };
    expect(deriveItems([sorted], { names: { account: ['Drift'] } }, november)).toEqual([
      {
        key: 'bank-drift',
        document: 'bank-statement',
        essential: true,
        each: 'account',
        name: 'Drift',
        form: ['sorted-by-bank-statement'],
      },
    ]);
  });

  it('bears names of any length and kind', () => {
    const names = { account: ["O'Brien; drop table «bank»", 'å'.repeat(10_000)] };
    const keys = deriveItems([bank], { names }, november).map(({ key }) => key);
    expect(keys).toEqual(['bank-o-brien-drop-table-bank', `bank-${'a'.repeat(30)}`]);
  });
});

describe('what is owed only if there was such a thing', () => {
  const without = (circumstance: 'payroll' | 'stock' | 'cash-sales', fromOn: string, toOn?: string) => ({
    circumstance,
    fromOn: on(fromOn),
    ...(toOn === undefined ? {} : { toOn: on(toOn) }),
  });

  it('is asked for where nobody knows', () => {
    expect(asked([hours, stock], {})).toEqual(['hours', 'stock']);
  });

  it.each([
    ['from the first day on', [without('payroll', '2026-11-01')], ['stock']],
    ['from the first day to the last', [without('payroll', '2026-11-01', '2026-11-30')], ['stock']],
    ['from long before', [without('payroll', '2020-01-01')], ['stock']],
    ['from the second day on', [without('payroll', '2026-11-02')], ['hours', 'stock']],
    ['until the day before the last', [without('payroll', '2026-01-01', '2026-11-29')], ['hours', 'stock']],
    ['of something else', [without('cash-sales', '2026-01-01')], ['hours', 'stock']],
    ['of both', [without('payroll', '2026-01-01'), without('stock', '2026-01-01')], []],
  ])('known not to have been %s leaves %j', (_, known, expected) => {
    expect(asked([hours, stock], { without: known })).toEqual(expected);
  });

  it('is asked for again when the time is over', () => {
    const facts = { without: [without('payroll', '2026-06-01', '2026-10-31')] };
    expect(asked([hours], facts, { startOn: on('2026-10-01'), endOn: on('2026-10-31') })).toEqual([]);
    expect(asked([hours], facts)).toEqual(['hours']);
  });
});
