import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../domain/intake/index.ts';
import { readDocument } from './read-document.ts';

const samples = process.env['TAKT_SAMPLES'] ?? '';
const haveSamples = samples !== '' && existsSync(path.join(samples, 'ehf'));

async function read(name: string): Promise<ReadDocument> {
  return (await readDocument({ file: path.join(samples, name), fileName: path.basename(name) })).document;
}

describe.skipIf(!haveSamples)(
  haveSamples ? 'of real files' : 'of real files: skipped, TAKT_SAMPLES names no folder with "ehf"',
  () => {
    test('the Norwegian invoice is read as it stands', async () => {
      const document = await read('ehf/Norwegian-example-1.xml');
      expect(document).toMatchObject({
        format: 'ubl',
        kind: 'invoice',
        source: 'data',
        confidence: 1,
        faults: [],
        sumFaults: [],
      });
      expect(document.fields).toEqual({
        number: 'TOSL108',
        issuedOn: '2013-06-30',
        dueOn: '2013-07-20',
        fromOn: '2013-06-01',
        toOn: '2013-06-30',
        seller: { name: 'The Sellercompany ASA', orgnr: '123456785' },
        buyer: { name: 'Buyercompany ASA', orgnr: '987654325' },
        currency: 'NOK',
        totalMinor: 80200,
        vatMinor: 36528,
        netMinor: 143650,
        kid: '0003434323213231',
        account: 'NO9386011117947',
      });
      expect(document.attachments).toEqual(['Hours-spent.csv']);
      expect(document.where.number).toEqual({ page: 1, line: 12, text: 'ID TOSL108' });
    });

    test('the invoice with allowances is read as it stands', async () => {
      const document = await read('ehf/Allowance-example.xml');
      expect(document).toMatchObject({ format: 'ubl', kind: 'invoice', sumFaults: [] });
      expect(document.fields).toMatchObject({
        number: 'Snippet1',
        issuedOn: '2017-11-13',
        dueOn: '2017-12-01',
        fromOn: '2017-12-01',
        toOn: '2017-12-31',
        currency: 'EUR',
        totalMinor: 612500,
        vatMinor: 122500,
        netMinor: 590000,
        account: 'IBAN32423940',
      });
      expect(document.codings).toEqual([
        { account: '4025', from: 'data', evidence: { page: 1, line: 15, text: 'AccountingCost 4025:123:4343' } },
      ]);
    });

    test('the base example and its credit note are told apart', async () => {
      const invoice = await read('ehf/base-example.xml');
      const credit = await read('ehf/base-creditnote-correction.xml');
      expect([invoice.kind, credit.kind]).toEqual(['invoice', 'credit-note']);
      for (const { fields, sumFaults } of [invoice, credit]) {
        expect(fields).toMatchObject({
          number: 'Snippet1',
          issuedOn: '2017-11-13',
          currency: 'EUR',
          totalMinor: 165625,
          vatMinor: 33125,
          netMinor: 132500,
        });
        expect(sumFaults).toEqual([]);
      }
    });

    test('the ledger is read to its last entry', async () => {
      const document = await read('saf-t/example-888888888.xml');
      expect(document).toMatchObject({
        format: 'saf-t-financial',
        kind: 'ledger',
        source: 'data',
        faults: [],
        sumFaults: [],
      });
      expect(document.fields).toEqual({
        issuedOn: '2018-01-10',
        fromOn: '2017-01-01',
        toOn: '2017-04-30',
        seller: { name: 'Tøyen Lekefabrikk AS', orgnr: '888888888' },
        currency: 'NOK',
        totalMinor: 948704935,
      });
      expect(document.listedDates).toHaveLength(53);
      expect(document.listedDates?.[0]).toBe('2017-01-04');
      expect(new Set(document.codings.map(({ account }) => account)).size).toBe(17);
    });

    test.each(['camt/camt053.v4.xml', 'camt/camt053.v8.xml'])(
      'the statement %s is read, and that it does not chain',
      async (name) => {
        const document = await read(name);
        expect(document).toMatchObject({ format: 'camt', kind: 'bank-statement', source: 'data', faults: [] });
        expect(document.fields).toMatchObject({
          account: 'NL26VAYB8060476890',
          currency: 'EUR',
          fromOn: '2007-10-18',
          toOn: '2007-10-18',
        });
        expect(document.statements).toEqual([
          {
            account: 'NL26VAYB8060476890',
            currency: 'EUR',
            fromOn: '2007-10-18',
            toOn: '2007-10-18',
            openingMinor: 1815,
            closingMinor: -2700,
            lines: [
              expect.objectContaining({
                on: '2014-12-31',
                amountMinor: 885,
                text: 'NAME NAME',
                kid: '4654654654654654',
                reference: 'AAAASESS-FP-CN_98765/01',
              }),
            ],
          },
        ]);
        expect(document.sumFaults).toMatchObject([{ what: 'balance', statedMinor: -2700, foundMinor: 2700 }]);
      },
    );

    test('the statement without a statement says what is missing', async () => {
      const document = await read('camt/camt053.v2.wrong.xml');
      expect(document).toMatchObject({
        format: 'camt',
        kind: 'bank-statement',
        statements: [],
        faults: [{ fault: 'damaged', evidence: { line: 3, text: 'BkToCstmrStmt' } }],
      });
    });

    test.each([
      ['saf-t/saf-t-financial-1.30.xsd', 'xml', 'other'],
      ['saf-t/standard-tax-codes.csv', 'csv', 'other'],
      ['saf-t/naeringsspesifikasjon.csv', 'csv', 'other'],
    ])('%s is %s, and no voucher', async (name, format, kind) => {
      expect(await read(name)).toMatchObject({ format, kind, vouchers: [], statements: [], faults: [] });
    });
  },
);
