import type { SendPorts } from '../app/message/send-message.ts';
import type { AppContext } from '../app/office/office-scope.ts';
import type { CalendarDate, Closure, Instant } from '../domain/kernel/index.ts';
import type { DemoPaper } from './demo-papers.ts';
import type { ReadingPorts } from '../app/reading/read-arrival.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Temper } from './temper.ts';

/** Everything that a day in the demo office needs. */
export interface DemoWorld {
  /** Its queue is {@link queued}: messages are sent within the day that asked for them, before the next begins. */
  context: AppContext;
  officeId: string;
  seed: string;
  /** Lets the office's clock show this moment, or leaves it where it is when it is past that. */
  setNow(now: Instant): Promise<void>;
  queued: string[];
  sendPorts: SendPorts;
  papers: readonly DemoPaper[];
  files: FileStore;
  /** Absent where nothing is read. */
  reading: ReadingPorts | undefined;
  /** What has arrived and is to be read, once the visitor's days have come. */
  unread: string[];
  staff: { accountants: readonly string[]; managerId: string };
  closures: readonly Closure[];
  /** Whose client each is, by client. */
  leads: ReadonlyMap<string, string>;
  orgnrs: ReadonlyMap<string, string>;
  tempers: ReadonlyMap<string, Temper>;
  /** Duties of these clients that are due on or after this day wait for whoever plays the client. */
  playedClientIds: ReadonlySet<string>;
  playedFromOn: CalendarDate;
  /** The day that the demo had reached when it was made, and the visitor came. */
  visitedFromOn: CalendarDate;
}
