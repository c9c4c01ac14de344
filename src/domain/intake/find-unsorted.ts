import type { CalendarDate } from '../kernel/index.ts';
import { isSameParty } from './compare-party.ts';
import { findItem, type Delivery } from './delivery.ts';
import { voucherDocuments } from './document-groups.ts';
import type { FormDemand } from '../agreement/index.ts';
import { findDemand, groundOf, type Demanded } from './find-demand.ts';
import type { Finding, FindingValues } from './finding.ts';
import { isOutOfOrder, isRising } from './judge-order.ts';
import { sureFrom, type Voucher } from './list-vouchers.ts';
import { matchLines } from './match-lines.ts';
import { maskDigits } from './mask-digits.ts';
import { isNumbered, listRows, orderByName, type Row } from './list-rows.ts';
import { splitNumber } from './split-number.ts';

/** Of a kind that comes again and again, so many in order are an order of their own. */
const kindLeast = 3;

/** What a row is ordered by. Undefined where it is not known of the voucher. */
type KeyOf<Key extends string = string> = (voucher: Voucher) => Key | undefined;

/**
 * Vouchers that do not stand in the order that was agreed: within one file, or from file to file as they were sent. A file that is out of order in
 * itself stops; separate files can be arranged by whoever opens them, so that they are only asked about.
 * Example: a scan with vouchers of 2, 9, 1 and 5 October, to be sorted by date → `not-sorted`.
 */
export function findUnsorted(delivery: Delivery): Finding[] {
  const items = delivery.agreed.items.filter(({ document }) => voucherDocuments.has(document));
  return items.flatMap(({ key }) => {
    const demand = findOrder(delivery, key);
    if (demand === undefined) return [];
    if (demand.demand === 'sorted-by-kind') {
      const keyOf: KeyOf = (voucher) => kindOf(voucher, delivery);
      const rows = listRows(delivery, key).filter((row) => ordersOf(row).every((order) => isMixed(order, keyOf)));
      return rows.map((row) => notSorted(row, demand, keyOf, key));
    }
    const keyOf = keyBy(demand.demand, delivery);
    return listRows(delivery, key)
      .filter((row) => ordersOf(row).every((order) => isUnsorted(order, demand.demand, keyOf, delivery)))
      .map((row) => notSorted(row, demand, keyOf, key));
  });
}

/** Where both kind and date are agreed, the date counts within each kind. */
function findOrder({ agreed }: Delivery, itemKey: string): Demanded | undefined {
  const demands = (['sorted-by-bank-statement', 'sorted-by-date', 'sorted-by-kind'] as const).flatMap(
    (demand) => findDemand(agreed, itemKey, demand) ?? [],
  );
  return demands.find(({ wished }) => !wished) ?? demands[0];
}

function keyBy(demand: FormDemand, delivery: Delivery): KeyOf<CalendarDate> {
  if (demand === 'sorted-by-date') return ({ issuedOn }) => issuedOn;
  const days = new Map(
    matchLines(delivery).matches.flatMap(({ line, vouchers }) =>
      vouchers.map((voucher) => [voucher, line.on] as const),
    ),
  );
  return (voucher) => days.get(voucher);
}

function kindOf({ kind, itemKey, seller }: Voucher, { agreed, client }: Delivery): string {
  const sold =
    seller?.orgnr === client.orgnr || findItem(agreed, itemKey)?.document === 'outgoing-invoices' ? 'sold ' : '';
  return kind === 'credit-note' ? `${sold}invoice` : `${sold}${kind}`;
}

/** As they stand in their file; of files that are numbered also as a folder shows them, for in doubt they are sorted. */
function ordersOf({ vouchers, within }: Row): (readonly Voucher[])[] {
  return within || !isNumbered(vouchers) ? [vouchers] : [vouchers, orderByName(vouchers)];
}

/** In doubt it is sorted: by date within each kind, which is more than was asked for, or by the numbers of one series. */
function isUnsorted(
  vouchers: readonly Voucher[],
  demand: FormDemand,
  keyOf: KeyOf<CalendarDate>,
  { agreed }: Delivery,
): boolean {
  // In the bank's order what was bought before has its place as well.
  const byBank = demand === 'sorted-by-bank-statement';
  const own = vouchers.filter((voucher) => byBank || !isOfOtherPeriod(voucher, agreed));
  const placed = placedOnes(own, demand, keyOf).map((voucher) => {
    const key = voucher.confidence >= sureFrom ? keyOf(voucher) : undefined;
    return key === undefined ? { sure: false } : { key, sure: isSureOfDay(voucher) };
  });
  return isOutOfOrder(placed) && !isInOrderByKind(own, keyOf) && !isInOrderByNumber(own);
}

