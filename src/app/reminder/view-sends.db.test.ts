import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { Sends } from '../../http/contract/office.ts';
import { requestExtension } from '../intake/extensions.ts';
import { stopSending } from '../sending/stop-sending.ts';
import { addStoryBuilder, inOffice, messagesOf, sendQueued, setClient, sweepAt } from './reminders.testdata.ts';
import { countGoes } from './count-goes.ts';
import { viewSends } from './view-sends.ts';

let database: TestDatabase;
let office: SampleOffice;
let clientId: string;
let personId: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId, personId } = await addStoryBuilder(office));
  moveClock(office, '2026-09-14T07:00:00.000Z');
});

async function sendsOn(on: string, smsConfigured = true): Promise<Sends> {
  const sends = await inOffice(office, (scope) => viewSends(scope, calendarDate(on), smsConfigured));
  if ('refused' in sends) throw new Error(sends.refused);
  return sends;
}

async function silenceOn(on: string): Promise<[string, string | null][]> {
  const { goes, silent } = await sendsOn(on);
  expect(goes).toEqual([]);
  return silent.flatMap(({ reason, clients }) => clients.map((client): [string, string | null] => [reason, client.on]));
}

test('shows for each day to come what the sweep of that day then sends, word for word, and writes nothing', async () => {
  const foreseen = new Map<string, Sends['goes']>();
  for (const day of ['2026-09-15', '2026-09-21', '2026-09-24', '2026-09-29']) {
    foreseen.set(day, (await sendsOn(day)).goes);
  }
  expect(await messagesOf(office)).toEqual([]);
  expect(
    [...foreseen].map(([day, goes]) => [day, goes.map(({ what, channel, numberOf }) => [what, channel, numberOf])]),
  ).toEqual([
    ['2026-09-15', [['early', 'email', 1]]],
    ['2026-09-21', [['main', 'email', 2]]],
    ['2026-09-24', [['text', 'sms', 3]]],
    ['2026-09-29', [['call', 'task', 3]]],
  ]);
  for (const [day, goes] of foreseen) {
    const words: string[] = [];
    await sweepAt(office, `${day}T07:00:00.000Z`);
    await sendQueued(office, {
      send: async (message) => {
        words.push(message.text);
        return { outcome: 'accepted', response: '250 ok' };
      },
    });
    expect(words).toEqual(goes.flatMap(({ text }) => (text === null ? [] : [text])));
  }
});

test('names the person, the company and the address, and masks the link', async () => {
  const [going] = (await sendsOn('2026-09-21')).goes;
  expect(going).toMatchObject({
    personName: 'Jo Brattli',
    clients: [{ id: clientId, name: "Brattli & O'Hara Bygg AS" }],
    to: 'jo@brattli.example',
  });
  expect(going!.text).toContain('https://lenken.takt.invalid/');
});

test('says of every other client why it gets nothing, and from when that can change', async () => {
  expect(await silenceOn('2026-09-14')).toEqual([['not-yet', '2026-09-15']]);
  expect(await silenceOn('2026-09-19')).toEqual([['office-closed', '2026-09-21']]);
  expect(await silenceOn('2026-09-22')).toEqual([['between-steps', '2026-09-24']]);
  expect(await silenceOn('2026-09-30')).toEqual([['ladder-done', null]]);
  await setClient(office, clientId, { pausedUntilOn: '2026-09-30' });
  expect(await silenceOn('2026-09-21')).toEqual([['paused', '2026-10-01']]);
});

test('counts for every page what the page shows of today', async () => {
  for (const [day, counted] of [
    ['2026-09-14', 0],
    ['2026-09-19', 0],
    ['2026-09-21', 1],
    ['2026-09-24', 1],
    ['2026-09-29', 1],
  ] as const) {
    moveClock(office, `${day}T07:00:00.000Z`);
    const count = () => inOffice(office, (scope) => countGoes(scope, true));
    const goes = (await sendsOn(day)).goes.length;
    expect([day, await count(), goes]).toEqual([day, counted, counted]);
    await sweepAt(office, `${day}T07:00:00.000Z`);
    expect([day, await count()]).toEqual([day, 0]);
  }
});

test('after the sweep of the day says that the client has been told today', async () => {
  await sweepAt(office, '2026-09-21T07:00:00.000Z');
  expect(await silenceOn('2026-09-21')).toEqual([['between-steps', '2026-09-24']]);
});

test('says that more days are asked for, and that there is no address', async () => {
  const { rows } = {
    rows: await inOffice(office, ({ trx }) => trx.selectFrom('obligation').selectAll().orderBy('due_on').execute()),
  };
  await inOffice(office, (scope) =>
    requestExtension({ ...scope, actor: { personId } }, clientId, {
      obligationId: rows[0]!.id,
      proposedOn: calendarDate('2026-09-25'),
    }),
  );
  expect((await silenceOn('2026-09-21')).map(([reason]) => reason)).toEqual(['extension-waiting']);
  await inOffice(office, ({ trx }) => trx.updateTable('person').set({ email: null }).execute());
  expect((await silenceOn('2026-11-23')).map(([reason]) => reason)).toEqual(['no-address']);
});

test('without a gateway, or a number, says that the text message is only noted', async () => {
  expect(await sendsOn('2026-09-24', false)).toMatchObject({ goes: [], silent: [{ reason: 'no-text-message' }] });
  await inOffice(office, ({ trx }) => trx.updateTable('person').set({ mobile: null }).execute());
  expect(await sendsOn('2026-09-24')).toMatchObject({ goes: [], silent: [{ reason: 'no-text-message' }] });
});

test('while sending is stopped nothing goes, and the page says so', async () => {
  await inOffice(office, (scope) => stopSending(scope, 'stopped'));
  expect(await silenceOn('2026-09-21')).toEqual([['sending-stopped', null]]);
});

test('refuses a day that is over, and is empty for an office without clients', async () => {
  expect(await inOffice(office, (scope) => viewSends(scope, calendarDate('2026-09-13'), true))).toEqual({
    refused: 'day-in-the-past',
  });
  office = await addSampleOffice(database.db, '2026-09-14T07:00:00.000Z');
  expect(await sendsOn('2026-09-21')).toEqual({
    onDate: '2026-09-21',
    goes: [],
    silent: [],
    clients: { shown: 0, of: 0 },
  });
});
