import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import type { DeliveredFile } from './delivered.ts';
import { deriveDelivery } from './delivery.ts';
import type { ReadDocument } from './document.ts';
import { findUnmatchedLines } from './find-unmatched-lines.ts';
import {
  bank,
  bankStatement,
  circleK,
  earlier,
  facts,
  file,
  invoice,
  invoices,
  line,
  read,
  receipt,
  receipts,
  sale,
  sales,
  statement,
  tell,
} from './intake.testdata.ts';
import { isExemptLine } from './is-exempt-line.ts';

const form = ['voucher-for-every-bank-line' as const];
const agreement = { items: [receipts, invoices, bank], form };
const kiwi = '2026-10-03 -1490 CIRCLE K SKIEN';
const delivery = (lines: readonly string[], ...vouchers: ReadDocument[]): DeliveredFile[] => [
  file('bank.xml', bankStatement({ ...statement(lines), toOn: on('2026-10-31') }), { itemKey: 'bank' }),
  ...vouchers.map((one, index) => file(`${index + 1}.pdf`, one)),
];
const told = (lines: readonly string[], vouchers: ReadDocument[], over = {}) =>
  findUnmatchedLines(deriveDelivery(facts(delivery(lines, ...vouchers), { ...agreement, ...over }))).map(
    ({ severity, kind, values }) => `${severity} ${kind} ${values.amountMinor}`,
  );
const other = receipt('2026-10-05', 77);
const paidOther = '2026-10-05 -77 KIWI';

describe('a bank line', () => {
  it.each<[string, string[], ReadDocument[], string[]]>([
    ['with its receipt', [kiwi], [receipt('2026-10-02', 1490)], []],
    ['with no receipt of its sum', [kiwi, paidOther], [other], ['asks line-without-voucher -149000']],
    [
      'with a receipt of another season',
      [kiwi, paidOther],
      [receipt('2026-05-02', 1490), other],
      ['asks line-without-voucher -149000'],
    ],
    [
      'twice, with one receipt',
      [kiwi, '2026-10-09 -1490 CIRCLE K SKIEN'],
      [receipt('2026-10-02', 1490)],
      ['asks line-without-voucher -149000'],
    ],
    [
      'that pays two invoices of a seller at once',
      ['2026-10-20 -300 MAXBO SKIEN'],
      [invoice('1', '2026-10-01', 100), invoice('2', '2026-10-03', 200)],
      [],
    ],
    [
      'that pays an invoice less its credit note',
      ['2026-10-20 -150 MAXBO'],
      [invoice('1', '2026-10-01', 200), { ...invoice('2', '2026-10-03', 50), kind: 'credit-note' }],
      [],
    ],
    ['for a fee', ['2026-10-31 -45 GEBYR BETALINGER', paidOther], [other], []],
    ['to the other account', ['2026-10-12 -5000 Til 1503 00 22227', paidOther], [other], []],
    ['of the period before', ['2026-08-12 -5000 MAXBO', paidOther], [other], []],
    ['from a customer, where sales are not delivered', ['2026-10-12 5000 VINTERDAL', paidOther], [other], []],
    ['while no voucher came at all', [kiwi], [], []],
  ])('%s', (_case, lines, vouchers, expected) => {
    expect(told(lines, vouchers)).toEqual(expected);
  });

  it('is only told of where nothing was agreed about it, and not where purchases go another way', () => {
    expect(told([kiwi, paidOther], [other], { form: [] })).toEqual(['tells line-without-voucher -149000']);
    expect(told([kiwi, paidOther], [other], { form: [], settledItemKeys: ['invoices'] })).toEqual([]);
  });

  it('finds an invoice that came before', () => {
    const given = facts(delivery([kiwi, paidOther], other), {
      ...agreement,
      earlier: [earlier('old.pdf', invoice('7', '2026-08-28', 1490, { seller: circleK }))],
    });
    expect(tell(findUnmatchedLines, given)).toEqual([]);
  });

  it('from a customer needs the invoice where sales are delivered', () => {
    const items = [receipts, sales, bank];
    const paid = '2026-10-20 10000 MAXBO';
    expect(told([paid, paidOther], [other, sale('1001')], { items })).toEqual([]);
    expect(told([paid, paidOther], [other], { items })).toEqual(['asks line-without-voucher 1000000']);
  });

  it('may be that of a photo whose sum was read but for one figure', () => {
    const photo = (kroner: number) => receipt('2026-10-02', kroner, { format: 'jpeg', source: 'ocr' });
    expect(told([kiwi, paidOther], [photo(1790), other])).toEqual([]);
    expect(told([kiwi, paidOther], [photo(2790), other])).toEqual(['asks line-without-voucher -149000']);
  });

  it('pays the receipt and not the invoice of the same day and sum, however the two are listed', () => {
    const both = [receipt('2026-10-01', 500), invoice('1', '2026-10-01', 500)];
    const paid = ['2026-10-08 -500 KORTKJØP'];
    expect(told(paid, both)).toEqual([]);
    expect(told(paid, both.toReversed())).toEqual([]);
  });

  it('is held against nobody while it may be that of a voucher that cannot be read', () => {
    const bare = receipt('2026-10-02');
    expect(told([kiwi, paidOther], [bare, other])).toEqual([]);
    const five = [1, 2, 3, 4, 5].map((day) => `2026-10-1${day} -${day}00 MAXBO`);
    expect(told([...five, paidOther], [bare, other])).toHaveLength(5);
  });

  it('goes by its KID before its day', () => {
    const given = facts(
      [
        file('b.xml', bankStatement({ ...statement([]), lines: [line('2026-10-20 -100 A', { kid: '0022' })] }), {
          itemKey: 'bank',
        }),
        file('1.pdf', invoice('1', '2026-10-19', 100, { kid: '11' })),
        file('2.pdf', invoice('2', '2026-09-01', 100, { kid: '22', dueOn: on('2026-09-15') })),
      ],
      agreement,
    );
    // The one of 1 September is paid, so that nothing is said of it.
    expect(tell(findUnmatchedLines, given)).toEqual([]);
  });
});

