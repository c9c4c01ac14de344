import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { addStoryBuilder, inOffice, messagesOf, sendQueued, sweepAt, tasksOf } from '../reminder/reminders.testdata.ts';
import { createClockWatch } from './clock-watch.ts';
import { resumeSending, stopSending } from './stop-sending.ts';

let database: TestDatabase;
let office: SampleOffice;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addStoryBuilder(office);
});

async function newestEventAt(): Promise<string | null> {
  const row = await inOffice(office, ({ trx }) =>
    trx.selectFrom('office').select('newest_event_at').executeTakeFirstOrThrow(),
  );
  return row.newest_event_at;
}

test('every event moves the newest moment of the office on, and never back', async () => {
  expect(await newestEventAt()).toBe('2026-07-01T08:00:00.000Z');
  await sweepAt(office, '2026-09-21T07:00:00.000Z');
  expect(await newestEventAt()).toBe('2026-09-21T07:00:00.000Z');
  moveClock(office, '2026-09-21T06:00:00.000Z');
  await sendQueued(office);
  expect(await newestEventAt()).toBe('2026-09-21T07:00:00.000Z');
});

test('a person stops sending: nothing leaves, and what lay still is caught up as one message', async () => {
  await sweepAt(office, '2026-09-21T07:00:00.000Z');
  expect(await inOffice(office, (scope) => stopSending(scope, 'stopped'))).toEqual({ stopped: true });
  expect(await inOffice(office, (scope) => stopSending(scope, 'stopped'))).toEqual({ stopped: false });
  expect(await sendQueued(office)).toEqual(['stopped']);
  expect(await sweepAt(office, '2026-09-24T07:00:00.000Z')).toEqual({ swept: false, why: 'stopped' });
  expect(await inOffice(office, resumeSending)).toEqual({ resumed: true });
  expect(await inOffice(office, resumeSending)).toEqual({ resumed: false });
  await sweepAt(office, '2026-09-24T08:00:00.000Z');
  expect(await sendQueued(office)).toEqual(['accepted']);
  expect(await messagesOf(office)).toEqual(['2026-09-21 reminder-main dropped', '2026-09-24 reminder-main accepted']);
});

test('a clock over six hours behind the newest event stops sending and asks, until a person says that it is right', async () => {
  await sweepAt(office, '2026-09-21T13:30:00.000Z');
  office.queued.splice(0);
  expect(await sweepAt(office, '2026-09-21T07:30:00.000Z')).toMatchObject({ swept: true });
  expect(await sweepAt(office, '2026-09-21T07:29:59.000Z')).toEqual({ swept: false, why: 'clock-jump' });
  expect(await sweepAt(office, '2026-09-21T07:40:00.000Z')).toEqual({ swept: false, why: 'clock-jump' });
  expect(await tasksOf(office)).toEqual(['clock-jump']);
  await inOffice(office, resumeSending);
  expect(await tasksOf(office)).toEqual([]);
  expect(await sweepAt(office, '2026-09-21T07:45:00.000Z')).toMatchObject({ swept: true });
});

test('a clock in the wrong year derives no duties of that year', async () => {
  await sweepAt(office, '2026-09-21T07:00:00.000Z');
  expect(await sweepAt(office, '1970-01-02T09:00:00.000Z')).toEqual({ swept: false, why: 'clock-jump' });
});

test('a message that is about to go is held, too', async () => {
  await sweepAt(office, '2026-09-21T15:00:00.000Z');
  moveClock(office, '2026-09-21T07:00:00.000Z');
  expect(await sendQueued(office)).toEqual(['clock-jump']);
  expect(await messagesOf(office)).toEqual(['2026-09-21 reminder-main queued']);
  expect(await tasksOf(office)).toEqual(['clock-jump']);
});

test('a wall clock that leaps in a running process stops every office once, and is compared anew after a person has looked', async () => {
  let running = 0;
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  moveClock(office, '2026-09-18T07:00:00.000Z');
  const clockWatch = createClockWatch(office.clock, () => running);
  expect(await sweepAt(office, '2026-09-18T13:00:00.000Z', { clockWatch })).toMatchObject({ swept: true });
  expect(await sendQueued(office, { clockWatch })).toEqual(['accepted']);
  expect(await sweepAt(office, '2026-09-21T07:00:00.000Z', { clockWatch })).toEqual({
    swept: false,
    why: 'clock-jump',
  });
  moveClock(other, '2026-09-21T07:00:00.000Z');
  expect(await sweepAt(other, '2026-09-21T07:00:00.000Z', { clockWatch })).toEqual({ swept: false, why: 'clock-jump' });
  await inOffice(office, resumeSending);
  running += 300;
  expect(await sweepAt(office, '2026-09-21T07:05:00.000Z', { clockWatch })).toMatchObject({ swept: true, queued: 1 });
  expect(await sendQueued(office, { clockWatch })).toEqual(['accepted']);
});

test('three days of sleep that the other clock counted as well are no leap', async () => {
  let running = 0;
  moveClock(office, '2026-09-18T07:00:00.000Z');
  const clockWatch = createClockWatch(office.clock, () => running);
  running = 3 * 24 * 3600;
  expect(await sweepAt(office, '2026-09-21T07:00:00.000Z', { clockWatch })).toMatchObject({ swept: true, queued: 1 });
});

test('a demo office’s clock is moved on purpose and stops nothing', async () => {
  await inOffice(office, ({ trx }) => trx.updateTable('office').set({ demo: true }).execute());
  const clockWatch = createClockWatch(office.clock, () => 0);
  await sweepAt(office, '2026-09-21T13:30:00.000Z', { clockWatch });
  expect(await sweepAt(office, '2026-09-21T07:00:00.000Z', { clockWatch })).toMatchObject({ swept: true });
});

test('stopping one office does not stop another', async () => {
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addStoryBuilder(other);
  await inOffice(office, (scope) => stopSending(scope, 'stopped'));
  expect(await sweepAt(other, '2026-09-21T07:00:00.000Z')).toMatchObject({ swept: true, queued: 1 });
  expect(await sendQueued(other)).toEqual(['accepted']);
});
