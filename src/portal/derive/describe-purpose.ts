import type { PortalItem } from '../../http/contract/portal.ts';
import type { QueuedFile } from '../queue/queued-file.ts';
import type { Purpose } from '../queue/upload-queue.ts';
import { itemId } from './group-items.ts';

/** In a list of choices: one thing of the list, or nothing chosen. */
export const unnamed = 'unnamed';

export function choiceOf(file: Pick<QueuedFile, 'obligationId' | 'itemKey'>): string {
  const { obligationId, itemKey } = file;
  return obligationId !== null && itemKey !== null ? itemId({ obligationId, itemKey }) : unnamed;
}

export function purposeOf(choice: string, items: readonly PortalItem[]): Purpose {
  const item = items.find((one) => itemId(one) === choice);
  return item ? { obligationId: item.obligationId, itemKey: item.itemKey } : { obligationId: null, itemKey: null };
}

/** What a file can be for: everything on the list that the office has not accepted yet. */
export function choosableItems(items: readonly PortalItem[]): PortalItem[] {
  return items.filter((item) => item.state !== 'accepted');
}
