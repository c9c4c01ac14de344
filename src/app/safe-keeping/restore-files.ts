import type { BackupFolder } from '../../files/backup-folder.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Backup } from './backup-manifest.ts';
import { listBackedUpFiles, type BackupFault } from './read-backup.ts';

/**
 * Puts the files of a backup into a store, each by its hash. One that the backup has lost or that is damaged there is told of and left out; the others are not
 * held up by it. Running it again does the same.
 */
export async function restoreFiles(
  folder: BackupFolder,
  backup: Backup,
  files: Pick<FileStore, 'receive'>,
): Promise<{ restored: number; bytes: number; faults: BackupFault[] }> {
  const result = { restored: 0, bytes: 0, faults: [] as BackupFault[] };
  for await (const { office, sha256 } of listBackedUpFiles(folder, backup)) {
    const file = `files/${office}/${sha256}`;
    const opened = await folder.files.open(office, sha256);
    if ('absent' in opened) {
      result.faults.push({ backup: backup.name, fault: 'file-absent', file });
      continue;
    }
    const received = await files.receive(office, opened.stream);
    if (received.sha256 !== sha256) result.faults.push({ backup: backup.name, fault: 'file-damaged', file });
    else {
      result.restored += 1;
      result.bytes += received.sizeBytes;
    }
  }
  return result;
}
