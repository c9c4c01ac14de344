import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { countRows, createRowCounter, type RowDigest } from '../../db/copy/row-digest.ts';
import { withSnapshot } from '../../db/copy/snapshot.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { openBackupFolder, type BackupFolder } from '../../files/backup-folder.ts';
import type { Failpoint } from '../../files/failpoints.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import type { BackupSource } from './write-backup.ts';

/** An installation with one office, one client and what is needed to back it up. */
export interface KeepingScene {
  database: TestDatabase;
  office: SampleOffice;
  clientId: string;
  folder: string;
  files: FileStore;
  backups: BackupFolder;
  source: BackupSource;
  /** Sends a file of the client's, and answers its hash. */
  send(text?: string): Promise<string>;
  openBackups(failpoint: Failpoint): BackupFolder;
  close(): Promise<void>;
}

export const secret = 'the secret of this installation';

export async function openKeepingScene(): Promise<KeepingScene> {
  const database = await cloneDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-keeping-'));
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  const files = openFileStore({ folder: path.join(folder, 'files'), maxBytes: 1_000_000 });
  const openBackups = (failpoint?: Failpoint) => openBackupFolder(path.join(folder, 'backups'), failpoint);
  const source: BackupSource = {
    appUrl: database.url,
    files,
    secret,
    takt: '0.1.0',
    now: () => new Date().toISOString() as Instant,
  };
  return {
    database,
    office,
    clientId,
    folder,
    files,
    backups: openBackups(),
    source,
    openBackups,
    async send(text = randomBytes(3_000).toString('hex')) {
      const received = await files.receive(office.officeId, piecesOf(text));
      const id = office.context.ids.next();
      await inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, (scope) =>
        registerArrival(scope, {
          id,
          clientId,
          batchId: id,
          via: 'portal',
          file: { ...received, name: 'kvittering.txt', kind: 'text' },
        }),
      );
      return received.sha256;
    },
    async close() {
      await database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What every table holds, by name, as the application's role sees it office by office. */
export async function digestTables(url: string): Promise<Record<string, RowDigest>> {
  return withSnapshot(url, async (snapshot) => {
    const digests: Record<string, RowDigest> = {};
    for (const table of snapshot.tables) {
      const counter = createRowCounter();
      for await (const _piece of countRows(snapshot.rows(table), counter));
      digests[table.name] = counter.result();
    }
    return digests;
  });
}

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
