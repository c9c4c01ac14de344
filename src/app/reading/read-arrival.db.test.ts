import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import yazl from 'yazl';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { templates, type AgreementTerms } from '../../domain/agreement/index.ts';
import { openReader, type DocumentReader } from '../../documents/read-apart.ts';
import { StorageFull } from '../../files/file-errors.ts';
import { addressOf } from '../../files/content-address.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { dutiesOf, inSample } from '../intake/intake.testdata.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { placeArrival } from '../intake/place-arrival.ts';
import { returnArrival } from '../intake/return-arrival.ts';
import { viewInboxDocument } from '../inbox/view-inbox-document.ts';
import { acceptOne } from '../inbox/accept-one.ts';
import { undoJudgement } from '../inbox/undo-judgement.ts';
import { acceptArrivals } from '../intake/accept-arrivals.ts';
import { beginReading } from './begin-reading.ts';
import { readArrival, type ReadingPorts } from './read-arrival.ts';
import { requestLeftReadings } from './request-reading.ts';

let database: TestDatabase;
let reader: DocumentReader;
let folder: string;
let files: FileStore;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
let duty: string;
let ports: ReadingPorts;

beforeAll(async () => {
  database = await cloneDatabase();
  reader = openReader();
  folder = mkdtempSync(join(tmpdir(), 'takt-reading-'));
  files = openFileStore({ folder: join(folder, 'files'), maxBytes: 10_000_000 });
  ports = {
    files,
    reader: {
      async read({ path, fileName, depth }) {
        const scratch = mkdtempSync(join(folder, 'scratch-'));
        const read = await reader.read({ file: path, fileName, scratch, depth }, 5);
        return { ...read, dispose: async () => rmSync(scratch, { recursive: true }) };
      },
    },
    // What a scanner would say of the sample that all scanners know.
    scanVirus: async (path) =>
      (await buffer(createReadStream(path))).includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')
        ? { virus: 'infected', name: 'Eicar-Test-Signature' }
        : { virus: 'clean' },
  };
});
afterAll(async () => {
  await reader.close();
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-11-16T08:00:00.000Z');
  const { terms } = templates[0]!;
  const legible: AgreementTerms = {
    ...terms,
    duties: terms.duties.map((clause) => ({ ...clause, form: ['legible'] })),
  };
  builder = await addBuilder(office, '2026-07-01', legible);
  const september = await inSample(office, (scope) =>
    sql<{
      id: string;
    }>`select id from obligation where client_id = ${builder.clientId} and period_start_on = '2026-09-01'`.execute(
      scope.trx,
    ),
  );
  duty = september.rows[0]!.id;
});

function pdf(...pages: string[][]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A5' });
  pages.forEach((lines, index) => {
    if (index > 0) document.addPage();
    for (const line of lines) document.text(line);
  });
  document.end();
  return buffer(document as unknown as Readable);
}

const receipt = (number: number, day: string): string[] => [
  'Byggvarehuset Nord AS',
  'Org.nr. 987 654 325 MVA',
  `Kvittering ${number}`,
  `Dato ${day}`,
  'Sum kr 500,00',
  'Herav mva 25 % kr 100,00',
  'Betalt med kort',
];

async function send(name: string, bytes: Buffer | string, place: 'placed' | 'unplaced' = 'placed'): Promise<string> {
  const stored = await files.receive(office.officeId, Readable.from([Buffer.from(bytes)]));
  const id = office.context.ids.next();
  const registered = await inSample(
    office,
    (scope) =>
      registerArrival(scope, {
        id,
        clientId: builder.clientId,
        ...(place === 'placed' ? { item: { obligationId: duty, itemKey: 'receipts' } } : {}),
        batchId: id,
        via: 'portal',
        file: { ...stored, name, kind: 'unknown' },
      }),
    { personId: builder.personId },
  );
  expect(registered).toMatchObject({ arrivalId: id });
  return id;
}

const read = (id: string) => readArrival(office.context, office.officeId, id, ports);

async function arrivals() {
  const { rows } = await inSample(office, (scope) =>
    sql<{ id: string; name: string; verdict: string; item: string | null; state: string; part_of: string | null }>`
      select a.id, a.file_name as name, a.verdict, a.item_key as item, r.state, a.part_of from arrival a
      left join reading r on r.office_id = a.office_id and r.arrival_id = a.id
      where a.client_id = ${builder.clientId} order by a.received_at, a.part_path nulls first, a.id`.execute(scope.trx),
  );
  return rows;
}

