import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { clockOf } from '../../src/app/clock.ts';
import { createIds } from '../../src/app/ids.ts';
import { registerArrival } from '../../src/app/intake/register-arrival.ts';
import { inOfficeScope, type AppContext } from '../../src/app/office/office-scope.ts';
import { readBackup } from '../../src/app/safe-keeping/backup-manifest.ts';
import { findBackupFaults } from '../../src/app/safe-keeping/read-backup.ts';
import { verifyInstallation } from '../../src/app/safe-keeping/verify-installation.ts';
import { writeBackup } from '../../src/app/safe-keeping/write-backup.ts';
import { openDatabase } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openPrivateServer, type PrivateServer } from '../../src/db/private-server/open-private-server.ts';
import { createSeeded, type Seeded } from '../../src/demo/seeded.ts';
import type { Instant } from '../../src/domain/kernel/index.ts';
import { openBackupFolder, type BackupFolder } from '../../src/files/backup-folder.ts';
import { openFileStore, type FileStore } from '../../src/files/file-store.ts';
import { queues } from '../../src/jobs/queues.ts';
import type { SampleOffice } from '../support/sample-office.ts';
import { foundOffice } from './found-office.ts';

export interface FlipOutcome {
  /** How many flipped bits were found in each. */
  files: number;
  rows: number;
  backupFiles: number;
  missed: string[];
  seconds: number;
}

interface Installation {
  dataFolder: string;
  files: FileStore;
  backups: BackupFolder;
  seeded: Seeded;
}

/**
 * Flips one bit at a time and looks whether it is found: in a stored file, in a row on the disk of a database server that is stopped meanwhile, and in any
 * file of a backup. Each bit is flipped back before the next.
 */
export async function runFlips({ seed, each }: { seed: string; each: number }): Promise<FlipOutcome> {
  const started = performance.now();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-flips-'));
  const here: Installation = {
    // Of its own: the user that the server runs as must be able to reach it.
    dataFolder: fs.mkdtempSync(path.join(os.tmpdir(), 'takt-flips-data-')),
    files: openFileStore({ folder: path.join(folder, 'files'), maxBytes: 10_000_000 }),
    backups: openBackupFolder(path.join(folder, 'backups')),
    seeded: createSeeded(seed),
  };
  const outcome: FlipOutcome = { files: 0, rows: 0, backupFiles: 0, missed: [], seconds: 0 };
  try {
    await fill(here);
    const stored = listFiles(path.join(folder, 'files'));
    await withServer(here, async (server) => {
      for (let turn = 0; turn < each; turn += 1) {
        const flipped = flipIn(here.seeded.pick(stored), here.seeded);
        const faults = await look(here, server, 'files');
        if (faults.includes(`file-damaged ${path.basename(flipped.file)}`)) outcome.files += 1;
        else outcome.missed.push(flipped.what);
        flipped.back();
      }
    });
    const backedUp = listFiles(here.backups.folder);
    for (let turn = 0; turn < each; turn += 1) {
      const flipped = flipIn(here.seeded.pick(backedUp), here.seeded);
      if (await isBackupDamaged(here.backups)) outcome.backupFiles += 1;
      else outcome.missed.push(flipped.what);
      flipped.back();
    }
    for (let turn = 0; turn < each; turn += 1) {
      const row = await withServer(here, (server) => pickRow(server, here.seeded));
      const flipped = flipRow(here, row);
      const faults = await withServer(here, (server) => look(here, server, 'rows'));
      if (faults.includes(`rows-unreadable ${row.table}`)) outcome.rows += 1;
      else outcome.missed.push(`${flipped.what} ${JSON.stringify(row)}: ${faults.join()}`);
      flipped.back();
    }
    // With everything turned back nothing is found.
    const left = await withServer(here, (server) => look(here, server, 'rows'));
    if (left.length > 0 || (await isBackupDamaged(here.backups)))
      outcome.missed.push(`not turned back: ${left.join()}`);
  } finally {
    for (const made of [folder, here.dataFolder]) fs.rmSync(made, { recursive: true, force: true });
  }
  outcome.seconds = Math.round((performance.now() - started) / 1000);
  return outcome;
}

