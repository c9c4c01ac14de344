import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readPacked, type BackupFolder } from '../../files/backup-folder.ts';
import { createRowCounter } from '../../db/copy/row-digest.ts';
import { readLines } from '../../files/read-lines.ts';
import type { Backup } from './backup-manifest.ts';
import type { ListedFile } from './copy-files.ts';

/** A file of a backup that is not as it was written, or not there; or one that does not belong to it. */
export interface BackupFault {
  backup: string;
  fault: 'file-absent' | 'file-damaged' | 'file-unknown' | 'manifest-damaged';
  file: string;
}

/** The bytes of a packed file of a backup, unpacked. Throws where they are not those that were written, at the latest at their end. */
export async function* unpack(
  folder: BackupFolder,
  { name }: Backup,
  file: string,
  sha256: string,
): AsyncGenerator<Buffer> {
  let found = '';
  const packed = Readable.from(readPacked(folder.pathOf(name, file), (hash) => (found = hash)));
  const unpacked = createGunzip();
  packed.once('error', (error) => unpacked.destroy(error));
  try {
    yield* packed.pipe(unpacked) as AsyncIterable<Buffer>;
  } finally {
    packed.destroy();
  }
  if (found !== sha256) throw new Error(`${file} of the backup ${name} is damaged`);
}

/** The files that a backup has, one after the other. Throws where the list is damaged. */
export async function* listBackedUpFiles(folder: BackupFolder, backup: Backup): AsyncGenerator<ListedFile> {
  const { list, listSha256 } = backup.manifest.files;
  for await (const line of readLines(unpack(folder, backup, list, listSha256))) yield JSON.parse(line) as ListedFile;
}

export async function readSecret(folder: BackupFolder, { name, manifest }: Backup): Promise<string | undefined> {
  const text = await readFile(folder.pathOf(name, 'secret'), 'utf8');
  return createHash('sha256').update(text).digest('hex') === manifest.secretSha256 ? text.trim() : undefined;
}

/**
 * Reads everything that one backup consists of and compares it with its manifest: the rows of each table, the list of files, and, but for those that
 * `seen` names already, each file. What several backups share is read once where they are given the same `seen`.
 */
export async function findBackupFaults(
  folder: BackupFolder,
  backup: Backup,
  seen: Map<string, 'intact' | 'damaged' | 'absent'> = new Map(),
): Promise<BackupFault[]> {
  const { name, manifest } = backup;
  const faults: BackupFault[] = [];
  const check = async (file: string, work: () => Promise<boolean>): Promise<void> => {
    const fault = await work().then(
      (isRight) => (isRight ? undefined : ('file-damaged' as const)),
      (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'file-absent' : 'file-damaged'),
    );
    if (fault !== undefined) faults.push({ backup: name, fault, file });
  };
  for (const table of manifest.tables) {
    await check(table.file, async () => {
      const counter = createRowCounter();
      let rest = Buffer.alloc(0);
      for await (const piece of unpack(folder, backup, table.file, table.sha256)) {
        const whole = Buffer.concat([rest, piece]);
        const end = whole.lastIndexOf(10) + 1;
        counter.add(whole.subarray(0, end));
        rest = whole.subarray(end);
      }
      counter.add(rest);
      const { rows, digest } = counter.result();
      return rows === table.rows && digest === table.digest;
    });
  }
  await check('secret', async () => (await readSecret(folder, backup)) !== undefined);
  await check(manifest.files.list, async () => {
    for await (const { office, sha256 } of listBackedUpFiles(folder, backup)) {
      const file = `files/${office}/${sha256}`;
      const verdict = seen.get(file) ?? (await folder.files.verify(office, sha256));
      seen.set(file, verdict);
      if (verdict !== 'intact') faults.push({ backup: name, fault: `file-${verdict}`, file });
    }
    return true;
  });
  const known = new Set([...manifest.tables.map(({ file }) => file), manifest.files.list, 'secret']);
  for (const file of await folder.contentsOf(name)) {
    if (!known.has(file)) faults.push({ backup: name, fault: 'file-unknown', file });
  }
  return faults;
}