async function findings() {
  const { rows } = await inSample(office, (scope) =>
    sql<{ kind: string; severity: string; arrival_id: string | null }>`select kind, severity, arrival_id from finding
      where client_id = ${builder.clientId} and gone_at is null order by kind, arrival_id`.execute(scope.trx),
  );
  return rows;
}
const kindsAbout = async (id: string) =>
  (await findings()).filter(({ arrival_id }) => arrival_id === id).map(({ kind }) => kind);

test('a clear receipt in its place goes on by rule, with its page as a picture', async () => {
  const id = await send('kvittering.pdf', await pdf(receipt(1001, '12.10.2026')));
  expect(await read(id)).toBe('read');
  expect(await kindsAbout(id)).toEqual([]);
  expect(await arrivals()).toMatchObject([{ id, verdict: 'accepted', state: 'read' }]);
  const { rows } = await inSample(office, (scope) =>
    sql<{ document: { fields: object }; pictures: { sha256: string; page: number }[] }>`
      select document, pictures from reading where arrival_id = ${id}`.execute(scope.trx),
  );
  expect(rows[0]!.document.fields).toMatchObject({ issuedOn: '2026-10-12', totalMinor: 50_000 });
  expect(rows[0]!.pictures).toMatchObject([{ page: 1 }]);
  expect(await files.verify(office.officeId, rows[0]!.pictures[0]!.sha256)).toBe('intact');
  const event = await inSample(office, (scope) =>
    scope.trx
      .selectFrom('record_event')
      .select('data')
      .where('client_id', '=', builder.clientId)
      .where('kind', '=', 'item-accepted')
      .executeTakeFirstOrThrow(),
  );
  expect(event.data).toMatchObject({ arrival: id, byRule: true });
  expect(event.data).not.toHaveProperty('staff');
});

test('where the office wants to look at everything, nothing goes on by rule', async () => {
  await inSample(office, (scope) =>
    sql`update office set settings = '{"intake": {"passByRule": false}}' where id = ${office.officeId}`.execute(
      scope.trx,
    ),
  );
  const id = await send('kvittering.pdf', await pdf(receipt(1001, '12.10.2026')));
  await read(id);
  expect(await arrivals()).toMatchObject([{ verdict: 'waiting', state: 'read' }]);
});

test('read twice, also at once, is read once', async () => {
  const id = await send('to.zip', await zip({ 'a.pdf': await pdf(receipt(1, '12.10.2026')), 'b.txt': 'hei' }));
  // Whoever begins after the other has ended has nothing to do.
  expect(await Promise.all([read(id), read(id)])).toContain('read');
  expect(await read(id)).toBe('nothing-to-do');
  expect((await arrivals()).map(({ name, verdict }) => [name, verdict])).toEqual([
    ['to.zip', 'opened'],
    ['a.pdf', 'waiting'],
    ['b.txt', 'waiting'],
  ]);
});

test('what an archive held stands in its place: the delivery is as complete as before, and each part is judged', async () => {
  const id = await send(
    'bilag.zip',
    await zip({ 'okt/a.pdf': await pdf(receipt(1, '12.10.2026')), 'okt/b.pdf': await pdf(receipt(2, '13.10.2026')) }),
  );
  await read(id);
  const [whole, ...parts] = await arrivals();
  expect(whole).toMatchObject({ verdict: 'opened' });
  expect(parts.map(({ item, part_of, state }) => [item, part_of, state])).toEqual([
    ['receipts', id, 'waiting'],
    ['receipts', id, 'waiting'],
  ]);
  for (const part of parts) await read(part.id);
  expect((await arrivals()).map(({ verdict }) => verdict)).toEqual(['opened', 'accepted', 'accepted']);
  expect(await inSample(office, (scope) => returnArrival(scope, id, { code: 'other' }))).toEqual({
    refused: 'not-placed',
  });
});

test('what a mail says is shown with it and with what came in it, without what no database can hold', async () => {
  const mail = [
    'From: jo@bygg.example',
    'Subject: Bilag for oktober',
    'Date: Mon, 16 Nov 2026 09:00:00 +0100',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('Her er kvitteringen.\0 <b>Jo</b>').toString('base64'),
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="a.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    (await pdf(receipt(3, '14.10.2026'))).toString('base64'),
    '--b--',
    '',
  ].join('\r\n');
  const id = await send('bilag.eml', mail);
  await read(id);
  const [, part] = await arrivals();
  const letter = { subject: 'Bilag for oktober', words: 'Her er kvitteringen. <b>Jo</b>' };
  for (const one of [id, part!.id])
    expect(await inSample(office, (scope) => viewInboxDocument(scope, one))).toMatchObject({ letter });
});

