import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, assertOfficeId } from './content-address.ts';
import { noFailpoint, type Failpoint } from './failpoints.ts';
import { StorageCorrupt, StorageFull, StorageUnavailable } from './file-errors.ts';
import type { ByteStream, FileStore } from './file-store.ts';
import { letGo } from './let-go.ts';
import { measureFile, writeStream, type ReceivedBytes } from './receive-stream.ts';
import { openS3Bucket, type S3Settings, type StoredObject } from './s3-bucket.ts';
import { isDiskFull, removeOldFiles } from './scratch-folder.ts';

export interface S3FileStoreOptions {
  settings: S3Settings;
  /** Where a file lies on this machine while it is hashed and sent on. Emptied of what interrupted uploads left by `removeAbandoned`. */
  scratchFolder: string;
  maxBytes: number;
  failpoint?: Failpoint;
}

/** The same store in a bucket. `close` lets the connections go; `reach` throws where the bucket cannot be opened with the key. */
export type S3FileStore = FileStore & { reach(): Promise<void>; close(): void };

/** How often a file is sent again because its content is just being removed, and how long apart. A removal takes three short requests. */
const tries = 20;
const pauseMs = 250;

/**
 * A store of files in a bucket, under the same addresses as on a disk.
 *
 * The order is what makes it safe: write to this machine and hash, send in one request together with the hash, read back from the bucket, and only
 * then answer. What a failure can leave is at most a file without a row; it is never deleted on the way out, not even where other bytes came back, because
 * somebody else may have sent the same content and have been told that it is safe. Whoever sends it next puts the right bytes in its place.
 *
 * A bucket has no lock. Whoever removes a file therefore first leaves a mark, and then looks once more how old the file is; whoever sends one looks
 * for marks after it has arrived. One of the two always sees the other, and it is the sender who waits and sends again.
 */
export function openS3FileStore({
  settings,
  scratchFolder,
  maxBytes,
  failpoint = noFailpoint,
}: S3FileStoreOptions): S3FileStore {
  const bucket = openS3Bucket(settings);

  const isLeaving = async (address: string): Promise<boolean> => {
    for await (const _mark of bucket.list(marksOf(address))) return true;
    return false;
  };

  /** `leaving` where a removal is under way, or has just taken what was sent. */
  const sendAndReadBack = async (address: string, path: string, received: ReceivedBytes) => {
    await bucket.putFile(address, path, received);
    await failpoint('file.after-upload');
    if (await isLeaving(address)) return 'leaving';
    const stored = await bucket.get(address);
    if (stored === undefined) return 'leaving';
    if ((await hashOf(stored)) === received.sha256) return 'stored';
    throw new StorageCorrupt();
  };

  const store = async (officeId: string, stream: ByteStream, path: string): Promise<ReceivedBytes> => {
    const received = await writeScratch(path, stream, maxBytes);
    await failpoint('file.after-write');
    const address = addressOf(officeId, received.sha256);
    for (let attempt = 1; (await sendAndReadBack(address, path, received)) === 'leaving'; attempt++) {
      if (attempt === tries) throw new StorageUnavailable(new Error('the same content is being removed'));
      await pause(pauseMs);
    }
    await failpoint('file.after-read-back');
    return received;
  };

  /** The path of a new file on this machine, which is gone when the work has ended. */
  const withScratch = async <T>(work: (path: string) => Promise<T>): Promise<T> => {
    await mkdir(scratchFolder, { recursive: true, mode: 0o700 });
    const path = join(scratchFolder, randomUUID());
    try {
      return await work(path);
    } catch (error) {
      throw isDiskFull(error) ? new StorageFull() : error;
    } finally {
      await rm(path, { force: true });
    }
  };

  return {
    reach: bucket.reach,
    close: bucket.close,

    async receive(officeId, stream) {
      assertOfficeId(officeId);
      return withScratch((path) => store(officeId, stream, path));
    },

    async open(officeId, sha256) {
      const stored = await bucket.get(addressOf(officeId, sha256));
      return stored === undefined ? { absent: true } : { stream: stored.stream, sizeBytes: stored.sizeBytes };
    },

    async sizeOf(officeId, sha256) {
      return bucket.findSize(addressOf(officeId, sha256));
    },

    async verify(officeId, sha256) {
      const stored = await bucket.get(addressOf(officeId, sha256));
      if (stored === undefined) return 'absent';
      return (await hashOf(stored)) === sha256 ? 'intact' : 'damaged';
    },

    async withLocalFile(officeId, sha256, work) {
      const address = addressOf(officeId, sha256);
      return withScratch(async (path) => {
        const stored = await bucket.get(address);
        if (stored === undefined) return { absent: true };
        await pipeline(stored.stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
        if ((await measureFile(path)).sha256 !== sha256) throw new StorageCorrupt();
        return { result: await work(path) };
      });
    },

    async removeAbandoned(now, olderThanMs = 24 * 3_600_000) {
      // A mark whose process was killed would keep the same content out for ever.
      for await (const { key, modifiedAt } of bucket.list(marksFolder))
        if (isOlder(modifiedAt, now, olderThanMs)) await bucket.delete(key);
      return removeOldFiles(scratchFolder, now, olderThanMs);
    },

    async remove(officeId, sha256, now, olderThanMs = 3_600_000) {
      const address = addressOf(officeId, sha256);
      const isOld = async () => isOlder(await bucket.findModifiedAt(address), now, olderThanMs);
      if (!(await isOld())) return false;
      const mark = `${marksOf(address)}${randomUUID()}`;
      await bucket.putEmpty(mark);
      const old = await isOld();
      // Where this fails the mark stays, because the server may yet carry the deletion out.
      if (old) await bucket.delete(address);
      await bucket.delete(mark);
      return old;
    },
  };
}

const marksFolder = 'leaving/';

function marksOf(address: string): string {
  return `${marksFolder}${address}/`;
}

function isOlder(modifiedAt: Date | undefined, now: Date, olderThanMs: number): boolean {
  return modifiedAt !== undefined && now.getTime() - modifiedAt.getTime() > olderThanMs;
}

async function writeScratch(path: string, stream: ByteStream, maxBytes: number): Promise<ReceivedBytes> {
  const handle = await open(path, 'wx', 0o600);
  try {
    return await writeStream(handle, stream as AsyncIterable<Uint8Array>, maxBytes);
  } finally {
    await handle.close();
  }
}

async function hashOf({ stream }: StoredObject): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      letGo(chunk);
    }
  } catch (error) {
    throw new StorageUnavailable(error);
  }
  return hash.digest('hex');
}
