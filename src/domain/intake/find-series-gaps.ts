import { isSameParty } from './compare-party.ts';
import { findItem, type Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { sureFrom, type Voucher } from './list-vouchers.ts';
import { splitNumber, writeNumber, type SeriesNumber } from './split-number.ts';

/** A longer leap is another series, or one that was begun anew, and no gap. */
const longestGap = 20;
/** So many numbers are named; the rest is counted. */
const namedMost = 10;

/**
 * Numbers that are missing in the client's own invoices: within what came, and from the last that came before. Credit notes count where they share the series.
 * It only asks, since a number may never have been used. Example: 1001, 1002 and 1004 → 1003 is missing.
 * Source: bokføringsforskriften § 5-1-3, that the series is without gaps and can be checked.
 */
export function findSeriesGaps(delivery: Delivery): Finding[] {
  const { vouchers, earlierVouchers, setAside, unusable, agreed } = delivery;
  const series = new Map<string, Own[]>();
  const note = (isNew: boolean) => (voucher: Voucher) => {
    if (!isOwnSale(voucher, delivery)) return;
    const number = splitNumber(voucher.number!, voucher.issuedOn);
    if (number === undefined) return;
    const key = `${number.before}…${number.after}`;
    series.set(key, [...(series.get(key) ?? []), { number, voucher, isNew }]);
  };
  [...earlierVouchers, ...setAside].forEach(note(false));
  vouchers.forEach(note(true));
  // What came and cannot be read may bear the number.
  if (unusable.some(({ itemKey }) => findItem(agreed, itemKey)?.document === 'outgoing-invoices')) return [];
  return [...series].flatMap(([key, numbers]) => listGaps(numbers).map((gap) => seriesGap(key, gap, delivery)));
}

interface Own {
  number: SeriesNumber;
  voucher: Voucher;
  isNew: boolean;
}

function isOwnSale(voucher: Voucher, { client, agreed }: Delivery): boolean {
  if (voucher.number === undefined || voucher.confidence < sureFrom) return false;
  if (voucher.kind !== 'invoice' && voucher.kind !== 'credit-note') return false;
  if (voucher.seller?.orgnr !== undefined) return voucher.seller.orgnr === client.orgnr;
  if (voucher.buyer?.orgnr === client.orgnr) return false;
  const sells = findItem(agreed, voucher.itemKey)?.document === 'outgoing-invoices';
  return voucher.seller?.name === undefined ? sells : isSameParty(voucher.seller, { name: client.name });
}

interface Gap {
  before: Own;
  after: Own;
}

/** Two neighbours that are not one apart, at least one of which came now. */
function listGaps(numbers: readonly Own[]): Gap[] {
  const byCounter = new Map<number, Own>();
  for (const own of numbers) {
    const other = byCounter.get(own.number.counter);
    if (other === undefined || (own.isNew && !other.isNew)) byCounter.set(own.number.counter, own);
  }
  const sorted = [...byCounter.values()].toSorted((a, b) => a.number.counter - b.number.counter);
  return sorted.flatMap((after, index) => {
    const before = sorted[index - 1];
    if (before === undefined || !(before.isNew || after.isNew)) return [];
    const missing = after.number.counter - before.number.counter - 1;
    return missing > 0 && missing <= longestGap ? [{ before, after }] : [];
  });
}

function seriesGap(series: string, { before, after }: Gap, { agreed }: Delivery): Finding {
  const first = before.number.counter + 1;
  const count = after.number.counter - first;
  const named = Array.from({ length: Math.min(count, namedMost) }, (_, index) =>
    writeNumber(after.number, first + index),
  );
  const item = agreed.items.find(({ document }) => document === 'outgoing-invoices');
  return {
    kind: 'series-gap',
    severity: 'asks',
    key: `series-gap:${series}:${first}`,
    otherIds: [before.voucher.arrivalId, after.voucher.arrivalId],
    ...(item === undefined ? {} : { itemKey: item.key }),
    ground: { on: 'law', paragraph: 'bokføringsforskriften § 5-1-3' },
    evidence: [],
    mender: 'client',
    values: { numbers: named.join(', '), count, before: before.voucher.number!, after: after.voucher.number! },
    work: { work: 'chasing', vouchers: count },
  };
}
