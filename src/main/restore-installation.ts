import pg from 'pg';
import type { AfterRestore } from '../app/safe-keeping/after-restore.ts';
import { findBackup, type Backup } from '../app/safe-keeping/backup-manifest.ts';
import type { KeepingFault } from '../app/safe-keeping/keeping-fault.ts';
import { loadBackup } from '../app/safe-keeping/load-backup.ts';
import { stopEverySending } from '../app/safe-keeping/stop-every-sending.ts';
import { readSecret, type BackupFault } from '../app/safe-keeping/read-backup.ts';
import { restoreFiles } from '../app/safe-keeping/restore-files.ts';
import { isEmpty } from '../db/copy/load-tables.ts';
import type { Instant } from '../domain/kernel/index.ts';
import { openBackupFolder } from '../files/backup-folder.ts';
import { createFailpoints } from '../files/failpoints.ts';
import type { Environment } from './environment.ts';
import { replaceInstallationSecret } from './installation-secret.ts';
import { openFiles } from './open-files.ts';
import { openServer } from './prepare-database.ts';
import { markRestore, settleRestored, unmarkRestore } from './settle-restored.ts';

export interface Restored {
  backup: Backup;
  rows: number;
  files: number;
  /** Files that the backup has lost or that are damaged in it. */
  fileFaults: readonly BackupFault[];
  recordFaults: readonly KeepingFault[];
  after: AfterRestore;
}

export type RestoreRefused =
  | { refused: 'no-backup' | 'not-empty' | 'backup-damaged' }
  | { refused: 'made-by-newer'; takt: string }
  | { refused: 'rows-differ' | 'unknown-table'; tables: string[] };

/**
 * Fills an empty Takt from a backup: the secret, the files, then all rows in one transaction, then what is newer in this Takt than in the backup. Stopped at
 * any moment before that transaction is committed it can be done again; afterwards the database is not empty any more.
 */
export async function restoreInstallation(
  environment: Environment,
  dir: string,
  at: Instant | undefined,
): Promise<Restored | RestoreRefused> {
  const failpoint = createFailpoints(environment.failpoints.join(','));
  const folder = openBackupFolder(dir);
  const backup = await findBackup(folder, at);
  if ('refused' in backup) return backup;
  if ('damaged' in backup) return { refused: 'backup-damaged' };
  const secret = await readSecret(folder, backup);
  if (secret === undefined) return { refused: 'backup-damaged' };
  const server = await openServer(environment, () => {});
  try {
    if (!(await isEmptyAt(server.ownerUrl))) return { refused: 'not-empty' };
    const { files, close } = await openFiles(environment);
    const restored = await restoreFiles(folder, backup, files).finally(close);
    await failpoint('restore.after-files');
    replaceInstallationSecret(environment.dataFolder, secret);
    await failpoint('restore.after-secret');
    markRestore(environment.dataFolder);
    const loaded = await loadBackup(folder, backup, server.ownerUrl, { failpoint, beforeCommit: stopEverySending });
    if ('refused' in loaded) {
      unmarkRestore(environment.dataFolder);
      return loaded;
    }
    await failpoint('restore.after-commit');
    const { after, recordFaults } = await settleRestored(environment);
    return { backup, rows: loaded.rows, files: restored.restored, fileFaults: restored.faults, recordFaults, after };
  } finally {
    await server.close();
  }
}

/** Whether a database holds no office. */
export async function isEmptyAt(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'takt restore' });
  await client.connect();
  try {
    return await isEmpty(client);
  } finally {
    await client.end();
  }
}
