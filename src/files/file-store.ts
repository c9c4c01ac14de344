import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { addressOf, assertOfficeId } from './content-address.ts';
import { createDurableFolders, syncFolder } from './durable-folders.ts';
import { noFailpoint, type Failpoint } from './failpoints.ts';
import { StorageCorrupt, StorageFull } from './file-errors.ts';
import { measureFile, measureOpened, writeStream, type ReceivedBytes } from './receive-stream.ts';
import { absentOrThrow, isDiskFull, removeOldFiles } from './scratch-folder.ts';

export type ByteStream = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

export type OpenedFile = { stream: Readable; sizeBytes: number } | { absent: true };

export type Verification = 'intact' | 'damaged' | 'absent';

export interface FileStore {
  /**
   * Takes a file. When this resolves the bytes are stored for good, read back and found by their hash: it may be acknowledged to a client.
   * Throws `FileTooLarge`, `EmptyFile`, `StorageFull`, `StorageCorrupt`, `StorageUnavailable`, or what the stream threw; nothing is left behind then.
   */
  receive(officeId: string, stream: ByteStream): Promise<ReceivedBytes>;
  /** A stream of the file; whoever asks reads it or destroys it. */
  open(officeId: string, sha256: string): Promise<OpenedFile>;
  /** How long the file is, without reading it; undefined where it is not there. */
  sizeOf(officeId: string, sha256: string): Promise<number | undefined>;
  /** Reads the whole file and compares it with its name. */
  verify(officeId: string, sha256: string): Promise<Verification>;
  /**
   * Lets a program of another kind read the file by a path of this machine, which holds only until `work` has ended and is not to be written to.
   * Answers what `work` answered. Throws `StorageCorrupt` where a copy had to be fetched for it and came out different.
   */
  withLocalFile<T>(
    officeId: string,
    sha256: string,
    work: (path: string) => Promise<T>,
  ): Promise<{ result: T } | { absent: true }>;
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

/**
 * A store of files on a disk, named by their content (`addressOf`).
 *
 * The order is what makes it safe: write, sync the file and read it back, rename, sync the folder. A file under its final name is
 * therefore always whole, and one that was acknowledged is always there.
 */
export function openFileStore({ folder, maxBytes, failpoint = noFailpoint }: FileStoreOptions): FileStore {
  // In the same tree, because a rename is atomic only within one file system.
  const waitingRoom = join(folder, 'incoming');
  const folders = createDurableFolders(folder);

  const pathOf = (officeId: string, sha256: string): string => join(folder, addressOf(officeId, sha256));

  const store = async (officeId: string, stream: ByteStream, waiting: string): Promise<ReceivedBytes> => {
    await folders.ensure(waitingRoom);
    const handle = await open(waiting, 'wx+', 0o600);
    let received: ReceivedBytes;
    try {
      received = await writeStream(handle, stream as AsyncIterable<Uint8Array>, maxBytes);
      await failpoint('file.after-write');
      // Both take their time and neither waits for the other.
      const [readBack] = await Promise.all([measureOpened(handle), handle.sync()]);
      await failpoint('file.after-sync');
      if (readBack.sha256 !== received.sha256) throw new StorageCorrupt();
    } finally {
      await handle.close();
    }
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
      assertOfficeId(officeId);
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

    async sizeOf(officeId, sha256) {
      return (await stat(pathOf(officeId, sha256)).catch(absentOrThrow))?.size;
    },

    async verify(officeId, sha256) {
      const measured = await measureFile(pathOf(officeId, sha256)).catch(absentOrThrow);
      if (measured === undefined) return 'absent';
      return measured.sha256 === sha256 ? 'intact' : 'damaged';
    },

    async withLocalFile(officeId, sha256, work) {
      const path = pathOf(officeId, sha256);
      if ((await stat(path).catch(absentOrThrow)) === undefined) return { absent: true };
      return { result: await work(path) };
    },

    async removeAbandoned(now, olderThanMs = 24 * 3_600_000) {
      return removeOldFiles(waitingRoom, now, olderThanMs);
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
