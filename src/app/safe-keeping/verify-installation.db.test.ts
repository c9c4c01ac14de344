import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namingColumns } from './named-files.ts';
import { openKeepingScene, type KeepingScene } from './safe-keeping.testdata.ts';
import { thirtiethOf } from './in-thirtieth.ts';
import { verifyInstallation, type Verified, type VerifySize } from './verify-installation.ts';

let scene: KeepingScene;
let sha256: string;
beforeAll(async () => {
  scene = await openKeepingScene();
  sha256 = await scene.send('a voucher');
});
afterAll(() => scene.close());

/** At a moment of the office's own clock. */
function verify(how: VerifySize): Promise<Verified> {
  return verifyInstallation({ context: scene.office.context, appUrl: scene.database.url, files: scene.files }, how);
}

const full = { size: 'full' } as const;
const quick = { size: 'quick' } as const;

/** As somebody who goes past Takt, and back again. */
async function change(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: scene.database.setupUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function keepAside(table: string, where = 'true'): Promise<void> {
  await change(
    `create schema if not exists aside; drop table if exists aside.kept; create table aside.kept as select * from ${table} where ${where}`,
  );
}

test('finds nothing where nothing is wrong, and says what it looked at', async () => {
  expect(await verify(full)).toMatchObject({ faults: [], offices: 1, files: 1, clients: 1 });
  expect(await verify(quick)).toMatchObject({ faults: [], offices: 1, files: 1, clients: 0 });
  const parts = await Promise.all(Array.from({ length: 30 }, (_, part) => verify({ size: 'part', part })));
  expect(parts.flatMap(({ faults }) => faults)).toEqual([]);
  expect([
    parts.reduce((sum, { files }) => sum + files, 0),
    parts.reduce((sum, { clients }) => sum + clients, 0),
  ]).toEqual([1, 1]);
});

test('a changed byte in a file is found by hash in the part that it belongs to, a shorter one and one that is gone also by size', async () => {
  const office = scene.office.officeId;
  const at = path.join(scene.folder, 'files', office, sha256.slice(0, 2), sha256);
  const whole = fs.readFileSync(at);
  const part = { size: 'part', part: thirtiethOf(sha256) } as const;
  fs.writeFileSync(at, 'b voucher');
  expect((await verify(quick)).faults).toEqual([]);
  expect((await verify(part)).faults).toEqual([{ office, fault: 'file-damaged', subject: sha256 }]);
  expect((await verify(full)).faults).toEqual([{ office, fault: 'file-damaged', subject: sha256 }]);
  fs.writeFileSync(at, 'a vouche');
  expect((await verify(quick)).faults).toEqual([{ office, fault: 'file-size', subject: sha256 }]);
  fs.rmSync(at);
  expect((await verify(quick)).faults).toEqual([{ office, fault: 'file-absent', subject: sha256 }]);
  fs.writeFileSync(at, whole);
});

test.each([
  ['obligation', 'id', 'state', `'delivered'`, 'duty-differs'],
  ['obligation', 'id', 'delivered_on', 'due_on', 'duty-differs'],
  ['obligation', 'id', 'due_on', 'due_on + 1', 'duty-differs'],
  ['obligation', 'id', 'extra_minutes', '30', 'duty-differs'],
  ['client', 'id', 'cost_of_lateness_ore', '1', 'cost-differs'],
  ['record_head', 'client_id', 'hash', `repeat('1', 64)`, 'record-changed'],
])(
  'what is stored of %s (by %s, %s = %s) and does not follow from the rest is found as %s',
  async (table, key, column, wrong, fault) => {
    await keepAside(table);
    await change(`update ${table} set ${column} = ${wrong}`);
    const faults = (await verify(full)).faults.map((found) => found.fault);
    await change(`update ${table} t set ${column} = k.${column} from aside.kept k where k.${key} = t.${key}`);
    expect(faults).toContain(fault);
    expect((await verify(full)).faults).toEqual([]);
  },
);

test('an event that was changed or cut away is found', async () => {
  const office = scene.office.officeId;
  await keepAside('record_event', 'sequence = 2');
  await change(`update record_event set data = data || '{"put": "in"}' where sequence = 2`);
  expect((await verify(full)).faults).toEqual([{ office, fault: 'record-changed', subject: scene.clientId }]);
  expect((await verify({ size: 'part', part: thirtiethOf(scene.clientId) })).faults).toHaveLength(1);
  expect((await verify(quick)).faults).toEqual([]);
  await change(`update record_event e set data = k.data from aside.kept k where k.sequence = e.sequence`);
  const tail = `sequence = (select max(sequence) from record_event)`;
  await keepAside('record_event', tail);
  await change(`delete from record_words where ${tail}`);
  await change(`delete from record_event where ${tail}`);
  expect((await verify(quick)).faults).toEqual([{ office, fault: 'record-tail-cut', subject: scene.clientId }]);
  await change(`insert into record_event select * from aside.kept`);
  expect((await verify(full)).faults).toEqual([]);
});

test('every column that names a file by its content is looked at', async () => {
  const client = new pg.Client({ connectionString: scene.database.setupUrl });
  await client.connect();
  const { rows } = await client.query<{ column: string }>(
    `select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'public' and (column_name like '%sha256%' or column_name = 'pictures') order by 1`,
  );
  await client.end();
  const ofSomethingElse = ['idempotent_answer.request_sha256'];
  const named = namingColumns.map(({ column }) => column);
  expect(rows.map(({ column }) => column).filter((column) => !ofSomethingElse.includes(column))).toEqual(named.sort());
});
