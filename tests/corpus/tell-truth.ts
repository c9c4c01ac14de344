import { daysBetween } from '../../src/domain/kernel/index.ts';
import type { PlannedFile, PlannedLine, PlannedVoucher, Truth } from './plan.ts';
import { endOn, startOn } from './live-period.ts';
import { kindOf, type Bank } from './pack-files.ts';
import type { Drafted } from './slip-up.ts';

/** What is due so long before the last day of the bank's statement should stand in it. */
const shouldBePaidDays = 8;

/** A voucher as it was packed: its account may stand on a list or in the file's name. */
type Packed = PlannedVoucher & { codedElsewhere?: string };

/**
 * What is wrong with a delivery, from how it was made and by no means from what the checks say of it. What must come anew is not held to its form as well:
 * a file that nobody can read has no coding to miss.
 */
export function tellTruth(
  draft: Drafted,
  files: readonly PlannedFile[],
  lines: readonly PlannedLine[],
  bank: Bank,
): Truth[] {
  return [
    ...itemsLeftOut(draft, files),
    ...slipsOfVouchers(draft, files),
    ...disorder(draft, files),
    ...formOf(draft, files),
    ...seriesGaps(draft, files),
    ...bankTruth(draft, files, lines, bank),
    ...mailTruth(files),
  ];
}

/** Two purchases that look like one: of whichever was sent later it may be asked whether it is a copy. */
export function tellUnclear({ drafted }: Drafted, files: readonly PlannedFile[]): Truth[] {
  return files
    .filter((file) => vouchersOf(file).some(({ id }) => drafted.get(id)?.slip === 'twins'))
    .map(({ id }) => ({ kind: 'duplicate-meaning', subject: id }));
}

function itemsLeftOut({ agreed }: Drafted, files: readonly PlannedFile[]): Truth[] {
  return agreed.items
    .filter(({ key }) => !files.some(({ itemKey }) => itemKey === key))
    .map(({ key }) => ({ kind: 'missing-item', subject: key }));
}

function slipsOfVouchers({ drafted }: Drafted, files: readonly PlannedFile[]): Truth[] {
  return files.flatMap((file): Truth[] => {
    if (file.made.content !== 'vouchers') return [];
    if (file.copyOf !== undefined) return [{ kind: 'duplicate-bytes', subject: laterOf(file.id, file.copyOf, files) }];
    if (file.id.endsWith('-other')) {
      return [{ kind: 'duplicate-meaning', subject: laterOf(file.id, file.id.replace(/-other$/, ''), files) }];
    }
    const [only] = file.made.vouchers;
    const slip = file.made.vouchers.length === 1 ? drafted.get(only!.id)?.slip : undefined;
    switch (slip) {
      case 'other-period':
        return [{ kind: 'wrong-period', subject: file.id }];
      case 'other-company':
        return [{ kind: 'wrong-company', subject: file.id }];
      case 'blurred':
      case 'too-dark':
      case 'low-resolution':
        return [{ kind: 'illegible', subject: file.id }];
      case 'encrypted':
      case 'damaged':
        return [{ kind: 'cannot-open', subject: file.id }];
      case 'sum-off':
        return [{ kind: 'sum-wrong', subject: file.id }];
      case 'new-account':
        return [{ kind: 'account-changed', subject: file.id }];
      default:
        return [];
    }
  });
}

/** Of two that are the same, the one that was sent after the other. */
function laterOf(one: string, other: string, files: readonly PlannedFile[]): string {
  const placeOf = (wanted: string): number => files.findIndex(({ id }) => id === wanted);
  return placeOf(one) > placeOf(other) ? one : other;
}

/** A row that was shuffled and did not come out in order by chance. A row of two tells nothing. */
function disorder({ agreed, slips }: Drafted, files: readonly PlannedFile[]): Truth[] {
  if (!slips.has('shuffled')) return [];
  return agreed.items.flatMap((item): Truth[] => {
    const byDate = item.form?.includes('sorted-by-date');
    const byKind = item.form?.includes('sorted-by-kind') === true;
    if (!byDate && !byKind && !item.form?.includes('sorted-by-bank-statement')) return [];
    const dayOf = (voucher: PlannedVoucher): string | undefined => (byDate ? voucher.issuedOn : voucher.paidOn);
    const own = files.filter(({ itemKey, made }) => itemKey === item.key && made.content === 'vouchers');
    const rows = own
      .filter((file) => vouchersOf(file).length > 1)
      .map((file) => ({ subject: file.id, row: vouchersOf(file) }));
    const loose = own.filter((file) => vouchersOf(file).length === 1 && isUsable(file)).flatMap(vouchersOf);
    return [...rows, { subject: item.key, row: loose }]
      .filter(({ row }) => (byKind ? isMixed(row) : !isInOrder(row.flatMap((voucher) => dayOf(voucher) ?? []))))
      .map(({ subject }) => ({ kind: 'not-sorted', subject }));
  });
}

/** A kind comes again after another. */
function isMixed(row: readonly PlannedVoucher[]): boolean {
  const kinds = row.map(kindOf);
  return kinds.filter((kind, index) => kind !== kinds[index - 1]).length > new Set(kinds).size;
}

