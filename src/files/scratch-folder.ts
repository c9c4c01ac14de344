import { readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the files of a folder that nobody has touched for `olderThanMs`, and says how many. A folder that is not there is empty. Other processes
 * may be writing at this moment, so young files are theirs.
 */
export async function removeOldFiles(folder: string, now: Date, olderThanMs: number): Promise<number> {
  let removed = 0;
  for (const name of (await readdir(folder).catch(absentOrThrow)) ?? []) {
    const path = join(folder, name);
    const found = await stat(path).catch(absentOrThrow);
    if (found === undefined || now.getTime() - found.mtimeMs <= olderThanMs) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}

/** Undefined for what is not there; any other trouble is thrown on. */
export function absentOrThrow(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

/** Whether an error says that a disk has no more room, or this user no more of it. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** Less than this is no room: it is smaller than the pieces in which files are written. */
const roomBytesMin = 256 * 1024;

/** Whether the disk under a folder is full: for work done by others, who do not say why they could not write. */
export async function hasNoRoom(folder: string): Promise<boolean> {
  const { bsize, bavail, bfree } = await statfs(folder);
  // What is kept back for the administrator is room for no one else.
  const blocks = process.getuid?.() === 0 ? bfree : bavail;
  return blocks * bsize < roomBytesMin;
}
