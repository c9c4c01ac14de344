import { describe, expect, it } from 'vitest';
import { findDuplicates } from './find-duplicates.ts';
import {
  bank,
  bankStatement,
  circleK,
  earlier,
  facts,
  file,
  invoice,
  read,
  receipt,
  receipts,
  statement,
  tell,
} from './intake.testdata.ts';
import type { DeliveredFile } from './delivered.ts';

const pdf = file('a.pdf', invoice('1004', '2026-10-02', 1250));
const same = (over: Partial<DeliveredFile> = {}): DeliveredFile => ({
  ...pdf,
  arrivalId: 'b.pdf',
  fileName: 'b.pdf',
  ...over,
});

describe('the same bytes', () => {
  it.each<[string, DeliveredFile[], string[]]>([
    ['twice in a delivery: the later is told of', [pdf, same()], ['asks duplicate-bytes b.pdf']],
    [
      'three times: each later one',
      [pdf, same(), same({ arrivalId: 'c.pdf' })],
      ['asks duplicate-bytes b.pdf', 'asks duplicate-bytes c.pdf'],
    ],
    ['where the first was sent back', [{ ...pdf, verdict: 'returned' }, same({ mends: 'a.pdf' })], []],
    [
      'of a logo that goes with every mail',
      [{ ...pdf, read: read({ kind: 'other' }) }, same({ read: read({ kind: 'other' }) })],
      ['tells duplicate-bytes b.pdf'],
    ],
    [
      'not read yet',
      [{ ...pdf, read: undefined as never }, same({ read: undefined as never })],
      ['asks duplicate-bytes b.pdf'],
    ],
  ])('%s', (_case, files, expected) => {
    expect(tell(findDuplicates, facts(files))).toEqual(expected);
  });

  it('as in an earlier delivery are told of, with the earlier one', () => {
    const before = earlier('old.pdf', invoice('1004', '2026-08-02', 1250), { sha256: pdf.sha256 });
    expect(tell(findDuplicates, facts([pdf], { earlier: [before] }))).toEqual(['asks duplicate-bytes a.pdf']);
  });
});

describe('the same voucher in other bytes', () => {
  const other = (number: string, day: string, kroner: number, over = {}): DeliveredFile =>
    file('b.xml', invoice(number, day, kroner, over));
  it.each<[string, DeliveredFile, DeliveredFile, string[]]>([
    ['same seller and number', pdf, other('1004', '2026-10-02', 1250), ['asks duplicate-meaning b.xml']],
    ['the number written otherwise', pdf, other('01004', '2026-10-02', 1250), ['asks duplicate-meaning b.xml']],
    [
      'the seller by name only',
      pdf,
      other('1004', '2026-10-02', 1250, { seller: { name: 'MAXBO' } }),
      ['asks duplicate-meaning b.xml'],
    ],
    ['another number', pdf, other('1005', '2026-10-02', 1250), []],
    ['another seller', pdf, other('1004', '2026-10-02', 1250, { seller: circleK }), []],
    ['same number, other day and other sum', pdf, other('1004', '2026-10-09', 900), []],
    [
      'no seller read, all else the same',
      pdf,
      other('1004', '2026-10-02', 1250, { seller: undefined }),
      ['asks duplicate-meaning b.xml'],
    ],
    ['its credit note', pdf, file('b.xml', { ...invoice('1004', '2026-10-02', 1250), kind: 'credit-note' }), []],
    [
      'two receipts of one sum on one day, no numbers',
      file('a.jpg', receipt('2026-10-02', 49)),
      file('b.jpg', receipt('2026-10-02', 49)),
      ['asks duplicate-meaning b.jpg'],
    ],
    [
      'the same, of different days',
      file('a.jpg', receipt('2026-10-02', 49)),
      file('b.jpg', receipt('2026-10-03', 49)),
      [],
    ],
    [
      'the same, read as a guess',
      file('a.jpg', receipt('2026-10-02', 49)),
      file('b.jpg', receipt('2026-10-02', 49, { confidence: 0.5 })),
      ['tells duplicate-meaning b.jpg'],
    ],
  ])('%s', (_case, first, second, expected) => {
    expect(tell(findDuplicates, facts([first, second]))).toEqual(expected);
  });

  it('of an earlier delivery', () => {
    const before = earlier('old.pdf', invoice('1004', '2026-10-02', 1250));
    expect(tell(findDuplicates, facts([other('1004', '2026-10-02', 1250)], { earlier: [before] }))).toEqual([
      'asks duplicate-meaning b.xml',
    ]);
  });

  it('of two coffees with a number each says nothing', () => {
    const coffee = (number: string) =>
      receipt('2026-10-02', 49, { fields: { ...receipt('2026-10-02', 49).fields, number } });
    expect(tell(findDuplicates, facts([file('a.jpg', coffee('5512')), file('b.jpg', coffee('5519'))]))).toEqual([]);
  });
});

describe('the same statement', () => {
  const lines = ['2026-10-02 -100 KIWI', '2026-10-05 -49 NARVESEN'];
  const given = (second: readonly string[]) =>
    facts(
      [
        file('a.xml', bankStatement(statement(lines)), { itemKey: 'bank' }),
        file('b.csv', bankStatement(statement(second)), { itemKey: 'bank' }),
      ],
      { items: [receipts, bank] },
    );

  it('as file and as print is only told', () => {
    expect(tell(findDuplicates, given(lines))).toEqual(['tells duplicate-meaning b.csv']);
  });

  it('is not the one with other lines', () => {
    expect(tell(findDuplicates, given(['2026-10-02 -100 KIWI']))).toEqual([]);
  });
});
