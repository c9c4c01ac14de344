import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { syncFolder } from './durable-folders.ts';
import { noFailpoint, type Failpoint } from './failpoints.ts';
import { openFileStore, type FileStore } from './file-store.ts';
import type { ReceivedBytes } from './receive-stream.ts';
import { absentOrThrow } from './scratch-folder.ts';

/** Backups in a folder: one folder for each, named by its instant, and the files of all of them together in `files`. */
export interface BackupFolder {
  folder: string;
  /** The names of the whole ones, oldest first: those that have their manifest. */
  list(): Promise<string[]>;
  begin(): Promise<BackupBeingMade>;
  /** The text of the manifest and what was noted of its hash; either may be damaged. */
  readManifest(name: string): Promise<{ text: string; noted: string }>;
  pathOf(name: string, file: string): string;
  /** Every file under `name` by its path in it, without the manifest's. */
  contentsOf(name: string): Promise<string[]>;
  /** Takes the manifest away first, so that what is half gone is no backup. */
  remove(name: string): Promise<void>;
  files: FileStore;
  /** Lets go of every file whose address is not among these, and says how many. */
  removeFilesBut(addresses: ReadonlySet<string>): Promise<number>;
  /** Takes away what a killed process left. Nobody else may be making a backup here. */
  sweep(): Promise<void>;
}

export interface BackupBeingMade {
  /** Writes a file, packed by gzip, and syncs it. */
  writePacked(file: string, pieces: AsyncIterable<Buffer>): Promise<ReceivedBytes>;
  write(file: string, bytes: string): Promise<ReceivedBytes>;
  /** With the manifest, as the last act, the backup is there under its name. */
  finish(name: string, manifest: string): Promise<void>;
  abandon(): Promise<void>;
}

export const manifestFile = 'manifest.json';
const manifestHashFile = 'manifest.sha256';
const filesFolder = 'files';
const making = 'making-';
const namePattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

/** `2026-11-27T03:00:00.000Z` → `2026-11-27T03-00-00-000Z`, which every system takes for a name, and back. */
export function nameOfInstant(at: string): string {
  return at.replaceAll(/[:.]/g, '-');
}

export function instantOfName(name: string): string {
  return name.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
}

/** What `manifest.sha256` holds, as `sha256sum -c` takes it. */
export function manifestHashText(manifest: string): string {
  return `${createHash('sha256').update(manifest).digest('hex')}  ${manifestFile}\n`;
}

export function openBackupFolder(folder: string, failpoint: Failpoint = noFailpoint): BackupFolder {
  const store = join(folder, filesFolder);
  const files = openFileStore({ folder: store, maxBytes: Number.MAX_SAFE_INTEGER, failpoint });
  const pathOf = (name: string, file: string): string => join(folder, name, file);

  return {
    folder,
    files,
    pathOf,

    async list() {
      const names = ((await readdir(folder).catch(absentOrThrow)) ?? [])
        .filter((name) => namePattern.test(name))
        .sort();
      const whole = await Promise.all(
        names.map((name) =>
          stat(pathOf(name, manifestHashFile)).then(
            () => true,
            () => false,
          ),
        ),
      );
      return names.filter((_, index) => whole[index]);
    },

    async begin() {
      const name = `${making}${randomUUID()}`;
      await mkdir(pathOf(name, 'tables'), { recursive: true, mode: 0o700 });
      const write = async (file: string, bytes: string): Promise<ReceivedBytes> => {
        await writeFile(pathOf(name, file), bytes, { mode: 0o600, flag: 'wx', flush: true });
        return { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: Buffer.byteLength(bytes) };
      };
      return {
        async writePacked(file, pieces) {
          const hash = createHash('sha256');
          const counted = { sizeBytes: 0 };
          const out = createWriteStream(pathOf(name, file), { mode: 0o600, flags: 'wx', flush: true });
          await pipeline(
            pieces,
            createGzip({ level: 3 }),
            (packed: AsyncIterable<Buffer>) => measure(packed, hash, counted),
            out,
          );
          await failpoint('backup.after-table');
          return { sha256: hash.digest('hex'), sizeBytes: counted.sizeBytes };
        },
        write,
        async finish(finalName, manifest) {
          await write(manifestFile, manifest);
          await failpoint('backup.after-manifest');
          // A backup counts from the moment that this one is under its name.
          await write(manifestHashFile, manifestHashText(manifest));
          await syncFolder(pathOf(name, 'tables'));
          await syncFolder(join(folder, name));
          await failpoint('backup.before-rename');
          await rename(join(folder, name), join(folder, finalName));
          await failpoint('backup.after-rename');
          await syncFolder(folder);
        },
        async abandon() {
          await rm(join(folder, name), { recursive: true, force: true });
        },
      };
    },

    async readManifest(name) {
      const [text, noted] = await Promise.all([
        readFile(pathOf(name, manifestFile), 'utf8').catch(absentOrThrow),
        readFile(pathOf(name, manifestHashFile), 'utf8').catch(absentOrThrow),
      ]);
      return { text: text ?? '', noted: noted ?? '' };
    },

    async contentsOf(name) {
      const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
        .filter((file) => file !== manifestFile && file !== manifestHashFile)
        .sort();
    },

    async remove(name) {
      await rm(pathOf(name, manifestHashFile), { force: true });
      await syncFolder(join(folder, name));
      await failpoint('backup.before-remove');
      await rm(join(folder, name), { recursive: true, force: true });
    },

    async removeFilesBut(addresses) {
      let removed = 0;
      const offices = ((await readdir(store).catch(absentOrThrow)) ?? []).filter((name) => name !== 'incoming');
      for (const office of offices) {
        for (const start of await readdir(join(store, office))) {
          for (const sha256 of await readdir(join(store, office, start))) {
            if (addresses.has(`${office}/${start}/${sha256}`)) continue;
            await rm(join(store, office, start, sha256), { force: true });
            removed += 1;
          }
        }
      }
      return removed;
    },

    async sweep() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await files.removeAbandoned(new Date(), -60_000);
      for (const name of await readdir(folder)) {
        const isHalf =
          name.startsWith(making) || (namePattern.test(name) && !(await isThere(pathOf(name, manifestHashFile))));
        if (isHalf) await rm(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

/** The bytes of a packed file as they lie there, hashed on the way. */
export async function* readPacked(path: string, onHash: (sha256: string) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
  onHash(hash.digest('hex'));
}

async function* measure(
  packed: AsyncIterable<Buffer>,
  hash: Hash,
  counted: { sizeBytes: number },
): AsyncGenerator<Buffer> {
  for await (const chunk of packed) {
    hash.update(chunk);
    counted.sizeBytes += chunk.length;
    yield chunk;
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(absentOrThrow)) !== undefined;
}
