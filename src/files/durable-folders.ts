import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Makes the entries of a folder survive a power cut: a file's own fsync does not cover the name by which it is found. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes folders below `root` and syncs each one's entry in its parent. Whether this process made the folder or found it makes no difference: another
 * may have made it a moment ago and not yet synced it. Each folder is synced once in the life of the process, which is remembered here.
 */
export function createDurableFolders(root: string): { ensure(folder: string): Promise<void> } {
  const durable = new Map<string, Promise<void>>();

  const makeAndSync = async (folder: string): Promise<void> => {
    if (folder !== resolve(root)) await ensure(dirname(folder));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(folder));
  };

  const ensure = (folder: string): Promise<void> => {
    const path = resolve(folder);
    const known = durable.get(path);
    if (known) return known;
    const made = makeAndSync(path);
    durable.set(path, made);
    // A failure (a full disk) must not be remembered as the answer for ever.
    made.catch(() => durable.delete(path));
    return made;
  };

  return { ensure };
}
