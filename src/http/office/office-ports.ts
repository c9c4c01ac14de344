import type { CalendarPorts } from '../../app/absence/calendar-ports.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import type { KeepingPlace } from '../../app/safe-keeping/view-safe-keeping.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { LedgerInbox } from '../../ledger/ledger-inbox.ts';
import type { EntityRegistry } from '../../registry/entity-registry.ts';

/** What the office's routes need from outside. */
export interface OfficePorts {
  context: AppContext;
  files: FileStore;
  registry: EntityRegistry;
  ledger: LedgerInbox;
  /** How people's own calendars are read for absences. */
  calendars: CalendarPorts;
  /** The installation's: the office's key, and those of accounting systems, are encrypted with it. */
  secret: string;
  /** Without a mail server nothing leaves, and the pages say so. */
  mailConfigured: boolean;
  smsConfigured: boolean;
  /** `inn@kontor.no` or `*@inn.kontor.no`; undefined where no mail comes in. */
  intakeAddress?: string | undefined;
  /** Whether a virus scanner looks at what arrives; where none does, the pages say so. */
  virusScan: boolean;
  /** Whether Takt backs up by itself, and whether beside the data. */
  keeping: KeepingPlace;
}
