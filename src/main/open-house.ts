import path from 'node:path';
import type { PgBoss } from 'pg-boss';
import type { AccessContext } from '../app/access/access-context.ts';
import type { CalendarPorts } from '../app/absence/calendar-ports.ts';
import { calendarReader } from '../app/absence/read-calendar-apart.ts';
import { calendarFetcher } from '../calendar/fetch-calendar.ts';
import { clockOf } from '../app/clock.ts';
import { createIds } from '../app/ids.ts';
import type { SendPorts } from '../app/message/send-message.ts';
import type { AppContext } from '../app/office/office-scope.ts';
import { createClockWatch, type ClockWatch } from '../app/sending/clock-watch.ts';
import { createFailpoints, type Failpoint } from '../files/failpoints.ts';
import type { FileStore } from '../files/file-store.ts';
import { openPartialUploads, type PartialUploads } from '../files/partial-uploads.ts';
import { resumablePath } from '../http/portal/resumable-routes.ts';
import { enqueueBy, enqueueForesightBy, enqueueLedgersBy, enqueueReadingsBy, startBoss } from '../jobs/boss.ts';
import { connectFikenInbox } from '../ledger/fiken-inbox.ts';
import type { LedgerInbox } from '../ledger/ledger-inbox.ts';
import { openWorkerLease } from '../jobs/worker-lease.ts';
import type { BackupSettings } from './backup-settings.ts';
import type { Environment } from './environment.ts';
import { readInstallationSecret } from './installation-secret.ts';
import type { IntakeMailbox } from './intake-mailbox.ts';
import { openMonotonicClock } from './monotonic-clock.ts';
import { fileMaxBytes, openFiles } from './open-files.ts';
import { openReading, type OpenedReading } from './open-reading.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { prepareDatabase } from './prepare-database.ts';
import { settleLeftRestore } from './settle-restored.ts';

/** Everything a process of Takt works with, open. */
export interface House {
  context: AppContext;
  access: AccessContext;
  /** The database, as the application's role. */
  appUrl: string;
  files: FileStore;
  /** Files on their way from clients. */
  uploads: PartialUploads;
  /** Where a test may stop the process. */
  failpoint: Failpoint;
  /** Reads what arrives. */
  reading: OpenedReading;
  /** The accounting systems: one for the whole process, since a key bears one request at a time. */
  ledger: LedgerInbox;
  /** How people's own calendars are read for absences. */
  calendars: CalendarPorts;
  boss: PgBoss;
  post: PostOffice;
  sendPorts: SendPorts;
  clockWatch: ClockWatch;
  /** The mailbox that delivery reports come back to. */
  imapUrl: string | undefined;
  /** The time stamp authority for sealed agreements. */
  timestampUrl: string | undefined;
  /** Where backups go every night. */
  backup: BackupSettings;
  /** The mailbox that clients send to, where one is set. */
  intakeMailbox: IntakeMailbox | undefined;
  /** Done before anything else when the house is closed. */
  onClose(work: () => Promise<void>): void;
  close(): Promise<void>;
}

/** Opens database, queues, files and mail as the environment says. What was opened is closed again in the opposite order. */
export async function openHouse(environment: Environment, onTrouble: (error: unknown) => void): Promise<House> {
  const open: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    while (open.length > 0) await open.pop()!().catch(onTrouble);
  };
  try {
    const failpoint = createFailpoints(environment.failpoints.join(','));
    const database = await prepareDatabase(environment, { onTrouble });
    open.push(database.close);
    const { db, appUrl } = database;
    const boss = await startBoss(appUrl, onTrouble);
    open.push(() => boss.stop({ graceful: true, timeout: 20_000 }));
    const lease = await openWorkerLease(appUrl, onTrouble);
    open.push(lease.close);
    const clock = clockOf(Date.now);
    const context: AppContext = {
      db,
      clock,
      ids: createIds(clock),
      enqueue: enqueueBy(boss),
      enqueueReadings: enqueueReadingsBy(boss),
      enqueueLedgers: enqueueLedgersBy(boss),
      enqueueForesight: enqueueForesightBy(boss),
      failpoint,
    };
    // Nobody may send before this is done.
    await settleLeftRestore(environment.dataFolder, context);
    const access: AccessContext = { ...context, secret: readInstallationSecret(environment.dataFolder) };
    const clockWatch = createClockWatch(clock, openMonotonicClock());
    const post = await openPostOffice({ environment, access, demo: true });
    open.push(post.close);
    const { files, close: closeFiles } = await openFiles(environment, failpoint);
    open.push(closeFiles);
    const reading = await openReading(environment.dataFolder, environment.clamd);
    open.push(reading.close);
    const uploads = openPartialUploads({
      folder: path.join(environment.dataFolder, 'partial-uploads'),
      path: resumablePath,
      maxBytes: fileMaxBytes,
    });
    const sendPorts: SendPorts = {
      send: post.send,
      isConfigured: post.isConfigured,
      clockWatch,
      failpoint,
      get worker() {
        return lease.number;
      },
    };
    const { imapUrl, timestampUrl, intakeMailbox, backup } = environment;
    return {
      context,
      access,
      appUrl,
      files,
      uploads,
      reading,
      ledger: connectFikenInbox(environment.fikenUrl === undefined ? {} : { baseUrl: environment.fikenUrl }),
      calendars: { fetchCalendar: calendarFetcher(), readCalendar: calendarReader(), secret: access.secret },
      failpoint,
      boss,
      post,
      sendPorts,
      clockWatch,
      imapUrl,
      timestampUrl,
      intakeMailbox,
      backup,
      onClose: (work) => void open.push(work),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
