import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice } from '../../../tests/support/sample-office.ts';
import { inOffice } from '../../db/connect.ts';
import { copyOut } from '../../db/copy/copy-out.ts';
import { createRowCounter } from '../../db/copy/row-digest.ts';
import { withSnapshot } from '../../db/copy/snapshot.ts';
import { migrate } from '../../db/migrate.ts';
import { openFileStore } from '../../files/file-store.ts';
import { queues } from '../../jobs/queues.ts';
import { officeTableWords } from '../../texts/export/office-table-words.ts';
import { exportOffice } from './export-office.ts';
import { importOffice } from './import-office.ts';
import { isOfOffice, leftOutOfOffice, officeRowsQuery, replacedColumns } from './office-export-tables.ts';
import { openKeepingScene, type KeepingScene } from './safe-keeping.testdata.ts';

let scene: KeepingScene;
let dir: string;
beforeAll(async () => {
  scene = await openKeepingScene();
  dir = path.join(scene.folder, 'export');
  await scene.send('en kvittering\u2028med "rare" \\ tegn');
  const { officeId, staffId, context } = scene.office;
  // Words that formats stumble over, a key, and another office that must not come along.
  await inOffice(scene.database.db, officeId, async (trx) => {
    await trx.updateTable('client').set({ name: 'Å\\n "Ås"\u2028\t\\\\ & Sønn\r\n' }).execute();
    await trx
      .insertInto('office_seal')
      .values({
        office_id: officeId,
        id: context.ids.next(),
        certificate_pem: '-----BEGIN',
        private_key: Buffer.from('the seal'),
        made_at: context.clock.now(),
      })
      .execute();
    await trx
      .insertInto('delivery_key')
      .values({
        office_id: officeId,
        id: context.ids.next(),
        name: 'Kassen',
        token_hash: 'the hash of a key',
        made_by: staffId,
        made_at: context.clock.now(),
      })
      .execute();
  });
  await addSampleOffice(scene.database.db, '2026-07-01T08:00:00.000Z');
});
afterAll(() => scene.close());

function write(into: string) {
  const { appUrl, files, takt, now } = scene.source;
  return exportOffice({ appUrl, files, takt, now, officeId: scene.office.officeId, dir: into });
}

async function digests(url: string, officeId: string, at: string): Promise<Record<string, unknown>> {
  return withSnapshot(url, async (snapshot) => {
    await snapshot.enter(officeId);
    const found: Record<string, unknown> = {};
    for (const table of snapshot.tables.filter(isOfOffice)) {
      const counter = createRowCounter();
      for await (const piece of copyOut(
        snapshot.client,
        `copy (${officeRowsQuery(table, officeId, at as never)}) to stdout`,
      ))
        counter.add(piece);
      found[table.name] = counter.result();
    }
    return found;
  });
}

describe('an office that leaves', () => {
  test('takes everything along, and an empty Takt holds the same by row and hash', async () => {
    const written = await write(dir);
    if ('refused' in written) throw new Error(written.refused);
    const { manifest } = written;
    expect(manifest.office).toEqual({ id: scene.office.officeId, name: 'Nordlys Regnskap', orgnr: '310332062' });
    expect(manifest.files).toMatchObject({ count: 1, faults: [] });
    const empty = await cloneDatabase();
    try {
      const folder = path.join(scene.folder, 'imported');
      const files = openFileStore({ folder, maxBytes: 1_000_000 });
      expect(await importOffice({ dir, ownerUrl: empty.ownerUrl, files })).toMatchObject({ imported: true, files: 1 });
      await migrate({ ownerUrl: empty.ownerUrl, appUrl: empty.url, queues });
      const { id } = manifest.office;
      expect(await digests(empty.url, id, manifest.madeAt)).toEqual(
        await digests(scene.database.url, id, manifest.madeAt),
      );
      const offices = await withSnapshot(empty.url, async ({ officeIds }) => officeIds);
      expect(offices).toEqual([id]);
      const [{ sha256 }] = fs
        .readFileSync(path.join(dir, 'files.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { sha256: string }) as [{ sha256: string }];
      expect(await files.verify(id, sha256)).toBe('intact');
      expect(await importOffice({ dir, ownerUrl: empty.ownerUrl, files })).toEqual({ refused: 'not-empty' });
    } finally {
      await empty.close();
    }
  });

  test('leaves its keys behind, and says so', () => {
    const all = fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .join('');
    expect(all).toContain('Kassen');
    expect(all).not.toContain(Buffer.from('the seal').toString('hex'));
    expect(all).not.toContain('the hash of a key');
    expect(fs.existsSync(path.join(dir, 'tables/access.jsonl'))).toBe(false);
    expect(fs.readFileSync(path.join(dir, 'LESMEG.md'), 'utf8')).toContain('Alle må logge inn på nytt');
    expect(fs.readFileSync(path.join(dir, 'README.md'), 'utf8')).toContain(
      '| `tables/client.jsonl` | 1 | the clients |',
    );
  });

  test('writes nothing into a folder that is not empty, and nothing of an office that is not there', async () => {
    expect(await write(dir)).toEqual({ refused: 'not-empty' });
    const elsewhere = path.join(scene.folder, 'none');
    const { appUrl, files, takt, now } = scene.source;
    const officeId = scene.office.context.ids.next();
    expect(await exportOffice({ appUrl, files, takt, now, officeId, dir: elsewhere })).toEqual({
      refused: 'not-found',
    });
  });

  test('is not imported with a single changed letter', async () => {
    const files = openFileStore({ folder: path.join(scene.folder, 'never'), maxBytes: 1_000_000 });
    const empty = await cloneDatabase();
    try {
      for (const file of ['tables/client.jsonl', 'files.jsonl', 'manifest.json']) {
        const at = path.join(dir, file);
        const text = fs.readFileSync(at, 'utf8');
        fs.writeFileSync(
          at,
          text.replace(/[0-9]/, (digit) => String((Number(digit) + 1) % 10)),
        );
        expect([file, await importOffice({ dir, ownerUrl: empty.ownerUrl, files })]).toEqual([
          file,
          { refused: 'export-damaged', files: [file] },
        ]);
        fs.writeFileSync(at, text);
      }
      expect(await withSnapshot(empty.url, async ({ officeIds }) => officeIds)).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});

/** Named like a key and none. */
const harmless = ['intake_address.token', 'message.secret_ref', 'delivery_key.id'];

test('every column that is named like a key is left out, goes out with another value, or is known to be none', async () => {
  const client = new pg.Client({ connectionString: scene.database.setupUrl });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'public' and column_name ~ '(token|secret|private|password|session|code_hash)' order by 2`,
  );
  await client.end();
  const known = new Set([...harmless, ...replacedColumns]);
  expect(rows.filter(({ table, column }) => !(table in leftOutOfOffice) && !known.has(column))).toEqual([]);
});

test('what every file holds is said in both languages', async () => {
  const names = await withSnapshot(scene.database.url, async ({ tables }) =>
    tables.filter(isOfOffice).map(({ name }) => name),
  );
  for (const language of ['nb', 'en'] as const) {
    expect(names.filter((name) => officeTableWords[language][name] === undefined)).toEqual([]);
  }
});
