import { addDays, calendarDate, type CalendarDate } from '../../src/domain/kernel/index.ts';
import type { Seeded } from '../../src/demo/seeded.ts';
import { makeBirthNumber } from './cast.ts';
import { endOn, startOn } from './live-period.ts';
import type {
  PlannedContent,
  PlannedFile,
  PlannedLine,
  PlannedPosting,
  PlannedStatement,
  PlannedVoucher,
} from './plan.ts';
import type { Drafted } from './slip-up.ts';

export interface Bank {
  lines: readonly PlannedLine[];
  openingMinor: number;
  /** The number of a second account, on which nothing moves but interest. */
  second?: string;
}

type Codes = 'none' | 'sheet-by-name' | 'sheet-by-number' | 'saf-t' | 'stamp' | 'file-name';

const sentOn = calendarDate('2026-11-18');

/** Puts vouchers, statements and lists into files, in the order in which the client sends them. */
export function packFiles(draft: Drafted, bank: Bank): PlannedFile[] {
  const { agreed, slips, seeded, temper } = draft;
  const codes: Codes = agreed.items.some(({ form }) => form?.includes('coded'))
    ? seeded.pick(['sheet-by-name', 'sheet-by-number', 'saf-t', 'stamp', 'file-name'] as const)
    : 'none';
  const uncoded = slips.has('uncoded') ? seeded.pick([0.2, 0.5, 1]) : 0;
  const named = seeded.pick(
    slips.has('shuffled') ? (['camera', 'seller', 'scan'] as const) : (['camera', 'seller', 'scan', 'dated'] as const),
  );
  const packed = agreed.items.flatMap(({ key }): PlannedFile[] => {
    if (key === 'bank') return packBank(draft, bank);
    if (key === 'hours') return [packHours(draft)];
    const vouchers = arrange(listFor(key, draft), draft, key);
    return packVouchers(vouchers, key, draft, { codes, uncoded, named });
  });
  const left = slips.has('item-left-out') ? seeded.pick(['receipts', 'bank', 'sales', 'invoices', 'hours']) : undefined;
  const kept = packed.filter(({ itemKey }) => itemKey !== left);
  const sheet = isListed(codes) ? packSheet(kept, codes, draft) : [];
  const all = kept.length === 0 ? packed : [...kept, ...sheet];
  const inArchive = { 'all-at-once': 'bilag.zip', 'by-mail': 'Bilag for september og oktober.eml' }[temper as string];
  const archive = inArchive !== undefined && seeded.next() < 0.7 ? { inArchive } : {};
  return all.map((file, index) => ({
    ...file,
    ...archive,
    ...(temper === 'by-mail'
      ? { way: 'mail' as const, senderVerified: !(slips.has('unknown-sender') && index === 0) }
      : {}),
  }));
}

function listFor(key: string, { receipts, invoices, sales, drafted }: Drafted): PlannedVoucher[] {
  const all =
    key === 'sales'
      ? sales
      : key === 'receipts'
        ? receipts
        : key === 'invoices'
          ? invoices
          : [...receipts, ...invoices];
  const left = new Set(['voucher-left-out', 'sale-left-out']);
  return all.filter(({ id }) => !left.has(drafted.get(id)?.slip ?? ''));
}

/** In the order that was agreed, rising or now and then falling, or in none. */
function arrange(
  vouchers: readonly PlannedVoucher[],
  { slips, seeded, agreed }: Drafted,
  key: string,
): PlannedVoucher[] {
  const byKind = agreed.items.find((item) => item.key === key)?.form?.includes('sorted-by-kind');
  const byBank = agreed.items.find((item) => item.key === key)?.form?.includes('sorted-by-bank-statement');
  const dayOf = (voucher: PlannedVoucher): string =>
    `${byKind ? kindOf(voucher) : ''} ${byBank ? (voucher.paidOn ?? '9') : voucher.issuedOn}`;
  const sorted = vouchers.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id - b.id));
  if (key === 'sales') return sorted;
  if (slips.has('shuffled')) return shuffle(sorted, seeded);
  return seeded.next() < 0.25 && !byBank ? sorted.toReversed() : sorted;
}

/** As a client sorts: what was bought in a shop, and what was invoiced. */
export function kindOf({ kind }: PlannedVoucher): 'receipt' | 'invoice' {
  return kind === 'receipt' ? 'receipt' : 'invoice';
}

