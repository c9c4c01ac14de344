import { createHash } from 'node:crypto';
import pg from 'pg';
import { createRowCounter, countRows } from '../../db/copy/row-digest.ts';
import { withSnapshot, type Snapshot } from '../../db/copy/snapshot.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { nameOfInstant, type BackupBeingMade, type BackupFolder } from '../../files/backup-folder.ts';
import { StorageFull } from '../../files/file-errors.ts';
import type { FileStore } from '../../files/file-store.ts';
import { isDiskFull } from '../../files/scratch-folder.ts';
import {
  findBackup,
  installationOf,
  writeManifest,
  type BackedUpTable,
  type BackupManifest,
} from './backup-manifest.ts';
import { copyFiles, type FilesCopied } from './copy-files.ts';
import { listNamedFiles, type NamedFile } from './named-files.ts';

export interface BackupSource {
  /** Of the application's role. */
  appUrl: string;
  files: FileStore;
  secret: string;
  /** The version of Takt. */
  takt: string;
  now(): Instant;
  /** The moment of another open transaction, for trials that hold a backup against it. */
  moment?: string;
}

export type BackupMade = { name: string; manifest: BackupManifest; files: FilesCopied };

/**
 * Writes one backup: the rows of one moment, then every file that these rows stand for and the folder has not yet. The server may work on meanwhile, and a
 * second backup waits for this one. A backup that fails, for want of room or because the process was killed, leaves the former ones as they were.
 *
 * @throws StorageFull, or what the database and the disk throw
 */
export async function writeBackup(
  source: BackupSource,
  folder: BackupFolder,
): Promise<BackupMade | { refused: 'folder-of-another-installation' }> {
  return alone(source.appUrl, async () => {
    await folder.sweep();
    const newest = await findBackup(folder);
    if ('manifest' in newest && newest.manifest.installation !== installationOf(source.secret)) {
      return { refused: 'folder-of-another-installation' };
    }
    const made = await folder.begin();
    try {
      return await fill(source, folder, made);
    } catch (error) {
      await made.abandon();
      throw isDiskFull(error) ? new StorageFull() : error;
    }
  });
}

/** Where one backup at a time is made, and old ones are let go. */
export async function alone<T>(appUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'takt backup', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('takt backup', 0))`);
    return await work();
  } finally {
    // The lock goes with its connection.
    await client.end().catch(() => undefined);
  }
}

interface Taken {
  madeAt: Instant;
  about: Pick<BackupManifest, 'postgres' | 'migrations' | 'offices'>;
  tables: BackedUpTable[];
  named: Map<string, NamedFile[]>;
}

async function fill(source: BackupSource, folder: BackupFolder, made: BackupBeingMade): Promise<BackupMade> {
  const { madeAt, about, tables, named } = await withSnapshot(
    source.appUrl,
    (snapshot) => take(source, snapshot, made),
    source.moment,
  );
  const files = await copyFiles({ from: source.files, to: folder, named, appUrl: source.appUrl });
  const list = await made.writePacked('files.jsonl.gz', lines(files.copied));
  await made.write('secret', `${source.secret}\n`);
  const manifest: BackupManifest = {
    format: 'takt-backup',
    version: 1,
    madeAt,
    takt: source.takt,
    installation: installationOf(source.secret),
    ...about,
    tables,
    files: {
      count: files.copied.length,
      sizeBytes: files.copied.reduce((sum, file) => sum + file.sizeBytes, 0),
      list: 'files.jsonl.gz',
      listSha256: list.sha256,
      faults: files.faults,
      erasedMeanwhile: files.erasedMeanwhile,
    },
    secretSha256: createHash('sha256').update(`${source.secret}\n`).digest('hex'),
  };
  const name = nameOfInstant(madeAt);
  await made.finish(name, writeManifest(manifest));
  return { name, manifest, files };
}

async function take(source: BackupSource, snapshot: Snapshot, made: BackupBeingMade): Promise<Taken> {
  const madeAt = source.now();
  const tables: BackedUpTable[] = [];
  for (const table of snapshot.tables) {
    const counter = createRowCounter();
    const file = `tables/${table.name}.copy.gz`;
    const written = await made.writePacked(file, countRows(snapshot.rows(table), counter));
    tables.push({ name: table.name, columns: [...table.columns], ...counter.result(), file, ...written });
  }
  const named = new Map<string, NamedFile[]>();
  for (const officeId of snapshot.officeIds) {
    await snapshot.enter(officeId);
    named.set(officeId, await listNamedFiles(snapshot.client, officeId));
  }
  const { postgres, migrations, officeIds } = snapshot;
  return { madeAt, about: { postgres, migrations: [...migrations], offices: [...officeIds] }, tables, named };
}

async function* lines(files: FilesCopied['copied']): AsyncGenerator<Buffer> {
  for (const file of files) yield Buffer.from(`${JSON.stringify(file)}\n`);
}
