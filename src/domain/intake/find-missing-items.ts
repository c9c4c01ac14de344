import type { AgreedItem } from '../agreement/index.ts';
import type { Delivery } from './delivery.ts';
import { fitsDocument } from './fits-document.ts';
import type { Finding } from './finding.ts';
import { sureFrom } from './list-vouchers.ts';

/**
 * Items for which nothing came. An essential one stops the delivery; one that is owed only where there was such a thing, and one that something
 * unplaced may be for, is only asked about. Example: receipts came, the bank statement did not → `missing-item` for `bank`.
 */
export function findMissingItems(delivery: Delivery): Finding[] {
  const { agreed } = delivery;
  const owed = agreed.items.filter(({ key }) => !agreed.settledItemKeys.includes(key));
  return owed.flatMap((item) => {
    const own = delivery.files.filter(({ itemKey }) => itemKey === item.key);
    if (own.length === 0) return [missing(item, delivery)];
    return own.every(({ read }) => read !== undefined && read.confidence >= sureFrom && !fitsDocument(read, item))
      ? [misplaced(item, own[0]!.arrivalId)]
      : [];
  });
}

function missing(item: AgreedItem, { files }: Delivery): Finding {
  const unplaced = files.filter(({ itemKey, read }) => itemKey === undefined && (!read || fitsDocument(read, item)));
  const asksOnly = unplaced.length > 0 || !item.essential || item.onlyIf !== undefined;
  return {
    ...about(item),
    severity: asksOnly ? 'asks' : 'stops',
    ...(unplaced.length > 0 ? { otherIds: unplaced.map(({ arrivalId }) => arrivalId) } : {}),
    mender: unplaced.length > 0 ? 'office' : 'client',
    values: { ...valuesOf(item), unplaced: unplaced.length },
    ...(unplaced.length > 0 ? {} : { work: { work: 'chasing', vouchers: 1 } }),
  };
}

/** Something came for the item, and all of it is surely something else. */
function misplaced(item: AgreedItem, arrivalId: string): Finding {
  return {
    ...about(item),
    severity: 'asks',
    otherIds: [arrivalId],
    mender: 'office',
    values: { ...valuesOf(item), unplaced: 0, other: 1 },
  };
}

function about(item: AgreedItem): Pick<Finding, 'kind' | 'key' | 'itemKey' | 'ground' | 'evidence'> {
  return {
    kind: 'missing-item',
    key: `missing-item:${item.key}`,
    itemKey: item.key,
    ground: { on: 'item', itemKey: item.key },
    evidence: [],
  };
}

function valuesOf({ document, name }: AgreedItem): Record<string, string> {
  return name === undefined ? { document } : { document, name };
}
