import { describe, expect, it } from 'vitest';
import type { ReadDocument } from './document.ts';
import { findSeveralInOne } from './find-several-in-one.ts';
import { bank, bankStatement, facts, file, receipt, receipts, starts, statement, tell } from './intake.testdata.ts';

const three = starts('2026-10-01', '2026-10-02', '2026-10-04');
const scan = (over: Partial<ReadDocument> = {}) =>
  receipt(undefined, undefined, { pages: 4, vouchers: three, ...over });
const one = { form: ['one-voucher-per-file' as const] };

describe('a scan with three receipts', () => {
  it.each([
    ['where one a file was agreed', scan(), one, ['stops several-in-one a.pdf']],
    ['where it was wished for', scan(), { wished: one.form }, ['tells several-in-one a.pdf']],
    ['where it was not agreed', scan(), {}, []],
    [
      'of which the second and third may be pages of the first',
      scan({ vouchers: three.map((start) => ({ ...start, confidence: 0.5 })) }),
      one,
      [],
    ],
    [
      'that were told apart with some doubt',
      scan({ vouchers: three.map((start) => ({ ...start, confidence: 0.7 })) }),
      one,
      ['asks several-in-one a.pdf'],
    ],
    ['that bear the same number', scan({ vouchers: three.map((start) => ({ ...start, number: '17' })) }), one, []],
    ['that belong to a travel claim', scan({ kind: 'travel-claim' }), one, []],
  ])('%s', (_case, document, agreement, expected) => {
    expect(tell(findSeveralInOne, facts([file('a.pdf', document)], agreement))).toEqual(expected);
  });

  it('is no matter of bank statements', () => {
    const several = { ...bankStatement(statement([])), vouchers: three, format: 'pdf' as const };
    const given = facts([file('a.pdf', several, { itemKey: 'bank' })], { items: [receipts, bank], ...one });
    expect(tell(findSeveralInOne, given)).toEqual([]);
  });
});
