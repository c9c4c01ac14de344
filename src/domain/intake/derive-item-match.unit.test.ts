import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { deriveItemMatch, type OpenDuty } from './derive-item-match.ts';
import type { ReadDocument } from './document.ts';
import {
  bank,
  bankStatement,
  client,
  invoice,
  invoices,
  read,
  receipt,
  receipts,
  sale,
  sales,
  statement,
} from './intake.testdata.ts';

const duty = (
  obligationId: string,
  startOn: string,
  endOn: string,
  items = [receipts, invoices, sales, bank],
): OpenDuty => ({
  obligationId,
  periodStartOn: on(startOn),
  periodEndOn: on(endOn),
  items,
  answeredItemKeys: [],
});
const summer = duty('jul-aug', '2026-07-01', '2026-08-31');
const autumn = duty('sep-oct', '2026-09-01', '2026-10-31');
const match = (document: ReadDocument, duties: OpenDuty[], fileName = 'x.pdf'): string | undefined => {
  const found = deriveItemMatch({ fileName, read: document }, duties, client);
  return found && `${found.obligationId} ${found.itemKey}`;
};

describe('a document that nobody has placed', () => {
  it.each<[string, ReadDocument, string | undefined]>([
    ['a receipt goes to the receipts of its period', receipt('2026-10-02', 1), 'sep-oct receipts'],
    ['an invoice to the invoices', invoice('1', '2026-08-02', 1), 'jul-aug invoices'],
    ['the client’s own to the sales', sale('1', '2026-10-02'), 'sep-oct sales'],
    ['a statement to the bank', bankStatement(statement(['2026-10-02 -1 A'])), 'sep-oct bank'],
    ['a receipt without a day nowhere, since two periods are open', receipt(undefined, 1), undefined],
    ['a receipt of a period that is not open nowhere', receipt('2026-05-02', 1), undefined],
    ['a receipt that was read as a guess nowhere', receipt('2026-10-02', 1, { confidence: 0.5 }), undefined],
    ['a letter nowhere', read({ kind: 'letter' }), undefined],
    ['what was not read nowhere', read({ source: 'none' }), undefined],
  ])('%s', (_case, document, expected) => {
    expect(match(document, [summer, autumn])).toBe(expected);
  });

  it('goes to the account that its number is of, or its name', () => {
    const each = ['Drift', 'Skatt'].map((name) => ({ ...bank, key: name, name }));
    const open = [duty('sep-oct', '2026-09-01', '2026-10-31', each)];
    const of = (account?: string) => bankStatement({ ...statement(['2026-10-02 -1 A']), account: account as never });
    expect(match(of('1503 00 22227'), open)).toBe('sep-oct Skatt');
    expect(match(of(), open, 'kontoutskrift skatt oktober.pdf')).toBe('sep-oct Skatt');
    expect(match(of(), open)).toBeUndefined();
  });

  it('says why, and how sure that is', () => {
    expect(deriveItemMatch({ fileName: 'x', read: receipt('2026-10-02', 1) }, [summer, autumn], client)).toEqual({
      obligationId: 'sep-oct',
      itemKey: 'receipts',
      confidence: 0.95,
      reasons: ['kind', 'period'],
    });
  });
});
