import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst, tellTheStory, workAt } from '../surcharge/surcharge.testdata.ts';
import { changeClient } from './change-client.ts';
import { deactivateClient } from './deactivate-client.ts';
import { pauseReminders, resumeReminders } from './pause-reminders.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

async function addOffice(at = '2026-11-10T08:00:00.000Z') {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const builder = await addBuilder(office, '2026-07-01');
  moveClock(office, at);
  return { office, ...builder };
}

const on = calendarDate;
const eventsOf = (office: SampleOffice, kinds: readonly string[]) =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx.selectFrom('record_event').select(['kind', 'data']).orderBy('sequence').execute();
    return rows.filter(({ kind }) => kinds.includes(kind));
  });

test('a pause warns of each deadline that it passes, and no reminder goes until its last day is over', async () => {
  const { office, clientId } = await addOffice();
  const paused = await asFirst(office, (scope) => pauseReminders(scope, clientId, on('2026-11-23')));
  expect(paused).toMatchObject({
    pausedUntilOn: '2026-11-23',
    passes: [
      {
        dueOn: '2026-11-20',
        documents: ['receipts', 'incoming-invoices', 'bank-statement'],
        period: { of: 'vat-term', startOn: '2026-09-01', endOn: '2026-10-31' },
      },
    ],
  });
  expect(await workAt(office, '2026-11-13T08:00:00.000Z')).toBe(0);
  expect(await workAt(office, '2026-11-23T08:00:00.000Z')).toBe(0);
  expect(await workAt(office, '2026-11-24T08:00:00.000Z')).toBe(1);
});

test('a pause that ends today lets the next sweep speak, and the record tells of both once', async () => {
  const { office, clientId } = await addOffice('2026-09-18T08:00:00.000Z');
  const pause = () => asFirst(office, (scope) => pauseReminders(scope, clientId, on('2026-12-01')));
  await pause();
  expect(await pause()).toMatchObject({ pausedUntilOn: '2026-12-01' });
  expect(await workAt(office, '2026-09-21T08:00:00.000Z')).toBe(0);
  const resume = () => asFirst(office, (scope) => resumeReminders(scope, clientId));
  expect(await resume()).toEqual({ resumed: true });
  expect(await resume()).toEqual({ resumed: false });
  expect(await workAt(office, '2026-09-21T09:00:00.000Z')).toBe(1);
  expect(await eventsOf(office, ['reminders-paused', 'reminders-resumed'])).toMatchObject([
    { kind: 'reminders-paused', data: { untilOn: '2026-12-01' } },
    { kind: 'reminders-resumed', data: { wasUntilOn: '2026-12-01' } },
  ]);
});

test('a pause lies ahead and ends within a year', async () => {
  const { office, clientId } = await addOffice();
  const pause = (untilOn: string) => asFirst(office, (scope) => pauseReminders(scope, clientId, on(untilOn)));
  expect(await pause('2026-11-09')).toEqual({ refused: 'day-in-the-past' });
  expect(await pause('2026-11-10')).toMatchObject({ passes: [] });
  expect(await pause('2027-11-11')).toMatchObject({ pausedUntilOn: '2027-11-11' });
  expect(await pause('2027-11-12')).toEqual({ refused: 'pause-too-long' });
});

