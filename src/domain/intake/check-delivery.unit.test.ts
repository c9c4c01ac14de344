import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { checkDelivery } from './check-delivery.ts';
import type { DeliveredFile } from './delivered.ts';
import type { ReadDocument } from './document.ts';
import type { Finding } from './finding.ts';
import {
  bank,
  bankStatement,
  coding,
  earlier,
  facts,
  file,
  invoice,
  invoices,
  read,
  receipt,
  receipts,
  sale,
  sales,
  starts,
  statement,
  told,
} from './intake.testdata.ts';

const agreement = {
  items: [receipts, invoices, sales, bank],
  form: ['sorted-by-date', 'coded', 'one-voucher-per-file', 'voucher-for-every-bank-line'] as const,
};

describe('the friendly, untidy client', () => {
  it('is told all that is not as agreed, by kind and in the order in which it was sent', () => {
    const files = [
      file(
        'heap.pdf',
        receipt(undefined, 1, { pages: 4, vouchers: starts('2026-10-02', '2026-10-09', '2026-10-01', '2026-10-05') }),
      ),
      file(
        'dark.jpg',
        receipt(undefined, undefined, {
          format: 'jpeg',
          source: 'ocr',
          confidence: 0.2,
          faults: [{ fault: 'too-dark', evidence: { page: 1 } }],
        }),
      ),
      file('1004.pdf', invoice('1004', '2026-10-03', 500), { itemKey: 'invoices' }),
      file('1004 copy.pdf', invoice('1004', '2026-10-03', 500), { itemKey: 'invoices' }),
      file('august.pdf', invoice('990', '2026-08-03', 500), { itemKey: 'invoices' }),
    ];
    expect(told(checkDelivery(facts(files, agreement)))).toEqual([
      'stops missing-item sales',
      'stops missing-item bank',
      'asks wrong-period august.pdf',
      'asks duplicate-meaning 1004 copy.pdf',
      'stops illegible dark.jpg',
      'stops several-in-one heap.pdf',
      'stops not-sorted heap.pdf',
      'stops not-coded heap.pdf',
      'stops not-coded 1004.pdf',
      'stops not-coded august.pdf',
    ]);
  });
});

describe('the tidy client', () => {
  it('is told nothing', () => {
    const coded = { codings: [coding('6540')] };
    const files = [
      file('1.pdf', receipt('2026-10-02', 1490, coded)),
      file('2.pdf', receipt('2026-10-09', 77, coded)),
      file('3.pdf', { ...invoice('1004', '2026-10-10', 500), ...coded }, { itemKey: 'invoices' }),
      file('4.pdf', sale('F-1001', '2026-10-01', coded), { itemKey: 'sales' }),
      file('5.pdf', sale('F-1002', '2026-10-02', coded), { itemKey: 'sales' }),
      file(
        'bank.xml',
        bankStatement(
          {
            ...statement([
              '2026-10-02 -1490 CIRCLE K',
              '2026-10-10 -77 CIRCLE K',
              '2026-10-20 -500 MAXBO',
              '2026-10-31 -45 GEBYR',
            ]),
            fromOn: on('2026-09-01'),
            toOn: on('2026-10-31'),
          },
          { ...statement([]), account: '15030022227', fromOn: on('2026-09-01'), toOn: on('2026-10-31') },
        ),
        { itemKey: 'bank' },
      ),
    ];
    expect(told(checkDelivery(facts(files, agreement)))).toEqual([]);
  });
});

const anyDay = fc.integer({ min: 1, max: 31 }).map((day) => `2026-10-${`${day}`.padStart(2, '0')}`);
const anyRead: fc.Arbitrary<ReadDocument | undefined> = fc.oneof(
  fc
    .tuple(anyDay, fc.integer({ min: 1, max: 9 }), fc.constantFrom(0.3, 0.5, 0.7, 0.95))
    .map(([day, kroner, confidence]) => receipt(day, kroner, { confidence })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), anyDay).map(([number, day]) => invoice(`100${number}`, day, 5)),
  fc.tuple(fc.integer({ min: 1, max: 9 }), anyDay).map(([number, day]) => sale(`F-${number}`, day)),
  fc.array(anyDay, { maxLength: 6 }).map((days) => receipt(undefined, 1, { vouchers: starts(...days) })),
  anyDay.map((day) => bankStatement(statement([`${day} -5 KIWI`]))),
  fc.constant(read({ kind: 'other', faults: [{ fault: 'encrypted', evidence: {} }] })),
  fc.constant(undefined),
);
const anyFiles: fc.Arbitrary<DeliveredFile[]> = fc
  .array(
    fc
      .tuple(anyRead, fc.constantFrom('receipts', 'invoices', 'sales', 'bank'), fc.integer({ min: 0, max: 20 }))
      .map(([document, itemKey, bytes]) => ({ document, itemKey, bytes })),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ document, itemKey, bytes }, index) =>
      file(`f${index}`, document, { itemKey, sha256: `${bytes}`, fileName: `${(index * 7) % 13}.pdf` }),
    ),
  );

