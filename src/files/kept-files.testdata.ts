import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Failpoint } from './failpoints.ts';
import { openFileStore, type FileStore } from './file-store.ts';
import { openS3FileStore } from './s3-file-store.ts';
import { startS3Server } from './s3-server.testdata.ts';

export interface StoreOptions {
  maxBytes: number;
  failpoint?: Failpoint;
}

/** A place for files that a test can look into and damage behind the store's back. */
export interface KeptFiles {
  openStore(options: StoreOptions): FileStore;
  /** Where interrupted uploads lie. */
  waitingFolder: string;
  /** The addresses of everything stored. */
  addresses(): Promise<string[]>;
  /** Adds a byte to a stored file. */
  damage(address: string): Promise<void>;
  /** To tell the test program where to store. */
  programArgument: string;
  /** Empties it for the next test. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export async function* parts(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export async function keepOnDisk(): Promise<KeptFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'takt-files-'));
  return {
    openStore: (options) => openFileStore({ folder, ...options }),
    waitingFolder: join(folder, 'incoming'),
    addresses: async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && entry.parentPath !== join(folder, 'incoming'))
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
    damage: (address) => appendFile(join(folder, address), 'x'),
    programArgument: folder,
    empty: async () => {
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function keepInBucket(): Promise<KeptFiles> {
  const server = await startS3Server();
  const { settings } = server;
  const scratchFolder = await mkdtemp(join(tmpdir(), 'takt-s3-scratch-'));
  const client = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    credentials: { accessKeyId: settings.keyId, secretAccessKey: settings.secret },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const Bucket = settings.bucket;
  const opened: { close(): void }[] = [];
  const addresses = async () =>
    ((await client.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) =>
      Key!.slice(settings.prefix.length),
    );
  const empty = async () => {
    for (const store of opened.splice(0)) store.close();
    // Through the folder, because the server is not asked to be right about what it forgets.
    for (const name of await readdir(join(server.folder, Bucket)))
      if (!name.startsWith('._')) await rm(join(server.folder, Bucket, name), { recursive: true });
    await rm(scratchFolder, { recursive: true, force: true });
  };
  return {
    openStore: (options) => {
      const store = openS3FileStore({ settings, scratchFolder, ...options });
      opened.push(store);
      return store;
    },
    waitingFolder: scratchFolder,
    addresses,
    damage: async (address) => {
      const Key = `${settings.prefix}${address}`;
      const stored = await client.send(new GetObjectCommand({ Bucket, Key }));
      const Body = Buffer.concat([await stored.Body!.transformToByteArray(), Buffer.from('x')]);
      await client.send(new PutObjectCommand({ Bucket, Key, Body }));
    },
    programArgument: JSON.stringify({ settings, scratchFolder }),
    empty,
    close: async () => {
      await empty();
      client.destroy();
      await server.stop();
    },
  };
}
