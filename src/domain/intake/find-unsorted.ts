import { findItem, type Delivery } from './delivery.ts';
import { voucherDocuments } from './document-groups.ts';
import type { FormDemand } from '../agreement/index.ts';
import { findDemand, groundOf, type Demanded } from './find-demand.ts';
import type { Finding, FindingValues } from './finding.ts';
import { isOutOfOrder } from './judge-order.ts';
import { sureFrom, type Voucher } from './list-vouchers.ts';
import { matchLines } from './match-lines.ts';
import { maskDigits } from './mask-digits.ts';
import { listRows, orderByName, type Row } from './list-rows.ts';

/** From how sure a reading of letters is, its day is relied on as data is. */
const almostSure = 0.95;

/** What a row is ordered by. Undefined where it is not known of the voucher. */
type KeyOf = (voucher: Voucher) => string | undefined;

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
    const keyOf = keyBy(demand.demand, delivery);
    return listRows(delivery, key)
      .filter((row) => isUnsorted(row, demand.demand, keyOf))
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

function keyBy(demand: FormDemand, delivery: Delivery): KeyOf {
  if (demand === 'sorted-by-kind') return (voucher) => kindOf(voucher, delivery);
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

/** In doubt it is sorted: by the names of the files, or by date within each kind, which is more than was asked for. */
function isUnsorted(row: Row, demand: FormDemand, keyOf: KeyOf): boolean {
  const orders = row.within ? [row.vouchers] : [row.vouchers, orderByName(row.vouchers)];
  return orders.every((vouchers) =>
    demand === 'sorted-by-kind'
      ? isMixed(vouchers, keyOf)
      : isOut(placedOnes(vouchers, demand, keyOf), keyOf) && !isInOrderByKind(vouchers, keyOf),
  );
}

/** What has not been paid has no place in the bank's order, and may lie anywhere; with more than half of it paid there is an order to keep. */
function placedOnes(vouchers: readonly Voucher[], demand: FormDemand, keyOf: KeyOf): readonly Voucher[] {
  if (demand !== 'sorted-by-bank-statement') return vouchers;
  const paid = vouchers.filter((voucher) => keyOf(voucher) !== undefined);
  return paid.length * 2 > vouchers.length ? paid : [];
}

function isOut(vouchers: readonly Voucher[], keyOf: KeyOf): boolean {
  return isOutOfOrder(
    vouchers.map((voucher) => {
      const key = voucher.confidence >= sureFrom ? keyOf(voucher) : undefined;
      const sure = voucher.source === 'data' || (voucher.source === 'text' && voucher.confidence >= almostSure);
      return key === undefined ? { sure } : { key, sure };
    }),
  );
}

function isInOrderByKind(vouchers: readonly Voucher[], keyOf: KeyOf): boolean {
  const kinds = [...new Set(vouchers.map(({ kind }) => kind))];
  if (kinds.length < 2 || countRuns(vouchers.map(({ kind }) => kind)) > kinds.length) return false;
  return kinds.every((kind) => {
    const own = vouchers.filter((voucher) => voucher.kind === kind).flatMap((voucher) => keyOf(voucher) ?? []);
    const rising = own.every((key, index) => index === 0 || own[index - 1]! <= key);
    return rising || own.every((key, index) => index === 0 || own[index - 1]! >= key);
  });
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
