import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDemand } from '../agreement/index.ts';
import { addDays, calendarDate as on } from '../kernel/index.ts';
import type { DeliveredFile } from './delivered.ts';
import { deriveDelivery } from './delivery.ts';
import { findUnsorted } from './find-unsorted.ts';
import {
  bank,
  bankStatement,
  facts,
  file,
  invoice,
  receipt,
  receipts,
  starts,
  statement,
  tell,
} from './intake.testdata.ts';

const byDate = { form: ['sorted-by-date' as FormDemand] };
const byKind = { form: ['sorted-by-kind' as FormDemand] };
const october = (day: number): string => `2026-10-${`${day}`.padStart(2, '0')}`;

/** One scan with a voucher a page, of these days of October; 0 is one whose day was not read. */
const scan = (days: readonly number[]): DeliveredFile =>
  file(
    'scan.pdf',
    receipt(undefined, 1, { vouchers: starts(...days.map((day) => (day === 0 ? undefined : october(day)))) }),
  );

/** A file each, named so that the names tell no order. */
const files = (days: readonly number[], over: Partial<DeliveredFile> = {}): DeliveredFile[] =>
  days.map((day, index) => file(`${(index * 7) % 10} ${index}.jpg`, receipt(october(day), 10 + index), over));

describe('vouchers in one scan, to be sorted by date', () => {
  it.each([
    ['rising', [1, 3, 4, 9], false],
    ['falling', [9, 4, 3, 1], false],
    ['rising, several on a day', [1, 3, 3, 3, 9], false],
    ['all of one day', [5, 5, 5, 5], false],
    ['mixed', [2, 9, 1, 5], true],
    ['mixed, ten', [5, 2, 9, 1, 20, 3, 17, 11, 4, 30], true],
    ['two only, the wrong way', [9, 1], false],
    ['one of many out of place', [1, 2, 3, 9, 4, 5, 6, 7, 8, 10], false],
    ['two heaps, each in order', [1, 4, 9, 2, 5, 8], false],
    ['mixed, but half of the days not read', [5, 0, 2, 0, 9, 0, 1, 0], false],
    ['mixed, one day in five not read', [2, 9, 0, 1, 5], true],
  ])('%s: %j', (_case, days, isTold) => {
    expect(tell(findUnsorted, facts([scan(days)], byDate))).toEqual(isTold ? ['stops not-sorted scan.pdf'] : []);
  });

  it('are only told of where it was wished for, and not at all where it was not', () => {
    expect(tell(findUnsorted, facts([scan([2, 9, 1, 5])], { wished: byDate.form }))).toEqual([
      'tells not-sorted scan.pdf',
    ]);
    expect(tell(findUnsorted, facts([scan([2, 9, 1, 5])]))).toEqual([]);
  });

  it('name the first two that stand the wrong way round', () => {
    const [finding] = findUnsorted(deriveDelivery(facts([scan([2, 9, 1, 5])], byDate)));
    expect(finding!.values).toEqual({
      demand: 'sorted-by-date',
      count: 4,
      fileName: 'scan.pdf',
      beforeOn: '2026-10-09',
      afterOn: '2026-10-01',
    });
    expect(finding!.work).toEqual({ work: 'sorting', vouchers: 4 });
  });
});

