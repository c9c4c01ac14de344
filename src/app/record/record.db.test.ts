import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { anchorRecords } from './anchor-records.ts';
import { appendRecord } from './append-record.ts';
import { eraseWords } from './erase-words.ts';
import { exportAnchor } from './export-anchor.ts';
import { exportRecord } from './export-record.ts';
import { verifyRecords, type RecordVerdict } from './verify-record.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

function verify(office: SampleOffice): Promise<RecordVerdict[]> {
  return inOfficeScope(office.context, office.officeId, 'takt', (scope) => verifyRecords(scope));
}

/** Changes rows behind the program's back, as someone with the whole server could. */
async function tamper(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.setupUrl });
  await client.connect();
  await client.query(statement, [...values]);
  await client.end();
}

async function officeWithRecord(): Promise<{ office: SampleOffice; clientId: string; events: number }> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  const [verdict] = await verify(office);
  expect(verdict).toMatchObject({ clientId, faults: [] });
  return { office, clientId, events: verdict!.events };
}

test('an untouched record holds, and its export hashes to the same chain', async () => {
  const { office, clientId, events } = await officeWithRecord();
  const exported = await inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
    exportRecord(scope, { orgnr: '312457805' }),
  );
  expect(exported).toMatchObject({ client: clientId });
  expect(exported!.events.length).toBe(events);
  expect(exported!.events[0]).toMatchObject({ sequence: 1, kind: 'client-added', previousHash: '0'.repeat(64) });
});

test('a changed date is found', async () => {
  const { office, clientId } = await officeWithRecord();
  await tamper(
    `update record_event set data = data || '{"dueOn":"2026-09-30"}' where client_id = $1 and sequence = 3`,
    [clientId],
  );
  expect(await verify(office)).toMatchObject([{ faults: [{ fault: 'changed', sequence: 3 }] }]);
});

test('a removed event is found', async () => {
  const { office, clientId } = await officeWithRecord();
  await tamper('delete from record_event where client_id = $1 and sequence = 4', [clientId]);
  const [verdict] = await verify(office);
  expect(verdict!.faults).toContainEqual({ fault: 'gap', sequence: 4 });
});

test('a cut tail is found by the head, and by the anchor when the head was cut too', async () => {
  const { office, clientId, events } = await officeWithRecord();
  await inOfficeScope(office.context, office.officeId, 'takt', anchorRecords);
  await tamper('delete from record_event where client_id = $1 and sequence = $2', [clientId, events]);
  expect((await verify(office))[0]!.faults).toContainEqual({ fault: 'tail-cut', sequence: events });
  await tamper(
    `update record_head h set sequence = e.sequence, hash = e.hash from record_event e
     where h.client_id = $1 and e.client_id = h.client_id and e.sequence = $2`,
    [clientId, events - 1],
  );
  expect((await verify(office))[0]!.faults).toEqual([{ fault: 'tail-cut', sequence: events }]);
});

test('a tail that was cut together with its head and every anchor is found by an anchor that was kept elsewhere', async () => {
  const { office, clientId, events } = await officeWithRecord();
  const asTakt = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
    inOfficeScope(office.context, office.officeId, 'takt', work);
  await asTakt(anchorRecords);
  const kept = (await asTakt(exportAnchor))!;
  await tamper('delete from office_anchor where office_id = $1', [office.officeId]);
  await tamper('delete from record_event where client_id = $1 and sequence = $2', [clientId, events]);
  await tamper(
    `update record_head h set sequence = e.sequence, hash = e.hash from record_event e
     where h.client_id = $1 and e.client_id = h.client_id and e.sequence = $2`,
    [clientId, events - 1],
  );
  expect((await verify(office))[0]!.faults).toEqual([]);
  const [verdict] = await asTakt((scope) => verifyRecords(scope, undefined, [kept]));
  expect(verdict!.faults).toEqual([{ fault: 'tail-cut', sequence: events }]);
});

test('erased words are gone, the chain verifies as before, and the erasure is an event', async () => {
  const { office, clientId, events } = await officeWithRecord();
  const asStaff = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
    inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, work);
  await asStaff((scope) =>
    appendRecord(scope, [{ clientId, kind: 'client-changed', data: { field: 'name' }, words: { name: "Åse O'Hara" } }]),
  );
  moveClock(office, '2026-07-03T08:00:00.000Z');
  const before = calendarDate('2026-07-02');
  expect(await asStaff((scope) => eraseWords(scope, clientId, before))).toMatchObject({ words: 1, looseSha256: [] });
  expect(await asStaff((scope) => eraseWords(scope, clientId, before))).toMatchObject({ words: 0 });
  expect(await verify(office)).toMatchObject([{ clientId, faults: [], events: events + 2 }]);
  const exported = await asStaff((scope) => exportRecord(scope, { clientId }));
  expect(JSON.stringify(exported)).not.toContain("O'Hara");
  expect(exported!.events.at(-1)).toMatchObject({
    kind: 'words-erased',
    data: { beforeOn: '2026-07-02', erasedWords: 1 },
  });
});

test('another office erases nothing, and nobody erases what has not been', async () => {
  const { clientId } = await officeWithRecord();
  const other = await addSampleOffice(database.db, '2026-07-05T08:00:00.000Z');
  const asOther = (beforeOn: string): Promise<unknown> =>
    inOfficeScope(other.context, other.officeId, { staffId: other.staffId }, (scope) =>
      eraseWords(scope, clientId, calendarDate(beforeOn)),
    );
  expect(await asOther('2026-07-02')).toEqual({ refused: 'not-found' });
  expect(await asOther('2026-08-02')).toEqual({ refused: 'day-in-the-future' });
});

test('fifty transactions at once give one unbroken chain', async () => {
  const { office, clientId, events } = await officeWithRecord();
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
        appendRecord(scope, [{ clientId, kind: 'page-visited', data: { visit: index }, words: { page: 'æøå' } }]),
      ),
    ),
  );
  expect(await verify(office)).toMatchObject([{ events: events + 50, faults: [] }]);
});

test("the application's role can neither change nor remove an event", async () => {
  const { office } = await officeWithRecord();
  const attempt = inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
    scope.trx.updateTable('record_event').set({ kind: 'delivered' }).execute(),
  );
  await expect(attempt).rejects.toThrow(/permission denied/);
});
