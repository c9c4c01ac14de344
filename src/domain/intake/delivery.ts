import { compareText } from '../kernel/index.ts';
import type { AgreedItem } from '../agreement/index.ts';
import type { AgreedDelivery, ClientIdentity, DeliveredFile, DeliveryFacts, EarlierDocument } from './delivered.ts';
import type { ReadDocument } from './document.ts';
import { listVouchers, type Voucher } from './list-vouchers.ts';

/** A file that has been read, with the item that it or what it was taken out of was sent for. */
export interface CheckedFile extends DeliveredFile {
  read: ReadDocument;
}

/** A delivery as every check sees it: what counts, in the order in which it was sent. */
export interface Delivery {
  agreed: AgreedDelivery;
  client: ClientIdentity;
  /** What counts, read or not. */
  files: readonly DeliveredFile[];
  /** What counts and has been read. */
  read: readonly CheckedFile[];
  /** Archives and mails that others were taken out of. */
  containers: readonly DeliveredFile[];
  vouchers: readonly Voucher[];
  /** What came and must come anew, since nobody can read it. */
  unusable: readonly DeliveredFile[];
  earlier: readonly EarlierDocument[];
  earlierVouchers: readonly Voucher[];
  /** Vouchers of files that were sent back or replaced: their numbers exist, whatever else is wrong with them. */
  setAside: readonly Voucher[];
}

/**
 * What was sent back and what has been replaced is left out with all that was taken out of it. An archive or a mail is no document itself: its parts are, and
 * they belong to the item that it was sent for. A replacement that was sent back replaces nothing.
 */
export function deriveDelivery({ agreed, client, files, earlier }: DeliveryFacts): Delivery {
  const byId = new Map(files.map((file) => [file.arrivalId, file]));
  const replaced = new Set(files.filter(({ verdict }) => verdict !== 'returned').map(({ mends }) => mends));
  const isOut = (file: DeliveredFile): boolean => file.verdict === 'returned' || replaced.has(file.arrivalId);
  const chainOf = (file: DeliveredFile): DeliveredFile[] => {
    const chain = [file];
    for (let at = file.partOf; at !== undefined; at = chain.at(-1)!.partOf) {
      const outer = byId.get(at.arrivalId);
      if (outer === undefined || chain.includes(outer)) break;
      chain.push(outer);
    }
    return chain;
  };
  const ordered = files.toSorted(inOrderSent).map((file) => withItem(file, chainOf(file)));
  const isLeftOut = (file: DeliveredFile): boolean => chainOf(byId.get(file.arrivalId)!).some(isOut);
  const opened = new Set(files.map(({ partOf }) => partOf?.arrivalId));
  const counted = ordered.filter((file) => !isLeftOut(file));
  const documents = counted.filter(({ arrivalId }) => !opened.has(arrivalId));
  const read = documents.filter(isRead);
  const own = new Set(files.flatMap(({ arrivalId, mends }) => [arrivalId, mends]));
  const before = earlier
    .filter(({ arrivalId }) => !own.has(arrivalId))
    .toSorted((a, b) => compareText(a.receivedOn, b.receivedOn) || compareText(a.arrivalId, b.arrivalId));
  return {
    agreed,
    client,
    files: documents,
    read,
    containers: counted.filter(({ arrivalId }) => opened.has(arrivalId)),
    vouchers: read.flatMap(listVouchers),
    unusable: [],
    earlier: before,
    earlierVouchers: before.filter(isRead).flatMap(listVouchers),
    setAside: ordered.filter(isLeftOut).filter(isRead).flatMap(listVouchers),
  };
}

/** The delivery without copies, which are as good as what they are copies of, and without what must come anew. */
export function withoutUnusable(
  delivery: Delivery,
  { copies, unusable }: { copies: ReadonlySet<string>; unusable: ReadonlySet<string> },
): Delivery {
  const isKept = ({ arrivalId }: { arrivalId: string }): boolean => !copies.has(arrivalId) && !unusable.has(arrivalId);
  return {
    ...delivery,
    files: delivery.files.filter(isKept),
    read: delivery.read.filter(isKept),
    vouchers: delivery.vouchers.filter(isKept),
    unusable: delivery.files.filter(({ arrivalId }) => unusable.has(arrivalId)),
  };
}

export function findItem(agreed: AgreedDelivery, itemKey: string | undefined): AgreedItem | undefined {
  return agreed.items.find(({ key }) => key === itemKey);
}

function isRead<File extends { read?: ReadDocument }>(file: File): file is File & { read: ReadDocument } {
  return file.read !== undefined;
}

function withItem(file: DeliveredFile, chain: readonly DeliveredFile[]): DeliveredFile {
  const itemKey = chain.find((outer) => outer.itemKey !== undefined)?.itemKey;
  return itemKey === undefined ? file : { ...file, itemKey };
}

function inOrderSent(a: DeliveredFile, b: DeliveredFile): number {
  return a.place - b.place || compareText(a.arrivalId, b.arrivalId);
}
