import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { PortalItem } from '../../http/contract/portal.ts';
import { isOutstanding } from './derive-headline.ts';

/** The items of one deadline, the ones that still wait for the client first. */
export interface ItemGroup {
  dueOn: CalendarDate;
  items: PortalItem[];
}

const rank = (item: PortalItem): number => (item.state === 'returned' ? 0 : isOutstanding(item) ? 1 : 2);

export function groupItems(items: readonly PortalItem[]): ItemGroup[] {
  const groups = new Map<CalendarDate, PortalItem[]>();
  for (const item of items) groups.set(item.dueOn, [...(groups.get(item.dueOn) ?? []), item]);
  return [...groups]
    .map(([dueOn, list]) => ({ dueOn, items: list.toSorted((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** Names one item among all: two duties may both want receipts. */
export function itemId(item: Pick<PortalItem, 'obligationId' | 'itemKey'>): string {
  return `${item.obligationId}/${item.itemKey}`;
}