async function withServer<T>({ dataFolder }: Installation, work: (server: PrivateServer) => Promise<T>): Promise<T> {
  const server = await openPrivateServer({ dataFolder, throwAway: true });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

async function withDatabase<T>(server: PrivateServer, work: (context: AppContext) => Promise<T>): Promise<T> {
  const db = openDatabase({ url: server.appUrl, max: 3 });
  const clock = clockOf(Date.now);
  try {
    return await work({ db, clock, ids: createIds(clock), enqueue: async () => {} });
  } finally {
    await db.destroy();
  }
}

async function fill(here: Installation): Promise<void> {
  await withServer(here, async (server) => {
    await migrate({ ...server, queues });
    await withDatabase(server, async ({ db }) => {
      const office = await foundOffice({ db }, 6);
      const clients = await inOfficeScope(office.context, office.officeId, 'takt', ({ trx }) =>
        trx.selectFrom('client').select('id').execute(),
      );
      for (let number = 0; number < 30; number += 1)
        await send(here, office, clients[number % clients.length]!.id, number);
    });
    const now = (): Instant => new Date().toISOString() as Instant;
    await writeBackup({ appUrl: server.appUrl, files: here.files, secret: 'flips', takt: '0', now }, here.backups);
  });
}

async function send(
  { files, seeded }: Installation,
  office: SampleOffice,
  clientId: string,
  number: number,
): Promise<void> {
  const bytes = Buffer.alloc(seeded.between(100, 60_000), `bilag ${number} `);
  const received = await files.receive(
    office.officeId,
    (async function* () {
      yield bytes;
    })(),
  );
  const id = office.context.ids.next();
  const file = { ...received, name: `bilag ${number}.txt`, kind: 'text' };
  await inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, (scope) =>
    registerArrival(scope, { id, clientId, batchId: id, via: 'portal', file }),
  );
}

/** What a full look finds. For rows the files need not be read each time. */
async function look({ files }: Installation, server: PrivateServer, what: 'files' | 'rows'): Promise<string[]> {
  const looked = what === 'files' ? files : { sizeOf: files.sizeOf, verify: async () => 'intact' as const };
  const { faults } = await withDatabase(server, (context) =>
    verifyInstallation({ context, appUrl: server.appUrl, files: looked }, { size: 'full' }),
  );
  return faults.map(({ fault, subject }) => `${fault} ${subject}`);
}

async function isBackupDamaged(backups: BackupFolder): Promise<boolean> {
  const names = await backups.list();
  if (names.length === 0) return true;
  for (const name of names) {
    const backup = await readBackup(backups, name);
    if ('damaged' in backup || (await findBackupFaults(backups, backup)).length > 0) return true;
  }
  return false;
}

interface PickedRow {
  table: string;
  /** The file of the table, in the folder of the cluster. */
  file: string;
  block: number;
  /** The row's place in its block, from 1. */
  line: number;
  /** Chooses the bit in the row. */
  chance: number;
}

async function pickRow(server: PrivateServer, seeded: Seeded): Promise<PickedRow> {
  const url = new URL(server.setupUrl);
  url.pathname = '/takt';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by 1`,
    );
    for (;;) {
      const table = seeded.pick(tables).name;
      const { rows } = await client.query<{ place: string; file: string }>(
        `select ctid::text as place, pg_relation_filepath('public.${table}') as file from public."${table}" order by ctid`,
      );
      if (rows.length === 0) continue;
      const { place, file } = seeded.pick(rows);
      const [block, line] = place.slice(1, -1).split(',').map(Number) as [number, number];
      return { table, file, block, line, chance: seeded.next() };
    }
  } finally {
    await client.end();
  }
}

const blockBytes = 8192;

/** Flips a bit of a row where it lies: the list at the head of its block says where that is. */
function flipRow({ dataFolder }: Installation, { table, file, block, line, chance }: PickedRow) {
  const at = path.join(dataFolder, 'postgres', file);
  const page = fs.readFileSync(at).subarray(block * blockBytes, (block + 1) * blockBytes);
  const entry = page.readUInt32LE(24 + (line - 1) * 4);
  const [offset, length] = [entry & 0x7fff, entry >>> 17];
  const bit = Math.floor(chance * length * 8);
  return flip(at, block * blockBytes + offset + (bit >> 3), bit & 7, `a row of ${table}`);
}

function flipIn(file: string, seeded: Seeded) {
  const bit = seeded.between(0, fs.statSync(file).size * 8 - 1);
  return flip(file, bit >> 3, bit & 7, file);
}

function flip(file: string, position: number, bit: number, what: string) {
  const turn = (): void => {
    const handle = fs.openSync(file, 'r+');
    const byte = Buffer.alloc(1);
    fs.readSync(handle, byte, 0, 1, position);
    byte[0]! ^= 1 << bit;
    fs.writeSync(handle, byte, 0, 1, position);
    fs.closeSync(handle);
  };
  turn();
  return { file, what: `bit ${bit} of byte ${position} of ${what}`, back: turn };
}

function listFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
