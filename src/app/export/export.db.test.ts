import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import readXlsxFile from 'read-excel-file/node';
import yauzl from 'yauzl';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { dutiesOf, inSample } from '../intake/intake.testdata.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { registerPaper } from '../intake/register-paper.ts';
import { listPackage } from './list-package.ts';
import { writeLog } from './write-log.ts';
import { writePackage } from './write-package.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
let folder: string;
let files: FileStore;
let duty: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takt-export-'));
  files = openFileStore({ folder, maxBytes: 1_000_000 });
  office = await addSampleOffice(database.db, '2026-11-16T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  const { rows } = await inSample(office, (scope) =>
    sql<{
      id: string;
    }>`select id from obligation where client_id = ${builder.clientId} and period_start_on = '2026-09-01'`.execute(
      scope.trx,
    ),
  );
  duty = rows[0]!.id;
  return () => rmSync(folder, { recursive: true });
});

async function send(name: string, text: string, placed = true): Promise<string> {
  const stored = await files.receive(office.officeId, Readable.from([Buffer.from(text)]));
  const id = office.context.ids.next();
  await inSample(
    office,
    (scope) =>
      registerArrival(scope, {
        id,
        clientId: builder.clientId,
        ...(placed ? { item: { obligationId: duty, itemKey: 'receipts' } } : {}),
        batchId: id,
        via: 'portal',
        file: { ...stored, name, kind: 'pdf' },
      }),
    { personId: builder.personId },
  );
  return stored.sha256;
}

const span = { fromOn: calendarDate('2026-09-01'), toOn: calendarDate('2026-12-31') };

async function pack(): Promise<Buffer> {
  const contents = await inSample(office, (scope) =>
    listPackage(scope, { clientId: builder.clientId, ...span, language: 'nb' }),
  );
  if ('refused' in contents) throw new Error(contents.refused);
  return buffer(writePackage(files, office.officeId, contents));
}

async function unpack(zip: Buffer): Promise<Map<string, Buffer>> {
  const archive = await yauzl.fromBufferPromise(zip, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  for await (const entry of archive.eachEntry()) {
    found.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  }
  return found;
}

test('a package holds every file as it came, under names of ours, with a manifest by which each can be checked', async () => {
  const first = await send("Kvittering O'Hara æøå.pdf", 'en');
  await send("kvittering O'Hara æøå.PDF", 'to');
  await send('../../etc/passwd', 'tre', false);
  const found = await unpack(await pack());
  expect([...found.keys()].filter((name) => name.includes('/'))).toEqual([
    "2026-09-01 september og oktober 2026/Kvitteringer/Kvittering O'Hara æøå.pdf",
    "2026-09-01 september og oktober 2026/Kvitteringer/kvittering O'Hara æøå (2).PDF",
    'Uten plass/passwd',
  ]);
  const sums = found.get('SHA256SUMS')!.toString().trimEnd().split('\n');
  expect(sums).toHaveLength(3);
  for (const line of sums) {
    const [hash, path] = [line.slice(0, 64), line.slice(66)];
    expect(createHash('sha256').update(found.get(path)!).digest('hex')).toBe(hash);
  }
  const manifest = JSON.parse(found.get('manifest.json')!.toString());
  expect(manifest).toMatchObject({
    format: 'takt-package',
    fromOn: '2026-09-01',
    documents: [{ sha256: first, via: 'portal' }, {}, {}],
  });
  expect(found.get('manifest.csv')!.toString()).toContain(first);
});

test('a file whose bytes are not what was received cuts the package off', async () => {
  const sha256 = await send('a.pdf', 'innhold');
  writeFileSync(join(folder, office.officeId, sha256.slice(0, 2), sha256), 'noe annet');
  await expect(pack()).rejects.toThrow('are not what was received');
});

test('a period with nothing is a package with an empty manifest', async () => {
  const found = await unpack(await pack());
  expect([...found.keys()]).toEqual(['manifest.json', 'manifest.csv', 'SHA256SUMS']);
});

const log = async (kind: 'received' | 'late', format: 'pdf' | 'csv' | 'xlsx', clientId?: string) => {
  const written = await inSample(office, (scope) =>
    writeLog(scope, { ...span, ...(clientId === undefined ? {} : { clientId }) }, { kind, format, language: 'nb' }),
  );
  if ('refused' in written) throw new Error(written.refused);
  return written;
};

test('the receipt log tells what came when, by which way and what it is; paper by its day', async () => {
  await send('=SUM(A1).pdf', 'x');
  await inSample(office, (scope) =>
    registerPaper(scope, { obligationId: duty, itemKeys: ['bank'], handedOverOn: calendarDate('2026-11-13') }),
  );
  const csv = Buffer.from((await log('received', 'csv')).bytes)
    .toString()
    .replaceAll('\u00a0', ' ');
  const [, ...rows] = csv.trimEnd().split('\r\n');
  expect(rows[1]).toContain(
    'mandag 16. november 2026;kl. 09.00;Kundens side;Jo Brattli;Kvitteringer;september og oktober 2026',
  );
  expect(rows[1]).toContain("'=SUM(A1).pdf");
  expect(rows[0]).toMatch(/fredag 13. november 2026;;Papir;Ingrid Solheim;Kontoutskrift/);
  const [sheet] = await readXlsxFile(Buffer.from((await log('received', 'xlsx', builder.clientId)).bytes));
  expect(sheet!.data).toHaveLength(3);
  expect(
    Buffer.from((await log('received', 'pdf')).bytes)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('the log of late deliveries has what came after its deadline and what has not come', async () => {
  const [earlier] = await dutiesOf(office, builder.clientId);
  moveClock(office, '2026-11-25T08:00:00.000Z');
  const csv = Buffer.from((await log('late', 'csv', builder.clientId)).bytes)
    .toString()
    .replaceAll('\u00a0', ' ');
  const [, ...rows] = csv.trimEnd().split('\r\n');
  expect(rows.some((row) => row.includes('fredag 20. november 2026') && row.includes('Ikke levert'))).toBe(true);
  expect(earlier).toBeDefined();
});

test("another office's client is not there", async () => {
  const stranger = await addSampleOffice(database.db, '2026-11-16T08:00:00.000Z');
  const refused = await inSample(stranger, (scope) =>
    listPackage(scope, { clientId: builder.clientId, ...span, language: 'nb' }),
  );
  expect(refused).toEqual({ refused: 'not-found' });
  expect(
    await inSample(stranger, (scope) =>
      writeLog(scope, { ...span, clientId: builder.clientId }, { kind: 'late', format: 'csv', language: 'nb' }),
    ),
  ).toEqual({ refused: 'not-found' });
});