/** What has not been paid has no place in the bank's order, and may lie anywhere; with more than half of it paid there is an order to keep. */
function placedOnes(vouchers: readonly Voucher[], demand: FormDemand, keyOf: KeyOf): readonly Voucher[] {
  if (demand !== 'sorted-by-bank-statement') return vouchers;
  const paid = vouchers.filter((voucher) => keyOf(voucher) !== undefined);
  return paid.length * 2 > vouchers.length ? paid : [];
}

/** It was found later, or its day was misread, and its place tells nothing. */
function isOfOtherPeriod({ issuedOn }: Voucher, { periodStartOn, periodEndOn }: Delivery['agreed']): boolean {
  return issuedOn !== undefined && (issuedOn < periodStartOn || issuedOn > periodEndOn);
}

/** A machine wrote it, and no other day could be meant. */
function isSureOfDay({ source, sure }: Voucher): boolean {
  return source !== 'ocr' && sure.includes('issuedOn');
}

/** Kind after kind, or mixed with enough of each to see that each is in order; all of them rising, or all falling. */
function isInOrderByKind(vouchers: readonly Voucher[], keyOf: KeyOf): boolean {
  const kinds = [...new Set(vouchers.map(({ kind }) => kind))];
  if (kinds.length < 2) return false;
  const rows = kinds.map((kind) =>
    vouchers.filter((voucher) => voucher.kind === kind).flatMap((voucher) => keyOf(voucher) ?? []),
  );
  const isKindAfterKind = countRuns(vouchers.map(({ kind }) => kind)) === kinds.length;
  if (!isKindAfterKind && rows.some((row) => row.length < kindLeast)) return false;
  return rows.every(isRising) || rows.every((row) => isRising(row.toReversed()));
}

/** One seller's own series, as it counts: a number that was given on another day is no disorder. */
function isInOrderByNumber(vouchers: readonly Voucher[]): boolean {
  const numbers = vouchers.map(({ number, issuedOn }) =>
    number === undefined ? undefined : splitNumber(number, issuedOn),
  );
  const [first] = numbers;
  const [{ seller } = {}] = vouchers;
  const isOne = numbers.every((one) => one && first && one.before === first.before && one.after === first.after);
  if (!isOne || !vouchers.every((voucher) => isSameParty(voucher.seller, seller))) return false;
  return isInOrder(numbers.map((one) => one!.counter));
}

function isInOrder<Key extends string | number>(keys: readonly Key[]): boolean {
  return isRising(keys) || isRising(keys.toReversed());
}

/** A kind comes again after another at least twice; once may be a kind that was read wrongly. */
function isMixed(vouchers: readonly Voucher[], keyOf: KeyOf): boolean {
  const kinds = vouchers.filter(({ confidence }) => confidence >= sureFrom).flatMap((voucher) => keyOf(voucher) ?? []);
  return kinds.length / vouchers.length >= 0.8 && countRuns(kinds) - new Set(kinds).size >= 2;
}

function countRuns(kinds: readonly string[]): number {
  return kinds.filter((kind, index) => kind !== kinds[index - 1]).length;
}

function notSorted(row: Row, demand: Demanded, keyOf: KeyOf, itemKey: string): Finding {
  const { vouchers, within } = row;
  const [first] = vouchers;
  const ids = [...new Set(vouchers.map(({ arrivalId }) => arrivalId))];
  return {
    kind: 'not-sorted',
    severity: demand.wished ? 'tells' : within ? 'stops' : 'asks',
    key: `not-sorted:${within ? first!.arrivalId : `${itemKey}:${row.batch}`}`,
    ...(within ? { arrivalId: first!.arrivalId } : { otherIds: ids }),
    itemKey,
    ground: groundOf(demand),
    evidence: within ? vouchers.map(({ evidence }) => evidence) : [],
    mender: within ? 'client' : 'office',
    values: { demand: demand.demand, count: vouchers.length, ...exampleOf(row, keyOf) },
    ...(demand.wished ? {} : { work: { work: 'sorting', vouchers: vouchers.length } }),
  };
}

/** The first two that stand the wrong way round, so that whoever reads it can look. */
function exampleOf({ vouchers, within }: Row, keyOf: KeyOf): FindingValues {
  const known = vouchers.filter((voucher) => keyOf(voucher) !== undefined);
  const at = known.findIndex((voucher, index) => index > 0 && keyOf(voucher)! < keyOf(known[index - 1]!)!);
  const [before, after] = [known[at - 1], known[at]];
  const fileName = within ? { fileName: maskDigits(vouchers[0]!.fileName) } : {};
  if (before?.issuedOn === undefined || after?.issuedOn === undefined || before.issuedOn <= after.issuedOn)
    return fileName;
  return { ...fileName, beforeOn: before.issuedOn, afterOn: after.issuedOn };
}