describe('a voucher', () => {
  it.each<[string, ReadDocument, string[]]>([
    [
      'that was due long ago and has not been paid',
      invoice('1', '2026-09-01', 900, { dueOn: on('2026-09-15') }),
      ['tells voucher-without-line 90000'],
    ],
    ['that is not due yet', invoice('1', '2026-10-25', 900), []],
    ['that is a receipt of long ago', receipt('2026-09-01', 900), ['tells voucher-without-line 90000']],
    ['of no day', receipt(undefined, 900), []],
    [
      'in letters that were guessed, whose sum a second figure bears out',
      receipt('2026-09-01', 900, { source: 'ocr', confidence: 0.9, sure: ['totalMinor'] }),
      ['tells voucher-without-line 90000'],
    ],
    ['in letters that nothing bears out', receipt('2026-09-01', 900, { source: 'ocr', confidence: 0.9 }), []],
    [
      'in letters that are hardly to be read',
      receipt('2026-09-01', 900, { source: 'ocr', confidence: 0.79, sure: ['totalMinor'] }),
      [],
    ],
    ['that is a credit note', read({ ...invoice('1', '2026-09-01', 900), kind: 'credit-note' }), []],
  ])('%s', (_case, voucher, expected) => {
    expect(told([paidOther], [other, voucher])).toEqual(expected);
  });
});

describe('a line that needs no voucher', () => {
  it.each([
    'Gebyr betalinger',
    'OMKOSTNINGER',
    'Årspris nettbank bedrift',
    'Kreditrenter',
    'Renter',
    'Lønn oktober',
    'LØNNSUTBETALING',
    'Skatteetaten forskuddstrekk',
    'MVA 5. termin',
    'Overføring mellom egne konti',
    'Avdrag lån',
    'Vipps oppgjør 12.10',
  ])('%s', (text) => {
    expect(isExemptLine(text)).toBe(true);
  });

  it.each([
    'Lønnheim Bygg AS',
    'Rentokil Norge AS',
    'CIRCLE K SKIEN',
    'Prisme Kontor',
    'Skattebo Eiendom',
    'Agdestein Rør',
    'Vipps*Blomster',
  ])('%s does', (text) => {
    expect(isExemptLine(text)).toBe(false);
  });
});
