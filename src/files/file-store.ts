import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { assert } from '../domain/kernel/index.ts';
import { createDurableFolders, syncFolder } from './durable-folders.ts';
import { noFailpoint, type Failpoint } from './failpoints.ts';
import { StorageCorrupt, StorageFull } from './file-errors.ts';
import { measureFile, writeStream, type ReceivedBytes } from './receive-stream.ts';

export type ByteStream = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

export type OpenedFile = { stream: Readable; sizeBytes: number } | { absent: true };

export type Verification = 'intact' | 'damaged' | 'absent';

export interface FileStore {
  /**
   * Takes a file. When this resolves the bytes are on the disk, synced, read back and found by their hash: it may be acknowledged to a client.
   * Throws `FileTooLarge`, `EmptyFile`, `StorageFull`, `StorageCorrupt`, or what the stream threw; nothing is left behind then.
   */
  receive(officeId: string, stream: ByteStream): Promise<ReceivedBytes>;
  /** A stream of the file; whoever asks reads it or destroys it. */
  open(officeId: string, sha256: string): Promise<OpenedFile>;
  /** Reads the whole file and compares it with its name. */
  verify(officeId: string, sha256: string): Promise<Verification>;
  /**
   * Removes what interrupted uploads left, if untouched for `olderThanMs`, and says how many. Other processes may be receiving at this
   * moment, so young files are theirs.
   */
  removeAbandoned(now: Date, olderThanMs?: number): Promise<number>;
  /**
   * Lets a file go for which no row stands any more. One that came within `olderThanMs` stays: the same content may have been sent again, and its row be on
   * the way. Answers whether it went.
   */
  remove(officeId: string, sha256: string, now: Date, olderThanMs?: number): Promise<boolean>;
}

export interface FileStoreOptions {
  folder: string;
  maxBytes: number;
  failpoint?: Failpoint;
}

const officePattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hashPattern = /^[0-9a-f]{64}$/;

/**
 * A store of files named by their content, one tree for each office: `<office>/<first two digits>/<sha256>`. The same content is stored once
 * for an office, never shared between offices, so that one office's erasure cannot touch another's file.
 *
 * The order is what makes it safe: write, sync the file, read it back, rename, sync the folder. A file under its final name is
 * therefore always whole, and one that was acknowledged is always there.
 */
export function openFileStore({ folder, maxBytes, failpoint = noFailpoint }: FileStoreOptions): FileStore {
  // In the same tree, because a rename is atomic only within one file system.
  const waitingRoom = join(folder, 'incoming');
  const folders = createDurableFolders(folder);

  const pathOf = (officeId: string, sha256: string): string => {
    // These come from our own rows. Anything else is a programmer's error, and must never become a path.
    assert(officePattern.test(officeId), 'office id is not a uuid');
    assert(hashPattern.test(sha256), 'not a sha-256');
    return join(folder, officeId, sha256.slice(0, 2), sha256);
  };

  const store = async (officeId: string, stream: ByteStream, waiting: string): Promise<ReceivedBytes> => {
    await folders.ensure(waitingRoom);
    const handle = await open(waiting, 'wx', 0o600);
    let received: ReceivedBytes;
    try {
      received = await writeStream(handle, stream as AsyncIterable<Uint8Array>, maxBytes);
      await failpoint('file.after-write');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await failpoint('file.after-sync');
    if ((await measureFile(waiting)).sha256 !== received.sha256) throw new StorageCorrupt();
    const path = pathOf(officeId, received.sha256);
    await folders.ensure(dirname(path));
    // Where the content is there already it is replaced by itself, which also mends a copy that has rotted.
    await rename(waiting, path);
    await failpoint('file.after-rename');
    await syncFolder(dirname(path));
    await failpoint('file.after-folder-sync');
    return received;
  };

  return {
    async receive(officeId, stream) {
      assert(officePattern.test(officeId), 'office id is not a uuid');
      const waiting = join(waitingRoom, randomUUID());
      try {
        return await store(officeId, stream, waiting);
      } catch (error) {
        await rm(waiting, { force: true });
        throw isDiskFull(error) ? new StorageFull() : error;
      }
    },

    async open(officeId, sha256) {
      const handle = await open(pathOf(officeId, sha256), 'r').catch(absentOrThrow);
      if (handle === undefined) return { absent: true };
      return { stream: handle.createReadStream(), sizeBytes: (await handle.stat()).size };
    },

    async verify(officeId, sha256) {
      const measured = await measureFile(pathOf(officeId, sha256)).catch(absentOrThrow);
      if (measured === undefined) return 'absent';
      return measured.sha256 === sha256 ? 'intact' : 'damaged';
    },

    async removeAbandoned(now, olderThanMs = 24 * 3_600_000) {
      let removed = 0;
      for (const name of (await readdir(waitingRoom).catch(absentOrThrow)) ?? []) {
        const path = join(waitingRoom, name);
        const found = await stat(path).catch(absentOrThrow);
        if (found === undefined || now.getTime() - found.mtimeMs <= olderThanMs) continue;
        await rm(path, { force: true });
        removed++;
      }
      return removed;
    },

    async remove(officeId, sha256, now, olderThanMs = 3_600_000) {
      const path = pathOf(officeId, sha256);
      const isOld = async (at: string): Promise<boolean> => {
        const found = await stat(at).catch(absentOrThrow);
        return found !== undefined && now.getTime() - found.mtimeMs > olderThanMs;
      };
      if (!(await isOld(path))) return false;
      // Taken aside before it goes, and looked at once more: what is received from here on lands in its place and is not touched.
      const aside = join(waitingRoom, randomUUID());
      await folders.ensure(waitingRoom);
      await rename(path, aside);
      if (!(await isOld(aside))) {
        await rename(aside, path);
        return false;
      }
      await rm(aside, { force: true });
      return true;
    },
  };
}

function absentOrThrow(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
