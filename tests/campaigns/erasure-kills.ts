import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { clockOf } from '../../src/app/clock.ts';
import { dutiesOf } from '../../src/app/intake/intake.testdata.ts';
import { registerArrival } from '../../src/app/intake/register-arrival.ts';
import { inOfficeScope, type OfficeScope } from '../../src/app/office/office-scope.ts';
import { verifyRecords } from '../../src/app/record/verify-record.ts';
import { approveErasure } from '../../src/app/retention/erase-due.ts';
import { listDue } from '../../src/app/retention/list-due.ts';
import { inOffice } from '../../src/db/connect.ts';
import { failpointNames, type FailpointName } from '../../src/files/failpoint-names.ts';
import { openFileStore, type FileStore } from '../../src/files/file-store.ts';
import { startBoss } from '../../src/jobs/boss.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../support/sample-office.ts';
import { start } from './crew.ts';

export interface ErasureKills {
  struck: Record<string, number>;
  /** What was not as it must be afterwards. */
  faults: string[];
}

interface Scene {
  database: TestDatabase;
  folder: string;
  office: SampleOffice;
  files: FileStore;
  /** The hashes of what may go, and of what somebody else stands for too. */
  due: string[];
  shared: string;
}

/**
 * A person approves what may go, and the worker that takes the bytes away is ended at each named step, so many times. The next worker finishes: what was approved is
 * gone, rows and bytes, what another row stands for is there, it is told once in the record, and the record verifies.
 */
export async function runErasureKills(times: number): Promise<ErasureKills> {
  const struck: Record<string, number> = {};
  const faults: string[] = [];
  for (const point of failpointNames.retention) {
    for (let turn = 0; turn < times; turn += 1) {
      const scene = await openScene();
      try {
        await asOwner(scene, async (scope) => approveErasure(scope, (await listDue(scope)).hash));
        if (await killWorker(scene, point)) struck[point] = (struck[point] ?? 0) + 1;
        else faults.push(`${point} was not reached`);
        faults.push(...(await lookAfterKill(scene)).map((what) => `${point}, turn ${turn}, killed: ${what}`));
        await finish(scene);
        faults.push(...(await lookAtEnd(scene)).map((what) => `${point}, turn ${turn}, finished: ${what}`));
      } finally {
        await scene.database.close();
        fs.rmSync(scene.folder, { recursive: true, force: true });
      }
    }
  }
  return { struck, faults };
}

/** An office whose client sent files in 2026 and one in 2027, on the second day of 2032. */
async function openScene(): Promise<Scene> {
  const database = await cloneDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-erasure-'));
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  const [dutyId] = (await dutiesOf(office, clientId)) as [string];
  const files = openFileStore({ folder: path.join(folder, 'files'), maxBytes: 1_000_000 });
  moveClock(office, '2026-09-28T07:00:00.000Z');
  const send = async (text: string, isPlaced = true): Promise<string> => {
    const received = await files.receive(office.officeId, new Blob([text]).stream());
    const id = office.context.ids.next();
    const file = { ...received, name: 'kvittering æøå.txt', kind: 'text' as const };
    const item = isPlaced ? { item: { obligationId: dutyId, itemKey: 'receipts' } } : {};
    await inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, (scope) =>
      registerArrival(scope, { id, clientId, batchId: id, via: 'portal', file, ...item }),
    );
    return received.sha256;
  };
  const due = [await send('one voucher'), await send('another voucher'), await send('a third voucher')];
  const shared = await send('the same bytes');
  // What nobody has placed goes by the year in which it came, and that is the year after.
  moveClock(office, '2027-09-28T07:00:00.000Z');
  await send('the same bytes', false);
  makeOld(path.join(folder, 'files'));
  const offset = Math.round((Date.parse('2032-01-02T11:00:00.000Z') - Date.now()) / 1000);
  await inOffice(database.db, office.officeId, (trx) =>
    trx.updateTable('office').set({ clock_offset_seconds: offset }).where('id', '=', office.officeId).execute(),
  );
  return { database, folder, office, files, due, shared };
}

