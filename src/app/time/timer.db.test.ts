import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { viewSession } from '../office/view-session.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { addTimedOffice, timesOf, type TimedOffice } from './time.testdata.ts';
import { changeTimeSetting } from './time-setting.ts';
import { discardTimer, startTimer, stopTimer, type TimerStart } from './timer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const start = (office: TimedOffice, wanted: Partial<TimerStart> = {}) =>
  office.as(office.owner, (scope) =>
    startTimer(scope, office.staffId, { clientId: office.clientId, work: 'sorting', change: false, ...wanted }),
  );
const stop = (office: TimedOffice, startedAt: Instant) =>
  office.as(office.owner, (scope) => stopTimer(scope, office.staffId, { startedAt, words: null }));
const running = async (office: TimedOffice) =>
  (await office.as(office.owner, (scope) => viewSession(scope, { mailConfigured: true, smsConfigured: false }))).time
    .running;

async function started(startAt: string): Promise<{ office: TimedOffice; startedAt: Instant }> {
  const office = await addTimedOffice(database.db, startAt);
  const outcome = await start(office);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return { office, startedAt: outcome.startedAt };
}

test.each([
  ['an hour and some seconds', '2026-11-23T08:00:00.000Z', '2026-11-23T09:00:01.000Z', ['2026-11-23 61']],
  ['over midnight', '2026-11-23T22:50:00.000Z', '2026-11-23T23:10:30.000Z', ['2026-11-23 10', '2026-11-24 11']],
  [
    'through the night of 25 hours',
    '2026-10-24T21:00:00.000Z',
    '2026-10-25T05:00:00.000Z',
    ['2026-10-24 60', '2026-10-25 420'],
  ],
  [
    'through the night of 23 hours',
    '2027-03-27T22:00:00.000Z',
    '2027-03-28T05:00:00.000Z',
    ['2027-03-27 60', '2027-03-28 360'],
  ],
  [
    'from the 31st to the 1st',
    '2026-12-31T22:30:00.000Z',
    '2026-12-31T23:30:00.000Z',
    ['2026-12-31 30', '2027-01-01 30'],
  ],
  ['no time at all', '2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.000Z', []],
])('a timer that ran %s is entered by the days of the office', async (_name, startAt, stopAt, days) => {
  const { office, startedAt } = await started(startAt);
  moveClock(office, stopAt);
  const stopped = await stop(office, startedAt);
  expect(stopped).toMatchObject({ capped: false });
  expect(
    (await timesOf(office)).map((line) => line.replace(/^(\S+) Ingrid Brattli (\d+) sorting timer$/, '$1 $2')),
  ).toEqual(days);
  expect(await running(office)).toBeNull();
});

test('a timer that was forgotten counts for thirteen hours and says so', async () => {
  const { office, startedAt } = await started('2026-11-20T15:00:00.000Z');
  moveClock(office, '2026-11-23T08:00:00.000Z');
  expect(await stop(office, startedAt)).toMatchObject({ capped: true });
  expect(await timesOf(office)).toEqual([
    '2026-11-20 Ingrid Brattli 480 sorting timer',
    '2026-11-21 Ingrid Brattli 300 sorting timer',
  ]);
});

test('two tabs that start at once have one timer', async () => {
  const office = await addTimedOffice(database.db, '2026-11-23T08:00:00.000Z');
  const both = await Promise.all([start(office), start(office)]);
  expect(both).toEqual(Array(2).fill({ startedAt: '2026-11-23T08:00:00.000Z' }));
});

test('two tabs that start different things have the one that came first', async () => {
  const office = await addTimedOffice(database.db, '2026-11-23T08:00:00.000Z');
  const both = await Promise.all([start(office), start(office, { work: 'coding' })]);
  expect(both.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'timer-running' }]);
});

test('two tabs that stop at once enter once', async () => {
  const { office, startedAt } = await started('2026-11-23T08:00:00.000Z');
  moveClock(office, '2026-11-23T08:30:00.000Z');
  const both = await Promise.all([stop(office, startedAt), stop(office, startedAt)]);
  expect(both.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'timer-gone' }]);
  expect(await timesOf(office)).toEqual(['2026-11-23 Ingrid Brattli 30 sorting timer']);
});

