import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { inOffice } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { createFailpoints } from '../../files/failpoints.ts';
import { queues } from '../../jobs/queues.ts';
import { findBackup, readBackup, type Backup } from './backup-manifest.ts';
import { loadBackup } from './load-backup.ts';
import { pruneBackups } from './prune-backups.ts';
import { findBackupFaults } from './read-backup.ts';
import { digestTables, openKeepingScene, type KeepingScene } from './safe-keeping.testdata.ts';
import { writeBackup, type BackupMade } from './write-backup.ts';

let scene: KeepingScene;
beforeAll(async () => {
  scene = await openKeepingScene();
  await scene.send('a first voucher');
});
afterAll(() => scene.close());

async function backUp(): Promise<BackupMade> {
  const made = await writeBackup(scene.source, scene.backups);
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

async function newest(): Promise<Backup> {
  const found = await findBackup(scene.backups);
  if (!('manifest' in found)) throw new Error(JSON.stringify(found));
  return found;
}

describe('a backup', () => {
  test('holds every row and file, and an empty database is filled from it, the same by row and hash', async () => {
    const made = await backUp();
    expect(made.files).toMatchObject({ newFiles: 1, newBytes: 15, faults: [], erasedMeanwhile: 0 });
    expect(await findBackupFaults(scene.backups, await newest())).toEqual([]);
    const before = await digestTables(scene.database.url);
    expect(
      Object.fromEntries(made.manifest.tables.map(({ name, rows, bytes, digest }) => [name, { rows, bytes, digest }])),
    ).toEqual(before);
    expect(before['obligation']!.rows).toBeGreaterThan(2);
    const empty = await cloneDatabase();
    try {
      expect(await loadBackup(scene.backups, made, empty.ownerUrl)).toMatchObject({ loaded: true });
      await migrate({ ownerUrl: empty.ownerUrl, appUrl: empty.url, queues });
      expect(await digestTables(empty.url)).toEqual(before);
      expect(await loadBackup(scene.backups, made, empty.ownerUrl)).toEqual({ refused: 'not-empty' });
    } finally {
      await empty.close();
    }
  });

  test('copies a file only once, however many backups name it', async () => {
    await backUp();
    await scene.send('a second voucher');
    const made = await backUp();
    expect(made.files).toMatchObject({ newFiles: 1, newBytes: 16 });
    expect(made.manifest.files).toMatchObject({ count: 2, sizeBytes: 31 });
  });

  test('that is asked for while another is made waits, and both are whole', async () => {
    const names = (await Promise.all([backUp(), backUp(), backUp()])).map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    for (const name of names) {
      const backup = await readBackup(scene.backups, name);
      expect('manifest' in backup && (await findBackupFaults(scene.backups, backup))).toEqual([]);
    }
  });

  test('of another installation is not put into the same folder', async () => {
    await backUp();
    const before = await scene.backups.list();
    expect(await writeBackup({ ...scene.source, secret: 'another' }, scene.backups)).toEqual({
      refused: 'folder-of-another-installation',
    });
    expect(await scene.backups.list()).toEqual(before);
  });

  test('says which files were not there, and has everything else', async () => {
    const sha256 = await scene.send('a voucher that is lost');
    const { officeId } = scene.office;
    const at = path.join(scene.folder, 'files', officeId, sha256.slice(0, 2), sha256);
    fs.rmSync(at);
    const made = await backUp();
    expect(made.manifest.files.faults).toEqual([{ office: officeId, sha256, fault: 'file-absent' }]);
    fs.writeFileSync(at, 'something else');
    expect((await backUp()).manifest.files.faults).toEqual([{ office: officeId, sha256, fault: 'file-damaged' }]);
    fs.writeFileSync(at, 'a voucher that is lost');
    expect((await backUp()).manifest.files.faults).toEqual([]);
  });
});

test('a file that was erased while the backup was made is not missing', async () => {
  const { officeId } = scene.office;
  const sha256 = await scene.send('a voucher that is erased');
  const watcher = new pg.Client({ connectionString: scene.database.setupUrl });
  await watcher.connect();
  try {
    await watcher.query('begin isolation level repeatable read read only');
    const { rows } = await watcher.query<{ moment: string }>('select pg_export_snapshot() as moment');
    await inOffice(scene.database.db, officeId, (trx) =>
      trx.updateTable('arrival').set({ file_name: null }).where('sha256', '=', sha256).execute(),
    );
    fs.rmSync(path.join(scene.folder, 'files', officeId, sha256.slice(0, 2), sha256));
    const made = await writeBackup({ ...scene.source, moment: rows[0]!.moment }, scene.backups);
    expect('manifest' in made && made.manifest.files).toMatchObject({ faults: [], erasedMeanwhile: 1 });
  } finally {
    await watcher.end();
  }
});

describe('a backup that does not come to its end', () => {
  test.each([
    'backup.after-table',
    'file.after-write',
    'file.after-rename',
    'backup.after-manifest',
    'backup.before-rename',
  ])('%s: the former one stays the newest and is whole', async (point) => {
    await backUp();
    const before = await scene.backups.list();
    await scene.send();
    const failing = scene.openBackups(createFailpoints(`${point}=error`));
    await expect(writeBackup(scene.source, failing)).rejects.toThrow(`failpoint ${point}`);
    expect(await scene.backups.list()).toEqual(before);
    expect(await findBackupFaults(scene.backups, await newest())).toEqual([]);
    expect(fs.readdirSync(scene.backups.folder).filter((name) => name.startsWith('making-'))).toEqual([]);
    expect((await backUp()).manifest.files.faults).toEqual([]);
  });
});

describe('a restore that does not come to its end', () => {
  test.each(['restore.after-tables', 'restore.after-table', 'restore.before-commit'])(
    '%s: the database is as empty as it was, and the next one succeeds',
    async (point) => {
      const made = await backUp();
      const empty = await cloneDatabase();
      try {
        const failing = loadBackup(scene.backups, made, empty.ownerUrl, {
          failpoint: createFailpoints(`${point}=error`),
        });
        await expect(failing).rejects.toThrow(`failpoint ${point}`);
        await migrate({ ownerUrl: empty.ownerUrl, appUrl: empty.url, queues });
        expect(Object.values(await digestTables(empty.url)).filter(({ rows }) => rows > 0)).toEqual([]);
        expect(await loadBackup(scene.backups, made, empty.ownerUrl)).toMatchObject({ loaded: true });
      } finally {
        await empty.close();
      }
    },
  );

  test('a damaged table, or rows that are not those that were saved, load nothing', async () => {
    const made = await backUp();
    const empty = await cloneDatabase();
    try {
      const client = made.manifest.tables.findIndex(({ name }) => name === 'client');
      const changed = structuredClone(made.manifest);
      changed.tables[client]!.digest = '0'.repeat(64);
      expect(await loadBackup(scene.backups, { ...made, manifest: changed }, empty.ownerUrl)).toEqual({
        refused: 'rows-differ',
        tables: ['client'],
      });
      const file = scene.backups.pathOf(made.name, 'tables/client.copy.gz');
      const bytes = fs.readFileSync(file);
      bytes[bytes.length - 12]! ^= 4;
      fs.writeFileSync(file, bytes);
      await expect(loadBackup(scene.backups, made, empty.ownerUrl)).rejects.toThrow();
      const newer = { ...made.manifest, migrations: [...made.manifest.migrations, '9999-tomorrow'], takt: '9.0.0' };
      expect(await loadBackup(scene.backups, { ...made, manifest: newer }, empty.ownerUrl)).toEqual({
        refused: 'made-by-newer',
        takt: '9.0.0',
      });
    } finally {
      await empty.close();
    }
    await scene.backups.remove(made.name);
  });
});

test('old backups go with the files that only they name', async () => {
  const own = await openKeepingScene();
  try {
    const sha256 = await own.send('named by both');
    const first = await writeBackup({ ...own.source, now: () => '2026-01-10T02:00:00.000Z' as never }, own.backups);
    const alone = await own.backups.files.receive(
      own.office.officeId,
      (async function* () {
        yield Buffer.from('named by none');
      })(),
    );
    const second = await writeBackup({ ...own.source, now: () => '2026-01-11T02:00:00.000Z' as never }, own.backups);
    const rule = { daily: 1, monthly: 1 };
    const names = [first, second].map((made) => ('name' in made ? made.name : ''));
    expect(await pruneBackups(own.database.url, own.backups, rule, calendarDate('2026-01-13'))).toEqual({
      removed: [names[0]],
      removedFiles: 1,
    });
    expect(await own.backups.list()).toEqual([names[1]]);
    expect(await own.backups.files.sizeOf(own.office.officeId, sha256)).toBe(13);
    expect(await own.backups.files.sizeOf(own.office.officeId, alone.sha256)).toBeUndefined();
  } finally {
    await own.close();
  }
});