test('a new lead takes over the open tasks, and nobody from another office can be one', async () => {
  const { office, clientId } = await addOffice();
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  const otherId = await asFirst(office, async (scope) => {
    const id = scope.ids.next();
    const staff = { office_id: office.officeId, id, name: 'Kåre Østby', email: 'kare@nordlys.example' };
    await scope.trx
      .insertInto('staff')
      .values({ ...staff, role: 'accountant', language: 'nb', active: true, created_at: scope.now })
      .execute();
    return id;
  });
  await asFirst(office, (scope) => scope.trx.updateTable('person').set({ email: null }).execute());
  await workAt(office, '2026-11-13T08:00:00.000Z');
  const change = (leadId: string) => asFirst(office, (scope) => changeClient(scope, clientId, { leadId }));
  expect(await change(stranger.staffId)).toEqual({ refused: 'staff-not-active' });
  expect(await change(otherId)).toEqual({ changed: ['leadId'] });
  expect(await change(otherId)).toEqual({ changed: [] });
  const tasks = await asFirst(office, (scope) =>
    scope.trx.selectFrom('task').select(['kind', 'assigned_to']).execute(),
  );
  expect(tasks).toContainEqual({ kind: 'no-address', assigned_to: otherId });
  expect(await eventsOf(office, ['client-changed'])).toMatchObject([
    { data: { changed: ['leadId'], lead: otherId, wasLead: office.staffId } },
  ]);
});

test('a client that turns out to be a consumer is charged nothing: undecided lines are withdrawn', async () => {
  const { office, clientId } = await addOffice('2026-07-01T08:00:00.000Z');
  await tellTheStory(office, clientId);
  expect(await asFirst(office, (scope) => changeClient(scope, clientId, { consumer: true }))).toEqual({
    changed: ['consumer'],
  });
  const lines = await asFirst(office, (scope) => scope.trx.selectFrom('surcharge_line').select('state').execute());
  expect(lines).toEqual([{ state: 'withdrawn' }, { state: 'withdrawn' }]);
});

test('contacts who had the language of the client follow it; whoever chose another keeps it', async () => {
  const { office, clientId, personId } = await addOffice();
  await asFirst(office, (scope) => changeClient(scope, clientId, { language: 'en', name: 'Ærlig "Bygg" AS' }));
  const person = await asFirst(office, (scope) =>
    scope.trx.selectFrom('person').select('language').where('id', '=', personId).executeTakeFirstOrThrow(),
  );
  expect(person.language).toBe('en');
  const words = await asFirst(office, (scope) => scope.trx.selectFrom('record_words').select('words').execute());
  expect(words.at(-1)!.words).toMatchObject({ name: 'Ærlig "Bygg" AS', wasName: "Brattli & O'Hara Bygg AS" });
});

test('a client who leaves owes nothing more, gets nothing more and loses the way in; the record stands', async () => {
  const { office, clientId, personId } = await addOffice();
  const end = () => asFirst(office, (scope) => deactivateClient(scope, clientId));
  expect(await end()).toMatchObject({ deactivated: true, cancelled: 6 });
  expect(await end()).toEqual({ refused: 'not-found' });
  const after = await asFirst(office, async (scope) => ({
    states: await scope.trx.selectFrom('obligation').select('state').distinct().execute(),
    agreement: await scope.trx.selectFrom('agreement').select('ended_on').executeTakeFirstOrThrow(),
    person: await scope.trx.selectFrom('person').select('link_version').where('id', '=', personId).executeTakeFirst(),
    verified: await verifyRecords(scope),
  }));
  expect(after).toMatchObject({
    states: [{ state: 'cancelled' }],
    agreement: { ended_on: '2026-11-10' },
    person: { link_version: 2 },
    verified: [{ faults: [] }],
  });
  expect(await workAt(office, '2026-11-23T08:00:00.000Z')).toBe(0);
  expect(await asFirst(office, (scope) => pauseReminders(scope, clientId, on('2026-12-01')))).toEqual({
    refused: 'not-found',
  });
});

test('another office finds no such client', async () => {
  const { clientId } = await addOffice();
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  const refused = { refused: 'not-found' };
  expect(await asFirst(stranger, (scope) => pauseReminders(scope, clientId, on('2026-12-01')))).toEqual(refused);
  expect(await asFirst(stranger, (scope) => resumeReminders(scope, clientId))).toEqual(refused);
  expect(await asFirst(stranger, (scope) => changeClient(scope, clientId, { name: 'Vår nå' }))).toEqual(refused);
  expect(await asFirst(stranger, (scope) => deactivateClient(scope, clientId))).toEqual(refused);
});
