import type { BackupFolder } from '../../files/backup-folder.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { askWhetherNamed, type NamedFile } from './named-files.ts';

/** One file of a backup, as a line of its list. */
export interface ListedFile {
  office: string;
  sha256: string;
  sizeBytes: number;
}

export interface FilesCopied {
  /** All that the backup has, whether copied now or there before. */
  copied: ListedFile[];
  /** How many were copied now, and how many bytes. */
  newFiles: number;
  newBytes: number;
  faults: BackupManifest['files']['faults'];
  erasedMeanwhile: number;
}

export interface CopyFilesOrder {
  from: Pick<FileStore, 'open'>;
  to: Pick<BackupFolder, 'files'>;
  /** By office. */
  named: ReadonlyMap<string, readonly NamedFile[]>;
  /** To ask whether a file that is not there has been erased since. */
  appUrl: string;
}

/** So many are on their way at once: a bucket takes its time to answer. */
const copiesAtOnce = 4;

/**
 * Brings the files that rows stand for to a backup. What is there already, with the size that the rows say, is not copied again. Each is hashed on the way,
 * written, synced and read back before it counts.
 */
export async function copyFiles({ from, to, named, appUrl }: CopyFilesOrder): Promise<FilesCopied> {
  const result: FilesCopied = { copied: [], newFiles: 0, newBytes: 0, faults: [], erasedMeanwhile: 0 };
  for (const [office, files] of named) {
    const rest = [...files];
    const copyNext = async (): Promise<void> => {
      for (let file = rest.shift(); file !== undefined; file = rest.shift()) await copyOne(office, file);
    };
    const copyOne = async (officeId: string, file: NamedFile): Promise<void> => {
      const { sha256 } = file;
      const there = await to.files.sizeOf(officeId, sha256);
      if (there !== undefined && (file.sizeBytes === null || file.sizeBytes === there)) {
        result.copied.push({ office: officeId, sha256, sizeBytes: there });
        return;
      }
      const opened = await from.open(officeId, sha256);
      if ('absent' in opened) {
        if (await askWhetherNamed(appUrl, officeId, sha256))
          result.faults.push({ office: officeId, sha256, fault: 'file-absent' });
        else result.erasedMeanwhile += 1;
        return;
      }
      const received = await to.files.receive(officeId, opened.stream);
      if (received.sha256 !== sha256) {
        result.faults.push({ office: officeId, sha256, fault: 'file-damaged' });
        return;
      }
      result.copied.push({ office: officeId, sha256, sizeBytes: received.sizeBytes });
      result.newFiles += 1;
      result.newBytes += received.sizeBytes;
    };
    await Promise.all(Array.from({ length: copiesAtOnce }, copyNext));
  }
  return result;
}