test('what came without a place is put where it most likely belongs, and left where that is not sure', async () => {
  const sure = await send('x.pdf', await pdf(receipt(7, '12.10.2026')), 'unplaced');
  const unsure = await send('notat.txt', 'Hei, her kommer litt til senere.', 'unplaced');
  await read(sure);
  await read(unsure);
  expect((await arrivals()).map(({ id, item }) => [id, item])).toEqual([
    [sure, 'receipts'],
    [unsure, null],
  ]);
});

test('the same receipt sent twice is found, and the second waits for a person', async () => {
  const bytes = await pdf(receipt(1001, '12.10.2026'));
  const first = await send('a.pdf', bytes);
  const second = await send('b.pdf', bytes);
  await read(first);
  await read(second);
  expect(await kindsAbout(second)).toEqual(['duplicate-bytes']);
  expect((await arrivals()).map(({ verdict }) => verdict)).toEqual(['accepted', 'waiting']);
  // Moved away, it is no duplicate there any more.
  await inSample(office, (scope) => returnArrival(scope, second, { code: 'other' }));
  expect(await kindsAbout(second)).toEqual([]);
});

test('a receipt of another period is found, and gone once it is moved to its own', async () => {
  const id = await send('gammel.pdf', await pdf(receipt(3, '12.08.2026')));
  await read(id);
  expect(await kindsAbout(id)).toEqual(['wrong-period']);
  const [earlier] = await dutiesOf(office, builder.clientId);
  await inSample(office, (scope) =>
    placeArrival(scope, id, { clientId: builder.clientId, item: { obligationId: earlier!, itemKey: 'receipts' } }),
  );
  expect(await kindsAbout(id)).toEqual([]);
});

test('what a person takes back is not let pass by the rule again', async () => {
  const id = await send('kvittering.pdf', await pdf(receipt(1001, '12.10.2026')));
  await read(id);
  expect(await inSample(office, (scope) => undoJudgement(scope, id))).toEqual({ undone: true });
  const other = await send('kvittering-2.pdf', await pdf(receipt(1002, '13.10.2026')));
  await read(other);
  expect((await arrivals()).map(({ verdict }) => verdict)).toEqual(['waiting', 'accepted']);
});

