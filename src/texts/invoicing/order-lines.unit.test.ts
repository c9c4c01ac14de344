import { describe, expect, test } from 'vitest';
import { standardLateTerm, type ChargeTerm } from '../../domain/agreement/index.ts';
import { calendarDate, ore } from '../../domain/kernel/index.ts';
import type { Arithmetic } from '../../domain/surcharge/index.ts';
import { orderLine } from '../../domain/invoicing/invoicing.testdata.ts';
import { formatDecimal, formatPercent } from './format-decimal.ts';
import { formatOrderLinesCsv, orderLineHeadings } from './order-line-table.ts';
import { creditLineText, orderLineText } from './order-line-text.ts';

const id = '0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a01';

describe('a sum for a program', () => {
  test.each([
    [375_000, '3750,00'],
    [0, '0,00'],
    [5, '0,05'],
    [-5, '-0,05'],
    [-93_750, '-937,50'],
    [123_456_789_012, '1234567890,12'],
  ])('of %j øre is %j', (amount, written) => expect(formatDecimal(amount, ',')).toBe(written));

  test('has a point where the reader wants one, and is never half an øre', () => {
    expect(formatDecimal(375_005, '.')).toBe('3750.05');
    expect(() => formatDecimal(0.5, '.')).toThrow();
  });

  test('of a rate has the decimals that it has', () => {
    expect([formatPercent(2_500, '.'), formatPercent(1_111, ','), formatPercent(1_250, '.')]).toEqual([
      '25',
      '11,11',
      '12.5',
    ]);
  });
});

describe('what a line is for', () => {
  const arithmetic: Arithmetic = {
    dueOn: calendarDate('2026-11-20'),
    countedToOn: calendarDate('2026-12-09'),
    daysLate: 19,
    closedDays: 0,
    graceEndOn: calendarDate('2026-11-23'),
    firstChargedOn: calendarDate('2026-11-24'),
    chargedDays: 16,
    units: ['2026-11-24', '2026-12-01', '2026-12-08'].map((day) => ({
      fromOn: calendarDate(day),
      toOn: calendarDate(day),
    })),
    beforeCapOre: ore(375_000),
    capOre: ore(500_000),
    capReached: false,
    sumOre: ore(375_000),
  };
  const charged = {
    documents: ['receipts', 'incoming-invoices'] as const,
    period: { of: 'vat-term' as const, startOn: calendarDate('2026-09-01'), endOn: calendarDate('2026-10-31') },
    dueOn: calendarDate('2026-11-20'),
    deliveredOn: calendarDate('2026-12-09'),
    term: standardLateTerm as ChargeTerm,
    arithmetic,
  };
  const work: ChargeTerm = {
    key: 'poor',
    on: 'work',
    price: { per: 'hour', rateOre: ore(90_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
    nature: 'price',
  };

  test('says what was late, when it was due and came, and how the sum came about', () => {
    expect(orderLineText(charged, 'nb')).toBe(
      'Tillegg for sen levering av bilag for september og oktober 2026. Leveringsfrist 20. november 2026, levert 9. desember 2026. ' +
        '16 dager, 3 påbegynte uker à kr 1 250,00 = kr 3 750,00.',
    );
    expect(orderLineText(charged, 'en')).toBe(
      'Surcharge for late delivery of vouchers for September and October 2026. Delivery deadline 20 November 2026, delivered 9 December 2026. ' +
        '16 days, 3 started weeks at NOK 1,250.00 = NOK 3,750.00.',
    );
  });

  test('of extra work is the time that it took, and nothing of deadlines', () => {
    const sums = { beforeCapOre: ore(135_000), sumOre: ore(135_000), minutes: 90, units: [], daysLate: 0 };
    const { capOre: _none, ...uncapped } = arithmetic;
    expect(orderLineText({ ...charged, term: work, arithmetic: { ...uncapped, ...sums } }, 'nb')).toBe(
      'Tillegg for ekstra arbeid med bilag for september og oktober 2026. 1 t 30 min à kr 900,00 = kr 1 350,00.',
    );
  });

  test('leaves out a delivery that never came and a charge that is not known, and says what a credit takes back', () => {
    const missing = orderLineText({ ...charged, term: null, deliveredOn: null }, 'nb');
    expect(missing).toBe('Tillegg for bilag for september og oktober 2026. Leveringsfrist 20. november 2026.');
    expect(creditLineText(missing, 'nb')).toBe(`Kreditering: ${missing}`);
  });
});

describe('order lines as CSV', () => {
  const client = { clientName: "O'Brien & Sønner <AS>", orgnr: '312457806' };

  test('are rows that a Norwegian system reads', () => {
    const [heading, row, end] = formatOrderLinesCsv([{ ...orderLine(), ...client }], 'nb').split('\r\n');
    expect(heading).toBe(
      '\ufeffLinje-id;Type;Kunde;Organisasjonsnummer;Beskrivelse;Periode fra;Periode til;Antall;Pris uten mva;Mva-sats;Sum uten mva;Mva;Sum med mva;Krediterer linje-id',
    );
    expect(row).toBe(
      `${id};Tillegg;O'Brien & Sønner <AS>;312457806;Tillegg for sen levering av bilag for september og oktober 2026.;01.09.2026;31.10.2026;1;3750,00;25;3750,00;937,50;4687,50;`,
    );
    expect(end).toBe('');
  });

  test('take a credit back below zero, and name the line', () => {
    const credit = { ...orderLine({ id: 'c', kind: 'credit', sumOre: ore(125_000), creditsLineId: id }), ...client };
    const row = formatOrderLinesCsv([credit], 'en').split('\r\n')[1]!;
    expect(row.split(';').slice(7)).toEqual(['-1', '1250,00', '25', '-1250,00', '-312,50', '-1562,50', id]);
  });

  test.each([
    ['=SUM(1)', "'=SUM(1)"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['"Ødegård"; AS', '"""Ødegård""; AS"'],
  ])('never work out a client called %j', (clientName, written) => {
    const csv = formatOrderLinesCsv([{ ...orderLine(), clientName, orgnr: null }], 'nb');
    expect(csv).toContain(`;Tillegg;${written};;Tillegg for`);
  });

  test('have the same columns in both languages', () => {
    expect(orderLineHeadings('en')).toHaveLength(orderLineHeadings('nb').length);
    expect(new Set(orderLineHeadings('nb')).size).toBe(14);
  });
});