test('started anew for something else, the first is entered', async () => {
  const { office, startedAt } = await started('2026-11-23T08:00:00.000Z');
  moveClock(office, '2026-11-23T08:30:00.000Z');
  expect(await start(office, { clientId: null, work: 'meeting' })).toEqual({ refused: 'timer-running' });
  expect(await start(office, { clientId: null, work: 'meeting', change: true })).toEqual({
    startedAt: '2026-11-23T08:30:00.000Z',
  });
  expect(await timesOf(office)).toEqual(['2026-11-23 Ingrid Brattli 30 sorting timer']);
  // The other tab still shows the first one.
  expect(await stop(office, startedAt)).toEqual({ refused: 'timer-gone' });
  expect(await running(office)).toMatchObject({ clientId: null, work: 'meeting' });
});

test('a timer is one’s own, and whoever is killed in between finds it running', async () => {
  const { office, startedAt } = await started('2026-11-23T08:00:00.000Z');
  const { colleague } = office;
  await expect(
    office.as(office.owner, async (scope) => {
      await stopTimer(scope, office.staffId, { startedAt, words: null });
      throw new Error('killed before the commit');
    }),
  ).rejects.toThrow('killed');
  expect(await running(office)).toEqual({
    clientId: office.clientId,
    clientName: "Brattli & O'Hara Bygg AS",
    work: 'sorting',
    startedAt,
  });
  expect(await timesOf(office)).toEqual([]);
  const theirs = await office.as(colleague, (scope) => stopTimer(scope, colleague.staffId, { startedAt, words: null }));
  expect(theirs).toEqual({ refused: 'timer-gone' });
});

test('a timer that is thrown away enters nothing', async () => {
  const { office, startedAt } = await started('2026-11-23T08:00:00.000Z');
  const discard = () => office.as(office.owner, (scope) => discardTimer(scope, office.staffId, { startedAt }));
  expect(await discard()).toEqual({ discarded: true });
  expect(await discard()).toEqual({ refused: 'timer-gone' });
  expect(await timesOf(office)).toEqual([]);
});

test('where the office enters no hours none is started, and one that runs can still be stopped', async () => {
  const { office, startedAt } = await started('2026-11-23T08:00:00.000Z');
  await office.as(office.owner, (scope) => changeTimeSetting(scope, { entry: false }));
  expect(await start(office, { work: 'coding', change: true })).toEqual({ refused: 'time-off' });
  moveClock(office, '2026-11-23T08:10:00.000Z');
  expect(await stop(office, startedAt)).toMatchObject({ entries: [{ minutes: 10 }] });
});

test('no timer runs for another office’s client', async () => {
  const office = await addTimedOffice(database.db, '2026-11-23T08:00:00.000Z');
  const other = await addTimedOffice(database.db, '2026-11-23T08:00:00.000Z');
  expect(await start(office, { clientId: other.clientId })).toEqual({ refused: 'not-found' });
});

test('the timer of somebody who leaves the office is stopped, and what it came to is entered', async () => {
  const { office, startedAt } = await started('2026-11-23T08:00:00.000Z');
  const { colleague } = office;
  const begun = await office.as(colleague, (scope) =>
    startTimer(scope, colleague.staffId, { clientId: office.clientId, work: 'coding', change: false }),
  );
  expect(begun).toEqual({ startedAt });
  moveClock(office, '2026-11-23T08:20:00.000Z');
  await office.as(office.owner, (scope) => deactivateStaff(scope, 'owner', colleague.staffId, undefined));
  expect(await timesOf(office)).toEqual([expect.stringMatching(/^2026-11-23 .+ 20 coding timer$/)]);
  const { rows } = await office.as(office.owner, ({ trx }) =>
    sql<{ left: number }>`select count(*)::int as left from time_running where staff_id = ${colleague.staffId}`.execute(
      trx,
    ),
  );
  expect(rows).toEqual([{ left: 0 }]);
});
