import { passesFrom, tellsNothing } from '../../../domain/intake/index.ts';
import type { FindingView, InboxDocument } from '../../../http/contract/office-inbox.ts';

/** What it means that nothing was found; nothing is said where the file was not read, for then that is said. */
export function whyNothing(
  { item, read }: InboxDocument,
  together: FindingView | undefined,
): 'noneYet' | 'noneUnplaced' | 'noneUnsure' | 'noneTold' | 'noneAlone' | 'none' | undefined {
  if (item.reading === 'waiting' || item.reading === 'reading') return 'noneYet';
  if (item.reading !== 'read' || !read) return undefined;
  if (item.obligationId === null) return 'noneUnplaced';
  if (read.source === 'none' || read.confidence < passesFrom) return 'noneUnsure';
  if (tellsNothing(read)) return 'noneTold';
  return together ? 'noneAlone' : 'none';
}

/** What was found about this one and others of the delivery together, such as their order. */
export function findTogether({ item, delivery }: InboxDocument): FindingView | undefined {
  return delivery?.findings.find(
    ({ otherIds, severity, setAside }) => otherIds.includes(item.id) && severity !== 'tells' && !setAside,
  );
}
