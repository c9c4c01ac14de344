import type { Queue } from 'pg-boss';
import { openDatabase } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import type { PrivateServer } from '../../db/private-server/open-private-server.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import type { BackupFolder } from '../../files/backup-folder.ts';
import { inOfficeScope, type AppContext } from '../office/office-scope.ts';
import { findBackup } from './backup-manifest.ts';
import { findAnchorFaults, findChainFaultsOf } from './find-record-faults.ts';
import type { KeepingFault } from './keeping-fault.ts';
import { loadBackup } from './load-backup.ts';
import { findBackupFaults } from './read-backup.ts';

export interface TrialPorts {
  context: AppContext;
  folder: BackupFolder;
  /** A database server of its own, empty, that is gone when it is closed. */
  openServer(): Promise<PrivateServer>;
  queues: readonly { name: string; options: Omit<Queue, 'name'> }[];
}

export interface Tried {
  name: string;
  rows: number;
  files: number;
  faults: KeepingFault[];
}

/**
 * Restores the last backup into a database server that is thrown away afterwards: every row must come back as it was backed up, this Takt must be able to bring the
 * tables up to date, every record must hold, and every file of the backup must be what was written. The office's own database is not touched.
 *
 * @throws DomainError `backup.none` where there is nothing to restore
 */
export async function tryRestore({ context, folder, openServer, queues }: TrialPorts): Promise<Tried> {
  const backup = await findBackup(folder);
  if ('refused' in backup) throw new DomainError('backup.none');
  if ('damaged' in backup) {
    return { name: backup.damaged, rows: 0, files: 0, faults: [{ fault: 'backup-damaged', subject: 'manifest.json' }] };
  }
  const faults = (await findBackupFaults(folder, backup)).map(({ file }): KeepingFault => {
    const office = /^files\/([^/]+)\//.exec(file)?.[1];
    return { fault: 'backup-damaged', subject: file.split('/').at(-1)!, ...(office === undefined ? {} : { office }) };
  });
  const tried = { name: backup.name, rows: 0, files: backup.manifest.files.count };
  // Rows that cannot be unpacked cannot be loaded.
  if (faults.some(({ office }) => office === undefined)) return { ...tried, faults };
  const server = await openServer();
  try {
    const loaded = await loadBackup(folder, backup, server.ownerUrl);
    if ('refused' in loaded) {
      const tables = 'tables' in loaded ? loaded.tables : [loaded.refused];
      faults.push(...tables.map((subject): KeepingFault => ({ fault: 'backup-differs', subject })));
      return { ...tried, faults };
    }
    await migrate({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, queues });
    faults.push(...(await followRecords(context, server.appUrl, backup.manifest.offices)));
    return { ...tried, rows: loaded.rows, faults };
  } finally {
    await server.close();
  }
}

async function followRecords(
  context: AppContext,
  appUrl: string,
  officeIds: readonly string[],
): Promise<KeepingFault[]> {
  const db = openDatabase({ url: appUrl, max: 1 });
  const faults: KeepingFault[] = [];
  try {
    for (const officeId of officeIds) {
      await inOfficeScope({ ...context, db }, officeId, 'takt', async (scope) => {
        faults.push(...(await findChainFaultsOf(scope, 'all')).faults, ...(await findAnchorFaults(scope)));
      });
    }
  } finally {
    await db.destroy();
  }
  return faults;
}
