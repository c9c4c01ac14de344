import { describe, expect, it } from 'vitest';
import type { DeliveredFile } from './delivered.ts';
import { deriveDelivery } from './delivery.ts';
import { findSeriesGaps } from './find-series-gaps.ts';
import { earlier, facts, file, invoice, sale, sales } from './intake.testdata.ts';
import { splitNumber, writeNumber } from './split-number.ts';

const sold = (number: string, over: Partial<DeliveredFile> = {}): DeliveredFile =>
  file(`${number}.pdf`, sale(number), { itemKey: 'sales', ...over });
const gaps = (files: readonly DeliveredFile[], before: readonly string[] = []): string[] =>
  findSeriesGaps(
    deriveDelivery(
      facts(files, {
        items: [sales],
        earlier: before.map((number) => earlier(`old ${number}`, sale(number, '2026-08-02'))),
      }),
    ),
  ).map(({ severity, values }) => `${severity} ${values.numbers}`);

describe('the numbers of the client’s own invoices', () => {
  it.each<[string, string[], string[], string[]]>([
    ['one after the other', ['1001', '1002', '1003'], [], []],
    ['in any order', ['1003', '1001', '1002'], [], []],
    ['one missing', ['1001', '1002', '1004'], [], ['asks 1003']],
    ['two missing in two places', ['1001', '1003', '1006'], [], ['asks 1002', 'asks 1004, 1005']],
    ['going on from the period before', ['1003', '1004'], ['1001', '1002'], []],
    ['not going on from it', ['1004', '1005'], ['1001', '1002'], ['asks 1003']],
    ['a gap of earlier, told then', ['1005'], ['1001', '1003', '1004'], []],
    ['with a letter in front', ['F-1001', 'F-1003'], [], ['asks F-1002']],
    ['with zeros in front', ['0009', '0011'], [], ['asks 0010']],
    ['with the year in front', ['2026-11', '2026-13'], [], ['asks 2026-12']],
    ['with the year behind', ['11/2026', '13/2026'], [], ['asks 12/2026']],
    ['two series', ['A1', 'A2', 'B7', 'B8'], [], []],
    ['a leap into another series', ['1001', '1002', '5001', '5002'], [], []],
    ['one only', ['1001'], [], []],
    ['no figures', ['A', 'B'], [], []],
  ])('%s: %j after %j', (_case, numbers, before, expected) => {
    expect(
      gaps(
        numbers.map((number) => sold(number)),
        before,
      ),
    ).toEqual(expected);
  });

  it('may be shared by credit notes, and by what was sent back', () => {
    const credit = file('c.pdf', { ...sale('1002'), kind: 'credit-note' }, { itemKey: 'sales' });
    expect(gaps([sold('1001'), credit, sold('1003')])).toEqual([]);
    expect(gaps([sold('1001'), sold('1002', { verdict: 'returned' }), sold('1003')])).toEqual([]);
  });

  it('are no matter of what others have sold', () => {
    const bought = ['1001', '1004'].map((number) => file(`${number}.pdf`, invoice(number, '2026-10-02', 1)));
    expect(gaps(bought)).toEqual([]);
  });

  it('that were read as a guess are not held against anybody', () => {
    const guess = file('g.pdf', sale('1004', '2026-10-02', { confidence: 0.5 }), { itemKey: 'sales' });
    expect(gaps([sold('1001'), guess])).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['1001', '', 1001, '1002'],
    ['F-1001', 'F-', 1001, 'F-1002'],
    ['2026-0012', '2026-', 12, '2026-0013'],
    ['1004/2026', '', 1004, '1005/2026'],
    ['2026', '', 2026, '2027'],
  ])('%s counts up to the next', (number, before, counter, next) => {
    const split = splitNumber(number)!;
    expect(split).toMatchObject({ before, counter });
    expect(writeNumber(split, counter + 1)).toBe(next);
  });
});
