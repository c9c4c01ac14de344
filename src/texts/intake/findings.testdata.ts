import {
  bank,
  bankStatement,
  client,
  coding,
  earlier,
  facts,
  file,
  invoice,
  invoices,
  maxbo,
  read,
  receipt,
  receipts,
  sale,
  sales,
  starts,
  statement,
} from '../../domain/intake/intake.testdata.ts';
import { checkDelivery, readingFaults, type Finding } from '../../domain/intake/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';

const blurred = { faults: [{ fault: 'blurred' as const, evidence: { page: 1 } }] };
const atBank = { itemKey: 'bank' };
const atInvoices = { itemKey: 'invoices' };
const travel = { key: 'travel', document: 'travel-claims' as const, essential: false };
const loans = { key: 'loans', document: 'loan-statements' as const, essential: true };

const heap = starts('2026-10-02', '2026-10-09', '2026-10-01', '2026-10-05').map((start) => ({
  ...start,
  totalMinor: 7_700 + start.page,
}));

/** A delivery with nearly everything wrong with it. */
const messy = checkDelivery(
  facts(
    [
      file('kiwi.jpg', receipt('2026-08-12', 49, { format: 'jpeg' })),
      file('scan.pdf', receipt(undefined, 1, { vouchers: heap })),
      file(
        '1004.pdf',
        invoice('1004', '2026-09-01', 900, { dueOn: on('2026-09-15'), account: '15030022227' }),
        atInvoices,
      ),
      file('1004-2.pdf', invoice('1004', '2026-09-01', 900), atInvoices),
      file(
        '1005.pdf',
        {
          ...invoice('1005', '2026-10-01', 80),
          sumFaults: [{ what: 'total', statedMinor: 8_000, foundMinor: 9_000, evidence: {} }],
        },
        atInvoices,
      ),
      file(
        'skien.pdf',
        invoice('77', '2026-10-01', 1, { buyer: { name: 'Vinterdal AS', orgnr: '312457806' } }),
        atInvoices,
      ),
      file('lønn.pdf', read({ kind: 'payroll-basis', birthNumbers: [{ page: 1 }] }), {
        way: 'mail',
        senderVerified: false,
      }),
      file('kiwi 2.jpg', receipt('2026-08-12', 49, { format: 'jpeg' }), { sha256: 'bytes of kiwi.jpg' }),
      file('F-1.pdf', sale('F-1001'), { itemKey: 'sales' }),
      file('F-3.pdf', sale('F-1003'), { itemKey: 'sales' }),
      file(
        'bank.xml',
        bankStatement(
          {
            ...statement(['2026-09-03 -1490 CIRCLE K']),
            fromOn: on('2026-09-01'),
            toOn: on('2026-09-30'),
            openingMinor: 500_000,
            closingMinor: 900_000,
          },
          {
            ...statement([]),
            fromOn: on('2026-10-08'),
            toOn: on('2026-10-31'),
            openingMinor: -1_200,
            closingMinor: -1_200,
          },
        ),
        atBank,
      ),
    ],
    {
      items: [receipts, invoices, sales, bank, travel, loans],
      form: ['sorted-by-date', 'coded', 'one-voucher-per-file', 'voucher-for-every-bank-line', 'electronic-invoice'],
      earlier: [earlier('old.pdf', invoice('900', '2026-07-01', 5, { seller: maxbo, account: '86011117947' }))],
      client: { ...client, accounts: [...client.accounts, { name: 'Sparing', number: '12070033443' }] },
    },
  ),
);

const [illegible] = checkDelivery(
  facts([file('uklar.jpg', read({ format: 'jpeg', source: 'ocr', confidence: 0.3, ...blurred }))]),
);
const [cannotOpen] = checkDelivery(
  facts([file('pakke.zip', read({ format: 'zip', source: 'none', faults: [{ fault: 'encrypted', evidence: {} }] }))]),
);
const [across] = checkDelivery(
  facts(
    [5, 2, 9, 1, 12, 3].map((day, index) =>
      file(`${(index * 7) % 10}.jpg`, receipt(`2026-10-0${day % 10}`, index + 1)),
    ),
    { form: ['sorted-by-date'] },
  ),
);
const [unplaced] = checkDelivery(facts([{ ...file('a.pdf'), itemKey: undefined as never }]));
const [misplaced] = checkDelivery(facts([file('a.pdf', receipt('2026-10-02', 1), atBank)], { items: [bank] }));
const [paper] = checkDelivery(facts([file('perm', undefined, { way: 'paper' })], { form: ['digital'] }));
const several = checkDelivery(
  facts(
    ['1001', '1004'].map((number) =>
      file(number, sale(number, '2026-10-02', { codings: [coding('3000')] }), { itemKey: 'sales' }),
    ),
    { items: [sales] },
  ),
);
const [twin] = checkDelivery(
  facts([file('1.jpg', receipt('2026-10-02', 49)), file('2.jpg', receipt('2026-10-02', 49, { pages: 2 }))]),
);
const { account: _account, ...nameless } = statement(['2026-10-02 -49 KIWI']);
const [someAccount] = checkDelivery(facts([file('konto.csv', bankStatement(nameless), atBank)], { items: [bank] }));
const [virus]: Finding[] = [
  {
    kind: 'virus',
    severity: 'stops',
    key: 'virus:a',
    arrivalId: 'a',
    ground: { on: 'safety' },
    evidence: [],
    mender: 'client',
    values: { fileName: 'faktura.exe.pdf' },
  },
];

const [notScanned] = checkDelivery(facts([file('stor.zip', undefined, { notScanned: true })])).filter(
  ({ kind }) => kind === 'not-scanned',
);

/** One finding at least of every kind and every case that has words of its own. */
export const everyFinding: readonly Finding[] = [
  ...messy,
  across!,
  unplaced!,
  misplaced!,
  paper!,
  ...several,
  twin!,
  someAccount!,
  virus!,
  notScanned!,
  ...readingFaults.flatMap((fault) => [
    { ...illegible!, values: { ...illegible!.values, fault } },
    { ...cannotOpen!, values: { ...cannotOpen!.values, fault } },
  ]),
];
