import type { InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';

/** What can be done with one document. */
export interface Can {
  /** It waits, and lies in a place: only then can it be accepted or sent back. */
  judge: boolean;
  /** As `judge`, and nothing harmful was found in it. */
  accept: boolean;
  /** It has pages that can be parted. */
  split: boolean;
  /** It came in a way that Takt did not see, so that a person may know better on which day. */
  day: boolean;
}

export function deriveCan(item: InboxItem, document: InboxDocument | undefined): Can {
  const waits = (document?.verdict ?? 'waiting') === 'waiting';
  const judge = waits && item.obligationId !== null;
  return {
    judge,
    accept: judge && item.reading !== 'infected',
    split: waits && item.kind === 'pdf' && (document?.read?.pages ?? 0) > 1,
    day: waits && ['mail', 'staff', 'paper', 'ledger'].includes(item.via),
  };
}