export function shuffle<T>(list: readonly T[], seeded: Seeded): T[] {
  return list
    .map((value) => ({ value, at: seeded.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

interface Packing {
  codes: Codes;
  uncoded: number;
  named: 'camera' | 'seller' | 'scan' | 'dated';
}

function packVouchers(
  vouchers: readonly PlannedVoucher[],
  key: string,
  draft: Drafted,
  packing: Packing,
): PlannedFile[] {
  const { slips, seeded, drafted } = draft;
  const coded = vouchers.map((voucher) => code(voucher, key, draft, packing));
  const heaps = slips.has('heap') && key !== 'sales';
  const pile = heaps ? coded.filter(({ id }) => !drafted.has(id)).slice(0, seeded.between(4, 8)) : [];
  const shot = pile.filter(({ kind }) => kind === 'receipt');
  const as = shot.length >= 3 && seeded.next() < 0.25 ? 'scan' : 'pdf';
  const heap = (as === 'scan' ? shot : pile.length >= 3 ? pile : []).map((voucher) =>
    isListed(packing.codes) ? unstamped(voucher) : voucher,
  );
  const rest = coded.filter(({ id }) => !heap.some((voucher) => voucher.id === id));
  const files = rest.flatMap((voucher, index) => packOne(voucher, index, key, draft, packing));
  const scan =
    heap.length === 0
      ? []
      : [base(`${key}-heap`, `skann ${key}.pdf`, key, { content: 'vouchers', as, vouchers: heap })];
  const early = draft.temper === 'late' && !slips.has('shuffled') && files.length > 5;
  // Who sends the first half a day before the rest has two rows, each in order.
  const half = early ? shuffleHalves(files, seeded) : files;
  return [...scan, ...half];
}

/** Every other file a day earlier: those of each day stay in order. */
function shuffleHalves(files: readonly PlannedFile[], seeded: Seeded): PlannedFile[] {
  const first = files.filter(() => seeded.next() < 0.5);
  return [
    ...first.map((file) => ({ ...file, receivedOn: addDays(sentOn, -1) })),
    ...files.filter((file) => !first.includes(file)),
  ];
}

/** Leaves the account away where the client forgot it. */
function code(voucher: PlannedVoucher, key: string, { seeded }: Drafted, { codes, uncoded }: Packing): PlannedVoucher {
  const { coding: _coding, ...bare } = voucher;
  return codes === 'none' || key === 'sales' || seeded.next() < uncoded ? bare : voucher;
}

function packOne(voucher: PlannedVoucher, index: number, key: string, draft: Drafted, packing: Packing): PlannedFile[] {
  const { drafted, seeded, temper, agreed } = draft;
  const slip = drafted.get(voucher.id)?.slip;
  const electronic = agreed.items.find((item) => item.key === key)?.form?.includes('electronic-invoice');
  const bad = slip === 'blurred' || slip === 'too-dark' || slip === 'low-resolution' ? slip : undefined;
  const as = formOf(voucher, { slip, electronic: electronic === true, temper, seeded, bad: bad !== undefined });
  const id = `${key}-${voucher.id}`;
  const prefix = packing.codes === 'file-name' && voucher.coding ? `${voucher.coding} ` : '';
  const name = `${prefix}${nameOf(voucher, index, packing.named, seeded)}.${{ pdf: 'pdf', ehf: 'xml', photo: 'jpg' }[as]}`;
  const stamped = packing.codes === 'stamp' ? voucher : unstamped(voucher);
  const made: PlannedContent = { content: 'vouchers', as, vouchers: [stamped], ...(bad ? { photo: bad } : {}) };
  const file: PlannedFile = {
    ...base(id, name, key, made),
    ...(slip === 'encrypted' || slip === 'damaged' ? { spoiled: slip } : {}),
  };
  if (slip === 'copy-of-bytes') return [file, { ...file, id: `${id}-copy`, name: `kopi ${name}`, copyOf: id }];
  if (slip !== 'copy-in-other-form') return [file];
  const other = as === 'ehf' ? 'pdf' : 'ehf';
  return [
    file,
    {
      ...base(`${id}-other`, `${name.replace(/\.\w+$/, '')} (2).${other === 'ehf' ? 'xml' : 'pdf'}`, key, {
        content: 'vouchers',
        as: other,
        vouchers: [stamped],
      }),
    },
  ];
}

/** A voucher of which the account stands elsewhere. */
function unstamped(voucher: PlannedVoucher): PlannedVoucher & { codedElsewhere?: string } {
  const { coding, ...bare } = voucher;
  return coding === undefined ? bare : { ...bare, codedElsewhere: coding };
}

interface Form {
  slip: string | undefined;
  electronic: boolean;
  temper: Drafted['temper'];
  seeded: Seeded;
  bad: boolean;
}

function formOf(voucher: PlannedVoucher, { slip, electronic, temper, seeded, bad }: Form): 'pdf' | 'ehf' | 'photo' {
  if (bad) return 'photo';
  if (slip === 'encrypted' || slip === 'damaged' || slip === 'printed') return 'pdf';
  if (voucher.kind === 'receipt') return temper === 'photographer' && seeded.next() < 0.35 ? 'photo' : 'pdf';
  if (electronic) return 'ehf';
  return seeded.next() < (temper === 'modern' ? 0.7 : 0.3) ? 'ehf' : 'pdf';
}

function nameOf(voucher: PlannedVoucher, index: number, named: Packing['named'], seeded: Seeded): string {
  const seller = voucher.seller.name.replace(/ (?:AS|SA)$/, '');
  switch (named) {
    case 'camera':
      return `IMG_${seeded.between(1_000, 9_999)}`;
    case 'seller':
      return `${seller} ${seeded.between(100, 999)}`;
    case 'scan':
      return `skann${`${index + 1}`.padStart(3, '0')} ${seller.split(' ')[0]}`;
    case 'dated':
      return `${voucher.issuedOn} ${seller}`;
  }
}

/** Accounts that stand on a list of their own, and not on the vouchers. */
function isListed(codes: Codes): boolean {
  return codes.startsWith('sheet') || codes === 'saf-t';
}

function packSheet(files: readonly PlannedFile[], codes: Codes, { seeded, company }: Drafted): PlannedFile[] {
  const rows = files.flatMap((file) => {
    if (file.made.content !== 'vouchers' || file.copyOf !== undefined) return [];
    return file.made.vouchers.flatMap((voucher) => {
      const account = voucher.coding ?? (voucher as { codedElsewhere?: string }).codedElsewhere;
      const byName = codes === 'sheet-by-name' && file.made.content === 'vouchers' && file.made.vouchers.length === 1;
      const listedAs = byName || voucher.number === '' ? file.name : voucher.number;
      return account === undefined ? [] : [postingOf(voucher, account, listedAs)];
    });
  });
  if (rows.length === 0) return [];
  return codes === 'saf-t'
    ? [
        base('sheet', `SAF-T Financial_${company.orgnr}_20261118.xml`, files[0]!.itemKey, {
          content: 'ledger',
          as: 'saf-t',
          company,
          rows,
        }),
      ]
    : [
        base('sheet', seeded.pick(['kontering.csv', 'Konteringsliste.csv']), files[0]!.itemKey, {
          content: 'codings',
          as: 'csv',
          rows,
        }),
      ];
}

function postingOf(
  { issuedOn: on, what, netMinor, vatMinor, totalMinor }: PlannedVoucher,
  account: string,
  voucher: string,
): PlannedPosting & { what: string } {
  return { voucher, account, on, what, netMinor, vatMinor, totalMinor };
}

function packBank(draft: Drafted, { lines, openingMinor, second }: Bank): PlannedFile[] {
  const { company, slips, seeded } = draft;
  const as = seeded.pick(['camt', 'camt', 'csv', 'pdf'] as const);
  const whole = makeStatement(company.account, startOn, endOn, openingMinor, lines);
  const parts = slips.has('days-left-out') ? withoutDays(whole, seeded) : [whole];
  const off = slips.has('balance-off') && as !== 'csv' && parts.length === 1;
  const files = parts.map((statement, index) =>
    base(`bank-${index + 1}`, `kontoutskrift ${index + 1}.${{ camt: 'xml', csv: 'csv', pdf: 'pdf' }[as]}`, 'bank', {
      content: 'statements',
      as,
      statements: [
        off ? { ...statement, closingMinor: statement.closingMinor + seeded.pick([-12_300, 45_000, 990]) } : statement,
      ],
    }),
  );
  if (second === undefined || slips.has('account-left-out')) return files;
  const interest: PlannedLine = { on: endOn, amountMinor: 1_204, text: 'Kreditrenter', pays: [] };
  const other = makeStatement(second, startOn, endOn, 5_000_000, [interest]);
  return [
    ...files,
    base('bank-skatt', `skattetrekk.${{ camt: 'xml', csv: 'csv', pdf: 'pdf' }[as]}`, 'bank', {
      content: 'statements',
      as,
      statements: [other],
    }),
  ];
}

function makeStatement(
  account: string,
  fromOn: CalendarDate,
  toOn: CalendarDate,
  openingMinor: number,
  lines: readonly PlannedLine[],
): PlannedStatement {
  const closingMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor);
  return { account, fromOn, toOn, openingMinor, closingMinor, lines };
}

/** Two statements with days between them in which something moved. */
function withoutDays(whole: PlannedStatement, seeded: Seeded): PlannedStatement[] {
  const lastOn = addDays(startOn, seeded.between(20, 30));
  const againOn = addDays(lastOn, seeded.between(8, 16));
  const before = whole.lines.filter(({ on }) => on <= lastOn);
  const between = whole.lines.filter(({ on }) => on > lastOn && on < againOn);
  const after = whole.lines.filter(({ on }) => on >= againOn);
  if (between.reduce((sum, { amountMinor }) => sum + amountMinor, 0) === 0) return [whole];
  const first = makeStatement(whole.account, startOn, lastOn, whole.openingMinor, before);
  const moved = between.reduce((sum, { amountMinor }) => sum + amountMinor, first.closingMinor);
  return [first, makeStatement(whole.account, againOn, endOn, moved, after)];
}

function packHours({ slips, seeded, temper }: Drafted): PlannedFile {
  const number = slips.has('birth-number') && temper === 'by-mail' ? { birthNumber: makeBirthNumber(seeded) } : {};
  const made: PlannedContent = { content: 'time-sheet', issuedOn: endOn, seed: seeded.between(1, 999_999), ...number };
  return base('hours', 'timeliste oktober.pdf', 'hours', made);
}

function base(id: string, name: string, itemKey: string, made: PlannedContent): PlannedFile {
  return { id, name, itemKey, made, way: 'portal', receivedOn: sentOn };
}
