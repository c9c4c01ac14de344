import type { FileStore } from '../../files/file-store.ts';
import type { LedgerInbox } from '../../ledger/ledger-inbox.ts';
import type { Lock } from '../access/lock-text.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface LedgerPorts {
  ledger: LedgerInbox;
  /** The installation's: the keys are kept locked with it. */
  secret: string;
  files: Pick<FileStore, 'withLocalFile'>;
}

/** A key is locked to its client: moved to another one's row it opens nothing. */
export function ledgerLock(secret: string, { officeId }: Pick<OfficeScope, 'officeId'>, clientId: string): Lock {
  return { secret, purpose: 'takt ledger key', owner: `${officeId}/${clientId}` };
}

/** What a document that Takt puts there says of itself, by which it is found again. */
export function descriptionOf(arrivalId: string): string {
  return `Takt ${arrivalId}`;
}
