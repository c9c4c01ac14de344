import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { findWrongPeriod } from './find-wrong-period.ts';
import {
  bank,
  bankStatement,
  facts,
  file,
  read,
  receipt,
  receipts,
  starts,
  statement,
  tell,
} from './intake.testdata.ts';

const both = { items: [receipts, bank] };
const atBank = { itemKey: 'bank' };

describe('for September and October', () => {
  it.each([
    ['a receipt of 1 September', receipt('2026-09-01', 1), []],
    ['a receipt of 31 October', receipt('2026-10-31', 1), []],
    ['a receipt of 31 August', receipt('2026-08-31', 1), ['asks wrong-period a.pdf']],
    ['a receipt of 1 November', receipt('2026-11-01', 1), ['asks wrong-period a.pdf']],
    ['a receipt without a day', receipt(undefined, 1), []],
    ['a receipt of which the day is a guess', receipt('2026-08-01', 1, { confidence: 0.5 }), []],
    [
      'a scan with one receipt of August',
      receipt(undefined, 1, { vouchers: starts('2026-09-03', '2026-08-12') }),
      ['asks wrong-period a.pdf'],
    ],
    [
      'an invoice of November for work in October',
      read({
        kind: 'invoice',
        fields: { issuedOn: on('2026-11-02'), fromOn: on('2026-10-01'), toOn: on('2026-10-31') },
      }),
      [],
    ],
    ['a letter of August', read({ kind: 'letter', fields: { issuedOn: on('2026-08-01') } }), []],
  ])('%s', (_case, document, expected) => {
    expect(tell(findWrongPeriod, facts([file('a.pdf', document)], both))).toEqual(expected);
  });

  it.each([
    ['of September', { fromOn: on('2026-09-01'), toOn: on('2026-09-30') }, []],
    ['that reaches into September', { fromOn: on('2026-08-01'), toOn: on('2026-09-01') }, []],
    ['of August', { fromOn: on('2026-08-01'), toOn: on('2026-08-31') }, ['stops wrong-period a.xml']],
    ['of which only the lines tell the days', {}, ['stops wrong-period a.xml']],
  ])('a statement %s', (_case, days, expected) => {
    const document = bankStatement(statement(['2026-08-04 -100 KIWI'], days));
    expect(tell(findWrongPeriod, facts([file('a.xml', document, atBank)], both))).toEqual(expected);
  });

  it('says nothing of a payday, which is one day', () => {
    const payday = { periodStartOn: on('2026-10-12'), periodEndOn: on('2026-10-12') };
    expect(tell(findWrongPeriod, facts([file('a.pdf', receipt('2026-10-02', 1))], payday))).toEqual([]);
  });
});
