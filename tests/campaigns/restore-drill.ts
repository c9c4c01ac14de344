import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { acceptArrivals } from '../../src/app/intake/accept-arrivals.ts';
import { registerArrival } from '../../src/app/intake/register-arrival.ts';
import { inOfficeScope } from '../../src/app/office/office-scope.ts';
import { addSeconds } from '../../src/app/office-time.ts';
import { sweepOffice } from '../../src/app/reminder/sweep-office.ts';
import { findBackupFaults } from '../../src/app/safe-keeping/read-backup.ts';
import { loadBackup } from '../../src/app/safe-keeping/load-backup.ts';
import { restoreFiles } from '../../src/app/safe-keeping/restore-files.ts';
import { writeBackup } from '../../src/app/safe-keeping/write-backup.ts';
import { inOffice } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import type { Instant } from '../../src/domain/kernel/index.ts';
import { createSeeded, type Seeded } from '../../src/demo/seeded.ts';
import { openBackupFolder } from '../../src/files/backup-folder.ts';
import { openFileStore, type FileStore } from '../../src/files/file-store.ts';
import { queues } from '../../src/jobs/queues.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import type { SampleOffice } from '../support/sample-office.ts';
import { foundOffice } from './found-office.ts';

export interface DrillOutcome {
  points: number;
  /** Points at which every table and every file came back the same. */
  equal: number;
  differing: string[];
  /** What was written between the first point and the last. */
  rowsBefore: number;
  rowsAfter: number;
  files: number;
  filesCopied: number;
  seconds: number;
}

/**
 * An office at work: files come in and are accepted, sweeps write duties, messages and events. Meanwhile, again and again, the server itself sums up every
 * table at one moment; a backup of that moment is made and restored into an empty database, where the server sums up once more. The backup's own counts and
 * hashes have no part in the comparison.
 */
export async function runRestoreDrill({ seed, points }: { seed: string; points: number }): Promise<DrillOutcome> {
  const started = performance.now();
  const seeded = createSeeded(seed);
  const database = await cloneDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-drill-'));
  const files = openFileStore({ folder: path.join(folder, 'files'), maxBytes: 10_000_000 });
  const office = await foundOffice(database, 20);
  const load = startLoad(office, files, seeded);
  const outcome: DrillOutcome = {
    points,
    equal: 0,
    differing: [],
    rowsBefore: 0,
    rowsAfter: 0,
    files: 0,
    filesCopied: 0,
    seconds: 0,
  };
  try {
    for (let point = 0; point < points; point += 1) {
      await load.proceed(10);
      const { differing, rows, copied, named } = await drillOnce(database, files, folder, load);
      if (differing.length === 0) outcome.equal += 1;
      outcome.differing.push(...differing.map((what) => `point ${point}: ${what}`));
      if (point === 0) outcome.rowsBefore = rows;
      outcome.rowsAfter = rows;
      outcome.files = named;
      outcome.filesCopied += copied;
    }
  } finally {
    await load.stop();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  outcome.seconds = Math.round((performance.now() - started) / 1000);
  return outcome;
}

interface DrilledPoint {
  differing: string[];
  rows: number;
  copied: number;
  named: number;
}

async function drillOnce(
  database: TestDatabase,
  files: FileStore,
  folder: string,
  load: { rest(): void },
): Promise<DrilledPoint> {
  const watcher = new pg.Client({ connectionString: database.setupUrl });
  await watcher.connect();
  const empty = await cloneDatabase();
  const restored = path.join(folder, 'restored');
  try {
    await watcher.query(`begin isolation level repeatable read read only; set local timezone = 'UTC'`);
    const exported = await watcher.query<{ moment: string }>('select pg_export_snapshot() as moment');
    const backups = openBackupFolder(path.join(folder, 'backups'));
    const { moment } = exported.rows[0]!;
    const now = (): Instant => new Date().toISOString() as Instant;
    const made = await writeBackup({ appUrl: database.url, files, secret: 'drill', takt: '0', now, moment }, backups);
    if ('refused' in made) throw new Error(made.refused);
    // The office worked while the backup was made; what comes now is only looking.
    load.rest();
    const before = await sumUp(watcher);
    const differing: string[] = made.manifest.files.faults.map(({ fault }) => fault);
    const loaded = await loadBackup(backups, made, empty.ownerUrl);
    if ('refused' in loaded) return { differing: [loaded.refused], rows: 0, copied: 0, named: 0 };
    await migrate({ ownerUrl: empty.ownerUrl, appUrl: empty.url, queues });
    const after = await sumUpAt(empty.setupUrl);
    for (const [table, sum] of before) if (after.get(table) !== sum) differing.push(table);
    const into = openFileStore({ folder: restored, maxBytes: 10_000_000 });
    const put = await restoreFiles(backups, made, into);
    differing.push(...put.faults.map(({ fault }) => fault));
    for (const [office, hashes] of await listHashes(watcher))
      for (const sha256 of hashes) if ((await into.verify(office, sha256)) !== 'intact') differing.push(sha256);
    differing.push(...(await findBackupFaults(backups, made)).map(({ file }) => file));
    const rows = made.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { differing, rows, copied: made.files.newFiles, named: put.restored };
  } finally {
    await watcher.end();
    await empty.close();
    fs.rmSync(restored, { recursive: true, force: true });
  }
}

/** Counts and hashes worked out by the server over the text of whole rows. */
async function sumUp(client: pg.Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by 1`,
  );
  const sums = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as sum from public."${name}" t`,
    );
    sums.set(name, rows[0]!.sum);
  }
  return sums;
}