describe('files that were sent one by one, to be sorted by date', () => {
  const mixed = [5, 2, 9, 1, 12, 3];
  it.each([
    ['rising', files([1, 2, 3, 5, 9]), false],
    ['mixed', files(mixed), true],
    [
      'mixed, but in order by their names',
      files(mixed).map((one, index) => ({ ...one, fileName: `${mixed[index]}.jpg` })),
      false,
    ],
    [
      'mixed, but read as a guess',
      files(mixed).map((one) => ({ ...one, read: { ...one.read!, confidence: 0.5 } })),
      false,
    ],
    [
      'in order each day that something came',
      [...files([5, 9]), ...files([1, 2], { receivedOn: on('2026-11-19') })],
      false,
    ],
  ])('%s', (_case, given, isTold) => {
    expect(tell(findUnsorted, facts(given, byDate))).toEqual(isTold ? ['asks not-sorted receipts'] : []);
  });

  it('may lie by kind first', () => {
    const given = [
      ...[3, 9, 20].map((day) => file(`x${day % 7}.pdf`, invoice(`${day}`, october(day), 5))),
      ...files([1, 4, 8, 22]),
    ];
    expect(tell(findUnsorted, facts(given, byDate))).toEqual([]);
  });

  it('one out of place among four counts only where a machine wrote the days', () => {
    const days = [1, 20, 3, 9];
    const electronic = files(days).map((one) => ({
      ...one,
      read: { ...one.read!, source: 'data' as const, confidence: 1 },
    }));
    const photos = files(days).map((one) => ({
      ...one,
      read: { ...one.read!, source: 'ocr' as const, confidence: 0.99 },
    }));
    expect(tell(findUnsorted, facts(electronic, byDate))).toEqual(['asks not-sorted receipts']);
    expect(tell(findUnsorted, facts(photos, byDate))).toEqual([]);
  });

  it.each([
    ['its day is named alone', ['issuedOn' as const], '2026-10-20', ['asks not-sorted receipts']],
    ['another day could be meant', [], '2026-10-20', []],
    ['it is of another period', ['issuedOn' as const], '2026-07-20', []],
  ])('one out of place among four printed ones, where %s', (_case, sure, day, expected) => {
    const given = files([1, 20, 3, 9]).map((one, index) => {
      const fields = index === 1 ? { ...one.read!.fields, issuedOn: on(day) } : one.read!.fields;
      return { ...one, read: { ...one.read!, fields, sure, confidence: 0.7 } };
    });
    expect(tell(findUnsorted, facts(given, byDate))).toEqual(expected);
  });

  it('may lie in two kinds that take turns, each in order', () => {
    const given = [3, 9, 20].flatMap((day, index) => [
      file(`x${(index * 7) % 10}.pdf`, invoice(`${day}`, october(day + 5), 5)),
      ...files([day]),
    ]);
    expect(tell(findUnsorted, facts(given, byDate))).toEqual([]);
  });

  it.each([
    ['of one series', ['F-11', 'F-12', 'F-13', 'F-14', 'F-15', 'F-16'], []],
    ['of no series', ['11', 'A-4', '13', '14', '15', '16'], ['asks not-sorted receipts']],
  ])('may lie by their numbers, %s', (_case, numbers, expected) => {
    const days = [5, 2, 19, 1, 12, 3];
    const given = days.map((day, index) => file(`${(index * 7) % 10}.pdf`, invoice(numbers[index]!, october(day), 9)));
    expect(tell(findUnsorted, facts(given, byDate))).toEqual(expected);
  });
});

describe('files to be sorted by kind', () => {
  const bill = (index: number) => file(`b${(index * 7) % 10}.pdf`, invoice(`${index}`, october(2), index));
  const slip = (index: number) => file(`a${(index * 7) % 10}.jpg`, receipt(october(2), index));
  it.each([
    ['kind by kind', [bill(1), bill(2), slip(3), slip(4)], false],
    ['one astray, which may be read wrongly', [bill(1), slip(2), bill(3), bill(4)], false],
    ['mixed', [bill(1), slip(2), bill(3), slip(4), bill(5), slip(6)], true],
  ])('%s', (_case, given, isTold) => {
    const row = given.map((one, index) => ({ ...one, fileName: `${(index * 7) % 10} ${index}.pdf` }));
    expect(tell(findUnsorted, facts(row, byKind))).toEqual(isTold ? ['asks not-sorted receipts'] : []);
  });
});