test('an infected file is opened by nobody, not even to be read', async () => {
  const id = await send('faktura.pdf', 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
  expect(await read(id)).toBe('infected');
  expect(await findings()).toContainEqual({ kind: 'virus', severity: 'stops', arrival_id: id });
  expect(await arrivals()).toMatchObject([{ verdict: 'waiting', state: 'infected' }]);
});

test('an infected file is accepted by nobody, neither alone nor with others', async () => {
  const id = await send('faktura.pdf', 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
  await read(id);
  expect(await inSample(office, (scope) => acceptOne(scope, id))).toEqual({ refused: 'infected' });
  expect(await inSample(office, (scope) => acceptArrivals(scope, [id]))).toEqual({ accepted: 0 });
  expect(await arrivals()).toMatchObject([{ verdict: 'waiting', state: 'infected' }]);
});

test('a file that is gone from the store is shown to a person at once, and not said to be too large', async () => {
  const id = await send('borte.pdf', await pdf(receipt(1, '12.10.2026')));
  const [{ sha256 }] = (await inSample(office, (scope) =>
    scope.trx.selectFrom('arrival').select('sha256').where('id', '=', id).execute(),
  )) as [{ sha256: string }];
  rmSync(join(folder, 'files', addressOf(office.officeId, sha256)));
  expect(await read(id)).toBe('failed');
  const { rows } = await inSample(office, (scope) =>
    sql<{ kind: string; fault: string }>`select kind, body -> 'values' ->> 'fault' as fault from finding
      where arrival_id = ${id} and gone_at is null`.execute(scope.trx),
  );
  expect(rows).toEqual([{ kind: 'cannot-open', fault: 'damaged' }]);
});

test('a file that ends its reader again and again is shown to a person after twelve tries', async () => {
  const id = await send('tung.pdf', await pdf(receipt(1, '12.10.2026')));
  const broken: ReadingPorts = {
    ...ports,
    reader: {
      read: async () => {
        throw new Error('the reader ended');
      },
    },
  };
  for (let tried = 0; tried < 12; tried += 1)
    await expect(readArrival(office.context, office.officeId, id, broken)).rejects.toThrow('ended');
  expect(await read(id)).toBe('failed');
  expect(await kindsAbout(id)).toEqual(['cannot-open']);
});

test('on a machine that ends its workers again and again a file in hand is tried every five minutes, and given up in the end', async () => {
  const id = await send('kvittering.pdf', await pdf(receipt(1, '12.10.2026')));
  // Begun, and nobody there to end it.
  const die = () => inSample(office, (scope) => beginReading(scope, id));
  for (const attempts of [1, 2, 3]) expect((await die())?.attempts).toBe(attempts);
  expect(await read(id)).toBe('nothing-to-do');
  for (let minute = 5; minute <= 45; minute += 5) {
    office.clock.set(`2026-11-16T08:${String(minute).padStart(2, '0')}:00.000Z` as never);
    expect((await die())?.attempts).toBe(3 + minute / 5);
    expect(await read(id)).toBe('nothing-to-do');
  }
  office.clock.set('2026-11-16T08:50:00.000Z' as never);
  expect(await read(id)).toBe('failed');
  expect(await kindsAbout(id)).toEqual(['cannot-open']);
});

test('a file that was read is not given up because its worker died again and again before that was kept', async () => {
  const id = await send('kvittering.pdf', await pdf(receipt(1, '12.10.2026')));
  const dying: ReadingPorts = {
    ...ports,
    failpoint: async (name) => {
      if (name === 'reading.after-store') throw new Error('the worker died');
    },
  };
  for (let death = 0; death < 8; death += 1)
    await expect(readArrival(office.context, office.officeId, id, dying)).rejects.toThrow('died');
  expect(await read(id)).toBe('read');
});

test('what was left by a worker that died is asked for again', async () => {
  const id = await send('kvittering.pdf', await pdf(receipt(1001, '12.10.2026')));
  const asked: string[] = [];
  const context = {
    ...office.context,
    enqueueReadings: async (_: unknown, ids: readonly string[]) => void asked.push(...ids),
  };
  const { inOfficeScope } = await import('../office/office-scope.ts');
  expect(await inOfficeScope(context, office.officeId, 'takt', requestLeftReadings)).toBe(0);
  office.clock.set('2026-11-16T08:06:00.000Z' as never);
  expect(await inOfficeScope(context, office.officeId, 'takt', requestLeftReadings)).toBe(1);
  expect(asked).toEqual([id]);
});

async function zip(entries: Record<string, Buffer | string>): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(entries)) archive.addBuffer(Buffer.from(bytes), name);
  archive.end();
  return buffer(archive.outputStream as unknown as Readable);
}

test('without room for what is in it a file waits as before, however often, and is read when there is room', async () => {
  const arrival = await send('kvittering.pdf', await pdf(receipt(1, '12.09.2026')));
  const full = { ...ports, reader: { read: () => Promise.reject(new StorageFull()) } };
  const read = (by: ReadingPorts) => readArrival(office.context, office.officeId, arrival, by);
  for (let tried = 0; tried < 7; tried += 1) await expect(read(full)).rejects.toThrow(StorageFull);
  const { rows } = await inSample(office, (scope) =>
    sql`select state, attempts from reading where arrival_id = ${arrival}`.execute(scope.trx),
  );
  expect(rows).toEqual([{ state: 'waiting', attempts: 0 }]);
  expect(await read(ports)).toBe('read');
});

test('while the virus scan does not answer nothing is opened; the file waits, and the attempt does not count', async () => {
  const id = await send('kvittering.pdf', await pdf(receipt(1, '12.09.2026')));
  const silent: ReadingPorts = {
    ...ports,
    scanVirus: async () => ({ virus: 'unavailable', reason: 'clamd did not answer in time' }),
  };
  for (let time = 0; time < 7; time += 1)
    await expect(readArrival(office.context, office.officeId, id, silent)).rejects.toThrow(/does not answer/);
  expect(await arrivals()).toMatchObject([{ verdict: 'waiting', state: 'waiting' }]);
  expect(await read(id)).toBe('read');
  expect(await arrivals()).toMatchObject([{ verdict: 'accepted', state: 'read' }]);
});

test('a file that is too large for the virus scan is read, and waits for a person who is told so', async () => {
  const id = await send('kvittering.pdf', await pdf(receipt(1, '12.09.2026')));
  const small: ReadingPorts = { ...ports, scanVirus: async () => ({ virus: 'too-large' }) };
  expect(await readArrival(office.context, office.officeId, id, small)).toBe('read');
  expect(await findings()).toContainEqual({ kind: 'not-scanned', severity: 'asks', arrival_id: id });
  expect(await arrivals()).toMatchObject([{ verdict: 'waiting', state: 'read' }]);
});
