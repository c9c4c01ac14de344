import { chooseBackupsToKeep, type KeepingRule } from '../../domain/safe-keeping/index.ts';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import { addressOf } from '../../files/content-address.ts';
import { instantOfName, type BackupFolder } from '../../files/backup-folder.ts';
import { dateInZone } from '../office-time.ts';
import { readBackup } from './backup-manifest.ts';
import { listBackedUpFiles } from './read-backup.ts';
import { alone } from './write-backup.ts';

/** Days are those of the country; a backup belongs to no office. */
export const keepingZone = 'Europe/Oslo';

/**
 * Lets go of backups that the rule does not keep, and then of the files that no backup names any more. Where the list of one that is kept cannot be read, no
 * file goes. Nobody makes a backup here meanwhile.
 */
export async function pruneBackups(
  appUrl: string,
  folder: BackupFolder,
  rule: KeepingRule,
  today: CalendarDate,
): Promise<{ removed: string[]; removedFiles: number }> {
  return alone(appUrl, async () => {
    const names = await folder.list();
    const dated = names.map((name) => ({ name, madeOn: dateInZone(instantOfName(name) as Instant, keepingZone) }));
    const kept = chooseBackupsToKeep(dated, rule, today);
    const removed = names.filter((name) => !kept.has(name));
    for (const name of removed) await folder.remove(name);
    return { removed, removedFiles: removed.length === 0 ? 0 : await removeUnnamedFiles(folder, [...kept]) };
  });
}

async function removeUnnamedFiles(folder: BackupFolder, names: readonly string[]): Promise<number> {
  const named = new Set<string>();
  for (const name of names) {
    const backup = await readBackup(folder, name);
    if ('damaged' in backup) return 0;
    try {
      for await (const { office, sha256 } of listBackedUpFiles(folder, backup)) named.add(addressOf(office, sha256));
    } catch {
      return 0;
    }
  }
  return folder.removeFilesBut(named);
}