/** The store lets nothing go that came within the hour. */
function makeOld(folder: string): void {
  const old = new Date(Date.now() - 3 * 3_600_000);
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) fs.utimesSync(path.join(entry.parentPath, entry.name), old, old);
}

function asOwner<T>({ office }: Scene, work: (scope: OfficeScope) => Promise<T>): Promise<T> {
  const context = { ...office.context, clock: clockOf(Date.now) };
  return inOfficeScope(context, office.officeId, { staffId: office.staffId }, work);
}

function startWorker({ database, folder }: Scene, failpoints: string): ReturnType<typeof start> {
  return start(['work'], {
    PATH: process.env['PATH'] ?? '',
    HOME: os.tmpdir(),
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    TAKT_DATA: folder,
    TAKT_FAILPOINTS: failpoints,
  });
}

/** Answers whether the step ended it. */
async function killWorker(scene: Scene, point: FailpointName): Promise<boolean> {
  const worker = startWorker(scene, `${point}=kill`);
  try {
    await tidyUntil(scene, async () => worker.exitCode !== null || worker.signalCode !== null);
    return worker.signalCode === 'SIGKILL';
  } finally {
    worker.kill('SIGKILL');
  }
}

/** A worker without faults, until nothing waits. */
async function finish(scene: Scene): Promise<void> {
  const worker = startWorker(scene, '');
  try {
    await tidyUntil(scene, async () => (await countWaiting(scene)) === 0);
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}

/** Of half a second: a machine that is busy with other things takes its time. */
const triesMax = 240;

/** Asks for it as the clock does every hour. */
async function tidyUntil(scene: Scene, isDone: () => Promise<boolean>): Promise<void> {
  const boss = await startBoss(scene.database.url, () => undefined);
  try {
    // A killed worker's job counts as one under way for a minute; that is not waited for.
    for (const { id } of await boss.findJobs('tidy-up')) await boss.fail('tidy-up', id);
    for (let tries = 0; tries < triesMax && !(await isDone()); tries += 1) {
      await boss.send('tidy-up', {});
      await wait(500);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function countWaiting(scene: Scene): Promise<number> {
  const rows = await asOwner(scene, ({ trx }) =>
    trx.selectFrom('erased_file').select('id').where('gone_at', 'is', null).execute(),
  );
  return rows.length;
}

/** What was approved is noted as long as its bytes may be there. */
async function lookAfterKill(scene: Scene): Promise<string[]> {
  const waiting = await countWaiting(scene);
  const faults = await lookAtRecord(scene);
  return waiting === scene.due.length ? faults : [...faults, `${waiting} files are noted to be taken away`];
}

async function lookAtEnd(scene: Scene): Promise<string[]> {
  const { files, office, due } = scene;
  const faults = await lookAtRecord(scene);
  for (const hash of due)
    if ((await files.verify(office.officeId, hash)) !== 'absent') faults.push(`the bytes of ${hash} are there`);
  return faults;
}

async function lookAtRecord(scene: Scene): Promise<string[]> {
  const { files, office, shared } = scene;
  const faults: string[] = [];
  if ((await files.verify(office.officeId, shared)) !== 'intact') faults.push('bytes that a row stands for are gone');
  await asOwner(scene, async (scope) => {
    const told = await scope.trx.selectFrom('record_event').select('kind').where('kind', '=', 'data-erased').execute();
    if (told.length !== 1) faults.push(`the record tells ${told.length} times that it was erased`);
    const named = await scope.trx.selectFrom('arrival').select('id').where('file_name', 'is not', null).execute();
    if (named.length !== 1) faults.push(`${named.length} files have a name still`);
    const { due } = await listDue(scope);
    if (due.length > 0) faults.push('a second list is not empty');
    for (const { faults: broken } of await verifyRecords(scope))
      if (broken.length > 0) faults.push('the record does not verify');
  });
  return faults;
}
