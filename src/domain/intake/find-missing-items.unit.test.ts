import { describe, expect, it } from 'vitest';
import { findMissingItems } from './find-missing-items.ts';
import { bank, bankStatement, facts, file, read, receipt, receipts, statement, tell } from './intake.testdata.ts';

const one = file('a.pdf', receipt('2026-10-02', 100));
const atBank = { itemKey: 'bank' };
const minor = { ...bank, essential: false };

describe('a missing item', () => {
  it.each([
    ['both came', [one, file('b.xml', bankStatement(statement([])), atBank)], { items: [receipts, bank] }, []],
    ['an essential one did not', [one], { items: [receipts, bank] }, ['stops missing-item bank']],
    ['one that is not essential did not', [one], { items: [receipts, minor] }, ['asks missing-item bank']],
    [
      'one that is owed only where there was such a thing did not',
      [one],
      { items: [receipts, { ...bank, onlyIf: 'changes' as const }] },
      ['asks missing-item bank'],
    ],
    ['it was answered otherwise', [one], { items: [receipts, bank], settledItemKeys: ['bank'] }, []],
    ['its file is not read yet', [one, file('b.pdf', undefined, atBank)], { items: [receipts, bank] }, []],
    [
      'its only file was sent back',
      [one, file('b.xml', bankStatement(), { ...atBank, verdict: 'returned' })],
      { items: [receipts, bank] },
      ['stops missing-item bank'],
    ],
    [
      'something that may be it has not been placed',
      [one, { ...file('b.xml', bankStatement()), itemKey: undefined }],
      { items: [receipts, bank] },
      ['asks missing-item bank'],
    ],
    [
      'what has not been placed is surely something else',
      [one, { ...file('b.pdf', receipt('2026-10-03', 50)), itemKey: undefined }],
      { items: [receipts, bank] },
      ['stops missing-item bank'],
    ],
    [
      'a receipt came in its place',
      [one, file('b.pdf', receipt('2026-10-03', 50), atBank)],
      { items: [receipts, bank] },
      ['asks missing-item bank'],
    ],
    [
      'what came in its place is not known',
      [one, file('b.pdf', read({ kind: 'other' }), atBank)],
      { items: [receipts, bank] },
      [],
    ],
    [
      'it came in an archive',
      [
        one,
        file('all.zip', read({ kind: 'other', format: 'zip' }), atBank),
        { ...file('b.xml', bankStatement()), itemKey: undefined, partOf: { arrivalId: 'all.zip', path: 'b.xml' } },
      ],
      { items: [receipts, bank] },
      [],
    ],
  ])('where %s', (_case, files, agreement, expected) => {
    expect(tell(findMissingItems, facts(files as never, agreement as never))).toEqual(expected);
  });
});
