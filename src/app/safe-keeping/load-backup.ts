import { fromCopy, loadTables, type LoadOrder, type TablesLoaded } from '../../db/copy/load-tables.ts';
import { migrations } from '../../db/migrations/index.ts';
import type { BackupFolder } from '../../files/backup-folder.ts';
import type { Failpoint } from '../../files/failpoints.ts';
import type { Backup } from './backup-manifest.ts';
import { unpack } from './read-backup.ts';

/** Loads the rows of a backup into an empty database. Refuses one that a newer Takt has made. */
export async function loadBackup(
  folder: BackupFolder,
  backup: Backup,
  ownerUrl: string,
  { failpoint, beforeCommit }: { failpoint?: Failpoint; beforeCommit?: LoadOrder['beforeCommit'] } = {},
): Promise<TablesLoaded | { refused: 'made-by-newer'; takt: string }> {
  const { manifest } = backup;
  const known = Object.keys(migrations);
  const isKnown = manifest.migrations.every((name, index) => name === known[index]);
  if (!isKnown) return { refused: 'made-by-newer', takt: manifest.takt };
  return loadTables({
    ownerUrl,
    lastMigration: manifest.migrations.at(-1)!,
    tables: manifest.tables.map((table) => ({
      ...table,
      load: fromCopy(table, () => unpack(folder, backup, table.file, table.sha256)),
    })),
    beforeCommit,
    failpoint,
  });
}