async function sumUpAt(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set timezone = 'UTC'`);
  try {
    return await sumUp(client);
  } finally {
    await client.end();
  }
}

async function listHashes(client: pg.Client): Promise<[string, string[]][]> {
  const { rows } = await client.query<{ office: string; hashes: string[] }>(
    'select office_id as office, array_agg(distinct sha256) as hashes from arrival where sha256 is not null group by 1',
  );
  return rows.map(({ office, hashes }) => [office, hashes]);
}

/** People and sweeps at work, for as long as it is let. */
function startLoad(office: SampleOffice, files: FileStore, seeded: Seeded) {
  let steps = 0;
  let isOver = false;
  let wake: () => void = () => {};
  let goOn: () => void = () => {};
  let resting: Promise<void> | undefined;
  const step = async (): Promise<void> => {
    steps += 1;
    wake();
    await resting;
  };
  const work = (): void => {
    resting = undefined;
    goOn();
  };
  const actor = { staffId: office.staffId };
  const deliver = async (): Promise<void> => {
    const items = await inOffice(office.context.db, office.officeId, (trx) =>
      trx
        .selectFrom('obligation as o')
        .innerJoin('obligation_item as i', (join) =>
          join.onRef('i.office_id', '=', 'o.office_id').onRef('i.obligation_id', '=', 'o.id'),
        )
        .select(['o.client_id', 'o.id', 'i.key'])
        .where('o.office_id', '=', office.officeId)
        .execute(),
    );
    while (!isOver) {
      const item = seeded.pick(items);
      const bytes = randomBytes(seeded.between(200, 40_000));
      const received = await files.receive(
        office.officeId,
        (async function* () {
          yield bytes;
        })(),
      );
      const id = office.context.ids.next();
      const file = { ...received, name: `kvittering ${id}.txt`, kind: 'text' } as const;
      await inOfficeScope(office.context, office.officeId, actor, async (scope) => {
        const place = { clientId: item.client_id, item: { obligationId: item.id, itemKey: item.key } };
        const registered = await registerArrival(scope, { id, ...place, batchId: id, via: 'portal', file });
        if ('refused' in registered) throw new Error(registered.refused);
        if (seeded.next() < 0.6) await acceptArrivals(scope, [id]);
      });
      await step();
    }
  };
  const sweep = async (): Promise<void> => {
    while (!isOver) {
      office.clock.set(addSeconds(office.context.clock.now(), 6 * 3600));
      await sweepOffice(office.context, office.officeId, { smsConfigured: false });
      await step();
    }
  };
  const running = Promise.all([deliver(), deliver(), sweep()]);
  return {
    /** Until so many things more have been done. */
    async proceed(more: number): Promise<void> {
      work();
      const until = steps + more;
      while (steps < until) await Promise.race([running, new Promise<void>((resolve) => (wake = resolve))]);
    },
    /** Nobody does anything until it proceeds. */
    rest(): void {
      resting = new Promise((resolve) => (goOn = resolve));
    },
    async stop(): Promise<void> {
      isOver = true;
      work();
      await running;
    },
  };
}
