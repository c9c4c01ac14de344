import type { FileStore } from '../../files/file-store.ts';
import type { KeepingFault } from './keeping-fault.ts';
import type { NamedFile } from './named-files.ts';

/** How closely files are looked at: whether they are there with the right size, or every byte. */
export type FileLook = 'size' | 'hash';

const looksAtOnce = 4;

/** Looks at files of an office. `isNamed` is asked of one that is wrong, whether a row still stands for it: it may have been erased meanwhile. */
export async function findFileFaults(
  { files, office }: { files: Pick<FileStore, 'sizeOf' | 'verify'>; office: string },
  named: readonly NamedFile[],
  look: FileLook,
  isNamed: (sha256: string) => Promise<boolean>,
): Promise<KeepingFault[]> {
  const faults: KeepingFault[] = [];
  const rest = [...named];
  const lookAtNext = async (): Promise<void> => {
    for (let file = rest.shift(); file !== undefined; file = rest.shift()) {
      const fault = look === 'hash' ? await byHash(files, office, file) : await bySize(files, office, file);
      if (fault !== undefined && (await isNamed(file.sha256))) faults.push({ office, fault, subject: file.sha256 });
    }
  };
  await Promise.all(Array.from({ length: looksAtOnce }, lookAtNext));
  return faults;
}

async function byHash(files: Pick<FileStore, 'verify'>, office: string, { sha256 }: NamedFile) {
  const verdict = await files.verify(office, sha256);
  return verdict === 'intact' ? undefined : (`file-${verdict}` as const);
}

async function bySize(files: Pick<FileStore, 'sizeOf'>, office: string, { sha256, sizeBytes }: NamedFile) {
  const size = await files.sizeOf(office, sha256);
  if (size === undefined) return 'file-absent';
  return size === 0 || (sizeBytes !== null && size !== sizeBytes) ? 'file-size' : undefined;
}