describe('vouchers in one scan, to be sorted by kind', () => {
  it.each([
    ['kind after kind', ['invoice', 'invoice', 'receipt', 'receipt', 'receipt'], []],
    ['credit notes among invoices', ['invoice', 'credit-note', 'invoice', 'receipt', 'receipt'], []],
    ['mixed', ['invoice', 'receipt', 'invoice', 'receipt', 'invoice', 'receipt'], ['stops not-sorted scan.pdf']],
  ] as const)('%s', (_case, kinds, expected) => {
    const vouchers = starts(...kinds.map(() => '2026-10-02')).map((start, index) => ({
      ...start,
      kind: kinds[index]!,
    }));
    expect(tell(findUnsorted, facts([file('scan.pdf', receipt(undefined, 1, { vouchers }))], byKind))).toEqual(
      expected,
    );
  });
});

describe('files that are named', () => {
  const days = [5, 2, 9, 1, 12, 3];
  const named = (names: readonly string[]) =>
    days.map((day, index) => file(names[index]!, receipt(october(day), 10 + index)));
  it.each([
    [
      'by numbers in order of their days',
      ['IMG_14.jpg', 'IMG_12.jpg', 'IMG_15.jpg', 'IMG_11.jpg', 'IMG_16.jpg', 'IMG_13.jpg'],
      [],
    ],
    ['by letters in order of their days', ['d.jpg', 'b.jpg', 'e.jpg', 'a.jpg', 'f.jpg', 'c.jpg'], []],
    [
      'by sellers, which happen to be in order of their days',
      ['Kiwi 1.jpg', 'Clas 2.jpg', 'Maxbo 3.jpg', 'Biltema 4.jpg', 'Obs 5.jpg', 'Elkjøp 6.jpg'],
      ['asks not-sorted receipts'],
    ],
  ])('%s', (_case, names, expected) => {
    expect(tell(findUnsorted, facts(named(names), byDate))).toEqual(expected);
  });
});

describe('files to be sorted as in the bank statement', () => {
  const lines = ['2026-10-02 -10 A', '2026-10-05 -11 B', '2026-10-09 -12 C', '2026-10-12 -13 D', '2026-10-20 -14 E'];
  const inOrderOf = (order: readonly number[]) => [
    ...order.map((at, index) => file(`${(index * 7) % 10} ${at}.jpg`, receipt(october(1), 10 + at))),
    file('bank.xml', bankStatement(statement(lines)), { itemKey: 'bank' }),
  ];
  it.each([
    [[0, 1, 2, 3, 4], false],
    [[4, 3, 2, 1, 0], false],
    [[2, 4, 0, 3, 1], true],
  ])('the lines %j', (order, isTold) => {
    const given = facts(inOrderOf(order), { items: [receipts, bank], form: ['sorted-by-bank-statement'] });
    expect(tell(findUnsorted, given)).toEqual(isTold ? ['asks not-sorted receipts'] : []);
  });
});

describe('what is sorted', () => {
  it('is never said to be unsorted, however many share a day and whichever way it goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        (days, falls) => {
          const sorted = days.toSorted((a, b) => (falls ? b - a : a - b)).map((day) => addDays(on('2026-09-01'), day));
          const one = file('scan.pdf', receipt(undefined, 1, { vouchers: starts(...sorted) }));
          const loose = sorted.map((day, index) => file(`${(index * 37) % 100}.jpg`, receipt(day, index)));
          expect(tell(findUnsorted, facts([one], byDate))).toEqual([]);
          expect(tell(findUnsorted, facts(loose, byDate))).toEqual([]);
        },
      ),
    );
  });

  it('but for one day that was misread, is not either: whatever the day, in letters or in a row of more than six', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 20 }),
        fc.nat(),
        fc.integer({ min: 0, max: 60 }),
        (days, which, misread) => {
          const row = days
            .toSorted((a, b) => a - b)
            .map((day, index) => (index === which % days.length ? misread : day))
            .map((day) => addDays(on('2026-09-01'), day));
          const source = row.length > 6 ? ('text' as const) : ('ocr' as const);
          const loose = row.map((day, index) =>
            file(`${index}.jpg`, receipt(day, index, { source, sure: ['issuedOn'] })),
          );
          expect(tell(findUnsorted, facts(loose, byDate))).toEqual([]);
        },
      ),
    );
  });
});
