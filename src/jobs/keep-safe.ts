import { dateInZone, addSeconds } from '../app/office-time.ts';
import type { AppContext } from '../app/office/office-scope.ts';
import { findLastNights, noteRun, takeNextPart } from '../app/safe-keeping/keeping-runs.ts';
import type { KeepingFault } from '../app/safe-keeping/keeping-fault.ts';
import { keepingZone, pruneBackups } from '../app/safe-keeping/prune-backups.ts';
import { tryRestore } from '../app/safe-keeping/try-restore.ts';
import { verifyInstallation } from '../app/safe-keeping/verify-installation.ts';
import { writeBackup } from '../app/safe-keeping/write-backup.ts';
import type { PrivateServer } from '../db/private-server/open-private-server.ts';
import { DomainError, type CalendarDate, type Instant } from '../domain/kernel/index.ts';
import { isDue, type KeepingRule } from '../domain/safe-keeping/index.ts';
import type { BackupFolder } from '../files/backup-folder.ts';
import type { FileStore } from '../files/file-store.ts';
import { queues } from './queues.ts';

export interface KeepingPorts {
  /** Of the application's role. */
  appUrl: string;
  files: FileStore;
  secret: string;
  /** The version of Takt. */
  takt: string;
  /** Left out where others see to backups. */
  backups?: { folder: BackupFolder; keep: KeepingRule };
  openTrialServer(): Promise<PrivateServer>;
  onTrouble(error: unknown): void;
}

/** A night begins at two o'clock, when nobody works and no machine changes its clock. */
const nightBeginsSeconds = 2 * 3600;

export function nightOf(at: Instant): CalendarDate {
  return dateInZone(addSeconds(at, -nightBeginsSeconds), keepingZone);
}

/**
 * What the night asks for and has not been done in it: a backup, the next thirtieth of the checks, and in the night to Sunday a restore on trial. Asked every
 * hour, because an office's machine may be off at night. What fails is noted, told of, and asked for again in an hour; it stands in no other one's way.
 */
export async function keepSafe(context: AppContext, ports: KeepingPorts): Promise<void> {
  const tonight = nightOf(context.clock.now());
  const last = await findLastNights(context, nightOf);
  const tasks = [
    {
      isWanted: ports.backups !== undefined && isDue('nightly', last.backup, tonight),
      work: () => backUp(context, ports),
    },
    { isWanted: isDue('nightly', last['verify-part'], tonight), work: () => verifyPart(context, ports) },
    {
      isWanted: ports.backups !== undefined && isDue('weekly', last['restore-trial'], tonight),
      work: () => tryLastBackup(context, ports),
    },
  ];
  for (const { isWanted, work } of tasks) {
    if (!isWanted) continue;
    try {
      await work();
    } catch (error) {
      ports.onTrouble(error);
    }
  }
}

async function backUp(context: AppContext, ports: KeepingPorts): Promise<void> {
  const { folder, keep } = ports.backups!;
  await noteRun(context, { kind: 'backup' }, async () => {
    const made = await writeBackup({ ...ports, now: context.clock.now }, folder);
    if ('refused' in made) throw new DomainError('backup.folder-of-another');
    await pruneBackups(ports.appUrl, folder, keep, dateInZone(context.clock.now(), keepingZone));
    return tell(
      ports,
      made.manifest.files.faults.map(({ sha256, ...fault }) => ({ ...fault, subject: sha256 })),
    );
  });
}

async function verifyPart(context: AppContext, ports: KeepingPorts): Promise<void> {
  const how = { size: 'part', part: await takeNextPart(context) } as const;
  await noteRun(context, how, async () => tell(ports, (await verifyInstallation({ context, ...ports }, how)).faults));
}

async function tryLastBackup(context: AppContext, ports: KeepingPorts): Promise<void> {
  const { folder } = ports.backups!;
  await noteRun(context, { kind: 'restore-trial' }, async () =>
    tell(ports, (await tryRestore({ context, folder, openServer: ports.openTrialServer, queues })).faults),
  );
}

/** What concerns no office is seen on no office's page in detail; whoever runs the machine reads it here. */
function tell(ports: KeepingPorts, faults: readonly KeepingFault[]): { faults: readonly KeepingFault[] } {
  for (const { office, fault, subject } of faults)
    ports.onTrouble(
      new Error(`safe-keeping found ${fault}: ${subject}${office === undefined ? '' : ` of office ${office}`}`),
    );
  return { faults };
}
