import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate, ore } from '../kernel/index.ts';
import { ibanOf, isAccountNumber, readAccountNumber } from './account-number.ts';
import { decideCredit } from './decide-credit.ts';
import { decideNumbers, decideSeries } from './decide-numbers.ts';
import { deriveInvoiceTotals, type InvoiceTotals } from './derive-invoice-totals.ts';
import { findElectronicObstacle } from './find-electronic-obstacle.ts';
import { findInvoiceFaults } from './find-invoice-faults.ts';
import { groupIntoInvoices } from './group-into-invoices.ts';
import type { InvoiceDocument } from './invoice.ts';
import { orderLine, sampleCreditNote, sampleInvoice } from './invoicing.testdata.ts';
import { signedOre, signedVatOre } from './order-line.ts';

describe('an account number', () => {
  test.each([
    ['86011117947', true],
    ['12345678911', true],
    ['86011117948', false],
    ['68011117947', false],
    ['8601111794', false],
    ['860111179470', false],
    ['8601111794x', false],
    ['', false],
  ])('%j holds: %j', (text, holds) => expect(isAccountNumber(text)).toBe(holds));

  test.each([
    ['8601 11 17947', '86011117947'],
    ['8601.11.17947', '86011117947'],
    [' 8601\u00a011\u00a017947 ', '86011117947'],
    ['8601 11 17948', undefined],
    ['NO93 8601 1117 947', undefined],
  ])('is read from %j', (text, read) => expect(readAccountNumber(text)).toBe(read));

  test('has its international form with two check digits', () => {
    expect(ibanOf('86011117947')).toBe('NO9386011117947');
    expect(ibanOf('12345678911')).toBe('NO4912345678911');
  });

  test('with one digit changed never holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const digits = [...'86011117947'];
        digits[place] = `${(Number(digits[place]) + step) % 10}`;
        expect(isAccountNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('a line', () => {
  test('adds what it costs, and as a credit takes it away, with its VAT', () => {
    expect([signedOre(orderLine()), signedVatOre(orderLine())]).toEqual([375_000, 93_750]);
    const credit = orderLine({ kind: 'credit', sumOre: ore(125_001) });
    expect([signedOre(credit), signedVatOre(credit)]).toEqual([-125_001, -31_250]);
  });
});

describe('the sums of an invoice', () => {
  test('are those of its lines, with VAT by the rate', () => {
    expect(deriveInvoiceTotals([orderLine(), orderLine({ sumOre: ore(125_000) })])).toEqual({
      netOre: 500_000,
      vatOre: 125_000,
      totalOre: 625_000,
      rates: [{ vatBasisPoints: 2_500, netOre: 500_000, vatOre: 125_000 }],
    });
  });

  test('are rounded once for each rate, half up, and not line by line', () => {
    const line = orderLine({ sumOre: ore(100_001) });
    expect(deriveInvoiceTotals([line, line])).toMatchObject({ netOre: 200_002, vatOre: 50_001, totalOre: 250_003 });
    expect(signedVatOre(line)).toBe(25_000);
  });

  test('keep rates apart, the highest first', () => {
    const lines = [orderLine({ vatBasisPoints: 1_500, sumOre: ore(100) }), orderLine()];
    expect(deriveInvoiceTotals(lines)).toMatchObject({
      vatOre: 93_765,
      rates: [
        { vatBasisPoints: 2_500, vatOre: 93_750 },
        { vatBasisPoints: 1_500, vatOre: 15 },
      ],
    });
  });

  test('break no rule, whatever the lines cost', () => {
    const sum = fc.integer({ min: 0, max: 100_000_000 });
    const rate = fc.constantFrom(2_500, 1_500, 1_200, 1_111);
    fc.assert(
      fc.property(fc.array(fc.tuple(sum, rate), { minLength: 1, maxLength: 30 }), (drawn) => {
        const lines = drawn.map(([each, vatBasisPoints]) => orderLine({ sumOre: ore(each), vatBasisPoints }));
        const totals = deriveInvoiceTotals(lines);
        expect(findInvoiceFaults(sampleInvoice({ lines }), totals)).toEqual([]);
        // Rounded once, the VAT is within half an øre a line of that of the lines.
        const byLine = lines.reduce((total, line) => total + signedVatOre(line), 0);
        expect(Math.abs(totals.vatOre - byLine)).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});

describe('a credit', () => {
  const line = { sumOre: ore(375_000), exported: true, credited: false };
  test.each([
    ['without a wish takes back the whole', line, undefined, { credit: 375_000 }],
    ['may be a part', line, ore(1), { credit: 1 }],
    ['may be the whole', line, ore(375_000), { credit: 375_000 }],
    ['is never more than the line', line, ore(375_001), { refused: 'credit-too-large' }],
    ['is never nothing', line, ore(0), { refused: 'credit-too-large' }],
    ['is never below nothing', line, ore(-1), { refused: 'credit-too-large' }],
    ['comes once', { ...line, credited: true }, ore(1), { refused: 'already-credited' }],
    ['comes after the line has left', { ...line, exported: false }, undefined, { refused: 'not-exported' }],
    ['of a line that costs nothing is none', { ...line, sumOre: ore(0) }, undefined, { refused: 'credit-too-large' }],
  ])('%s', (_name, of, wanted, decided) => expect(decideCredit(of, wanted)).toEqual(decided));
});

describe('the number series', () => {
  test('gives numbers without a gap, and goes on after them', () => {
    expect(decideNumbers(1001, 3)).toEqual({ numbers: [1001, 1002, 1003], nextNumber: 1004 });
    expect(decideNumbers(1004, 0)).toEqual({ numbers: [], nextNumber: 1004 });
    expect(() => decideNumbers(0, 1)).toThrow();
  });

  test.each([
    [1, undefined, { nextNumber: 1 }],
    [999_999_999, undefined, { nextNumber: 999_999_999 }],
    [1_000_000_000, undefined, { refused: 'series-invalid' }],
    [0, undefined, { refused: 'series-invalid' }],
    [1.5, undefined, { refused: 'series-invalid' }],
    [10_001, { nextNumber: 1001, used: false }, { nextNumber: 10_001 }],
    [1001, { nextNumber: 1001, used: true }, { nextNumber: 1001 }],
    [1002, { nextNumber: 1001, used: true }, { refused: 'series-in-use' }],
    [1000, { nextNumber: 1001, used: true }, { refused: 'series-in-use' }],
  ])('set to %j after %j', (wanted, current, decided) => expect(decideSeries(wanted, current)).toEqual(decided));
});

describe('an electronic invoice', () => {
  const recipient = { consumer: false, orgnr: '312457806', vatBasisPoints: 2_500 };
  test.each([
    [recipient, undefined],
    [{ ...recipient, consumer: true }, 'consumer'],
    [{ ...recipient, orgnr: null }, 'no-orgnr'],
    [{ ...recipient, orgnr: '123456789' }, 'no-orgnr'],
    [{ ...recipient, vatBasisPoints: 0 }, 'no-vat'],
    [{ consumer: true, orgnr: null, vatBasisPoints: 0 }, 'consumer'],
  ])('to %j is kept back by %j', (to, obstacle) => expect(findElectronicObstacle(to)).toBe(obstacle));

  test('is one a client, and a credit note one for each invoice', () => {
    const of = (clientId: string, id: string, creditsInvoiceId?: string) => ({
      ...orderLine({ clientId, id, ...(creditsInvoiceId ? { kind: 'credit' as const } : {}) }),
      ...(creditsInvoiceId ? { creditsInvoiceId } : {}),
    });
    const groups = groupIntoInvoices([
      of('a', '1'),
      of('a', '2', 'i9'),
      of('b', '3'),
      of('a', '4'),
      of('a', '5', 'i8'),
    ]);
    expect(groups.map((group) => [group.clientId, group.creditsInvoiceId, group.lines.map(({ id }) => id)])).toEqual([
      ['a', undefined, ['1', '4']],
      ['b', undefined, ['3']],
      ['a', 'i9', ['2']],
      ['a', 'i8', ['5']],
    ]);
  });
});

describe('the rules of the standard', () => {
  const totalsOf = (document: InvoiceDocument) => deriveInvoiceTotals(document.lines);
  const broken = (document: InvoiceDocument, change: Partial<InvoiceTotals> = {}) =>
    findInvoiceFaults(document, { ...totalsOf(document), ...change });
  const { seller, buyer } = sampleInvoice();

  test('hold for an invoice and its credit note', () => {
    expect(broken(sampleInvoice())).toEqual([]);
    expect(broken(sampleCreditNote())).toEqual([]);
  });

  test.each<[string, InvoiceDocument]>([
    ['BR-02', sampleInvoice({ number: 0 })],
    ['BR-06', sampleInvoice({ seller: { ...seller, name: ' ' } })],
    ['BR-07', sampleInvoice({ buyer: { ...buyer, name: '' } })],
    ['BR-16', sampleInvoice({ lines: [orderLine({ kind: 'credit' })] })],
    ['BR-16', sampleCreditNote({ lines: [orderLine()] })],
    ['BR-25', sampleInvoice({ lines: [orderLine({ description: '' })] })],
    ['BR-30', sampleInvoice({ lines: [orderLine({ endOn: calendarDate('2026-08-31') })] })],
    ['BR-S-05', sampleInvoice({ lines: [orderLine({ vatBasisPoints: 0 })] })],
    ['BR-CO-25', sampleInvoice({ dueOn: calendarDate('2027-01-03') })],
    ['BR-61', sampleInvoice({ seller: { ...seller, accountNumber: '86011117948' } })],
    ['BR-55', sampleCreditNote({ credits: { number: 0, issueOn: calendarDate('2027-01-04') } })],
    ['NO-R-001', sampleInvoice({ seller: { ...seller, orgnr: '123456789' } })],
    ['PEPPOL-COMMON-R041', sampleInvoice({ buyer: { ...buyer, orgnr: '987654321' } })],
    ['PEPPOL-EN16931-R003', sampleInvoice({ buyer: { ...buyer, reference: '' } })],
  ])('%s is found broken', (rule, document) => expect(broken(document)).toEqual([rule]));

  test.each<[string, Partial<InvoiceTotals>]>([
    ['BR-CO-14', { vatOre: ore(93_751), totalOre: ore(468_751) }],
    ['BR-CO-15', { totalOre: ore(468_751) }],
    ['BR-CO-18', { rates: [], vatOre: ore(0), totalOre: ore(375_000) }],
  ])('%s is found broken where a sum was tampered with', (rule, change) => {
    expect(broken(sampleInvoice(), change)).toEqual([rule]);
  });

  test('an øre that was moved between sums is found', () => {
    const rates = [{ vatBasisPoints: 2_500, netOre: ore(375_000), vatOre: ore(93_749) }];
    const change = { rates, vatOre: ore(93_749), totalOre: ore(468_749) };
    expect(broken(sampleInvoice(), change)).toEqual(['BR-CO-17']);
    expect(broken(sampleInvoice(), { netOre: ore(375_001), totalOre: ore(468_751) })).toEqual(['BR-CO-10']);
  });
});