describe('checking', () => {
  it('twice gives the same, with a key for each finding', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const given = facts(files, agreement);
        const once = checkDelivery(given);
        expect(checkDelivery(structuredClone(given))).toEqual(once);
        expect(new Set(once.map(({ key }) => key)).size).toBe(once.length);
      }),
    );
  });

  it('does not depend on how the files are listed', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const given = facts(files, agreement);
        expect(checkDelivery({ ...given, files: given.files.toReversed() })).toEqual(checkDelivery(given));
      }),
    );
  });

  it('depends on the order in which they were sent only for order, and for which of two is the copy', () => {
    const tellAll = (files: DeliveredFile[]) => checkDelivery(facts(files, agreement));
    const isCopy = ({ kind }: Finding): boolean => kind === 'duplicate-bytes' || kind === 'duplicate-meaning';
    const others = (findings: readonly Finding[]): string[] =>
      findings
        .filter(({ kind }) => kind !== 'not-sorted')
        .map(({ severity, key }) => `${severity} ${key}`)
        .toSorted();
    fc.assert(
      fc.property(anyFiles, (files) => {
        const said = tellAll(files);
        fc.pre(!said.some(isCopy));
        expect(others(tellAll(files.toReversed()))).toEqual(others(said));
      }),
    );
  });

  it('looks at nothing that was sent back, and at what came in its place', () => {
    const bad = file('bad.jpg', receipt(undefined, undefined, { format: 'jpeg', source: 'ocr', confidence: 0.1 }));
    const good = file('good.jpg', receipt('2026-10-02', 5), { mends: 'bad.jpg' });
    expect(told(checkDelivery(facts([bad])))).toEqual(['stops illegible bad.jpg']);
    expect(told(checkDelivery(facts([{ ...bad, verdict: 'returned' }])))).toEqual(['stops missing-item receipts']);
    expect(told(checkDelivery(facts([{ ...bad, verdict: 'returned' }, good])))).toEqual([]);
    expect(told(checkDelivery(facts([bad, { ...good, verdict: 'returned' }])))).toEqual(['stops illegible bad.jpg']);
  });

  it('stops nothing for a reading that is a guess, but that it cannot be read', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const guesses = files.map((one) => (one.read ? { ...one, read: { ...one.read, confidence: 0.5 } } : one));
        const stops = checkDelivery(facts(guesses, agreement)).filter(({ severity }) => severity === 'stops');
        expect(
          stops.map(({ kind }) => kind).filter((kind) => !['missing-item', 'illegible', 'cannot-open'].includes(kind)),
        ).toEqual([]);
      }),
    );
  });

  it('holds a thousand earlier documents against a hundred files within a blink', () => {
    const before = Array.from({ length: 1000 }, (_, index) =>
      earlier(`old ${index}`, invoice(`${index}`, '2026-08-02', index)),
    );
    const files = Array.from({ length: 100 }, (_, index) =>
      file(`${index}.pdf`, invoice(`${index + 5000}`, '2026-10-02', index)),
    );
    expect(checkDelivery(facts(files, { earlier: before }))).toEqual([]);
  });
});

describe('two receipts of one shop, day and sum without numbers', () => {
  const twins = ['a.jpg', 'b.jpg'].map((name) => file(name, receipt('2026-10-02', 49, { codings: [coding('7140')] })));
  const paid = bankStatement(statement(['2026-10-02 -49 CIRCLE K', '2026-10-03 -49 CIRCLE K']));

  it('are asked about, and each pays its line', () => {
    const given = facts([...twins, file('bank.xml', paid, { itemKey: 'bank' })], {
      ...agreement,
      items: [receipts, bank],
      client: { name: 'x', orgnr: '', accounts: [] },
    });
    expect(told(checkDelivery(given))).toEqual(['asks duplicate-meaning b.jpg']);
  });
});