function isInOrder(days: readonly string[]): boolean {
  if (days.length < 3) return true;
  const rises = days.every((day, index) => index === 0 || days[index - 1]! <= day);
  return rises || days.every((day, index) => index === 0 || days[index - 1]! >= day);
}

function formOf({ agreed }: Drafted, files: readonly PlannedFile[]): Truth[] {
  return files.flatMap((file): Truth[] => {
    const form = agreed.items.find(({ key }) => key === file.itemKey)?.form ?? [];
    const vouchers = vouchersOf(file);
    if (vouchers.length === 0 || !isUsable(file)) return [];
    const printed =
      file.made.content === 'vouchers' &&
      file.made.as !== 'ehf' &&
      ['invoice', 'credit-note'].includes(vouchers[0]!.kind);
    const both = files.some(({ id }) => id === `${file.id}-other`);
    return [
      ...(form.includes('one-voucher-per-file') && vouchers.length > 1
        ? [{ kind: 'several-in-one', subject: file.id } as const]
        : []),
      ...(form.includes('coded') && vouchers.some(isBare) ? [{ kind: 'not-coded', subject: file.id } as const] : []),
      ...(form.includes('electronic-invoice') && printed && !both
        ? [{ kind: 'not-electronic', subject: file.id } as const]
        : []),
    ];
  });
}

function seriesGaps({ drafted, sales }: Drafted, files: readonly PlannedFile[]): Truth[] {
  if (!files.some(({ itemKey }) => itemKey === 'sales')) return [];
  return sales
    .filter(({ id }) => drafted.get(id)?.slip === 'sale-left-out')
    .map(({ number }) => ({ kind: 'series-gap', subject: number }));
}

function bankTruth(
  { slips, agreed }: Drafted,
  files: readonly PlannedFile[],
  lines: readonly PlannedLine[],
  bank: Bank,
): Truth[] {
  const statements = files.flatMap((file) => (file.made.content === 'statements' ? [{ file, made: file.made }] : []));
  if (statements.length === 0) return [];
  const here = new Set(statements.flatMap(({ made }) => made.statements.flatMap((statement) => statement.lines)));
  const sent = files.filter(({ copyOf, id }) => copyOf === undefined && !id.endsWith('-other'));
  const ids = new Set(sent.flatMap(vouchersOf).map(({ id }) => id));
  // What came before, and was paid now, is here as well.
  const known = (id: number): boolean => ids.has(id) || id >= 9_000;
  const paid = new Set([...here].flatMap(({ pays }) => pays));
  const parts = statements.filter(({ file }) => /^bank-\d/.test(file.id));
  const anyVoucher =
    agreed.items.some(({ key }) => ['receipts', 'invoices', 'vouchers', 'sales'].includes(key)) && ids.size > 0;
  return [
    ...(parts.length > 1 ? [{ kind: 'statement-gap', subject: parts[1]!.file.id } as const] : []),
    ...parts
      .filter(
        ({
          made: {
            statements: [one],
          },
        }) => one!.closingMinor !== one!.lines.reduce((sum, { amountMinor }) => sum + amountMinor, one!.openingMinor),
      )
      .map(({ file }) => ({ kind: 'statement-sum', subject: file.id }) as const),
    ...(bank.second !== undefined && slips.has('account-left-out')
      ? [{ kind: 'missing-account', subject: 'Skatt' } as const]
      : []),
    ...(anyVoucher
      ? lines
          .filter((line) => here.has(line) && line.pays.length > 0 && !line.pays.some(known))
          .map((line) => ({ kind: 'line-without-voucher', subject: `${line.on} ${line.amountMinor}` }) as const)
      : []),
    ...sent
      .filter((file) => isUsable(file) && file.itemKey !== 'sales')
      .flatMap(vouchersOf)
      .filter((voucher) => !paid.has(voucher.id) && shouldBePaid(voucher))
      .map(
        (voucher) => ({ kind: 'voucher-without-line', subject: `${voucher.issuedOn} ${voucher.totalMinor}` }) as const,
      ),
  ];
}

function shouldBePaid({ kind, issuedOn, dueOn }: PlannedVoucher): boolean {
  if (issuedOn < startOn || kind === 'credit-note') return false;
  return daysBetween(kind === 'receipt' ? issuedOn : dueOn!, endOn) >= shouldBePaidDays;
}

function mailTruth(files: readonly PlannedFile[]): Truth[] {
  return files.flatMap(({ id, made, way, senderVerified, inArchive }): Truth[] => [
    ...(way === 'mail' && made.content === 'time-sheet' && made.birthNumber
      ? [{ kind: 'birth-number', subject: id } as const]
      : []),
    // Of a mail it is told once, of the mail itself.
    ...(way === 'mail' && senderVerified === false
      ? [{ kind: 'sender-not-verified', subject: inArchive ?? id } as const]
      : []),
  ]);
}

/** Neither a copy nor one that must come anew. */
function isUsable({ copyOf, id, spoiled, made }: PlannedFile): boolean {
  return (
    copyOf === undefined &&
    !id.endsWith('-other') &&
    spoiled === undefined &&
    !(made.content === 'vouchers' && made.photo)
  );
}

function vouchersOf({ made }: PlannedFile): readonly Packed[] {
  return made.content === 'vouchers' ? made.vouchers : [];
}

function isBare({ coding, codedElsewhere }: Packed): boolean {
  return coding === undefined && codedElsewhere === undefined;
}
