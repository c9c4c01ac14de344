import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { RecordKind } from '../../domain/record/index.ts';
import { appendRecord } from '../record/append-record.ts';
import { enterExtraWork } from '../surcharge/enter-extra-work.ts';
import { enterTime } from './enter-time.ts';
import { addTimedOffice, someTime, type TimedOffice } from './time.testdata.ts';
import { startTimer } from './timer.ts';
import { viewTimeDay } from './view-time-day.ts';
import { viewTimeSums } from './view-time-sums.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const day = calendarDate('2026-11-23');

async function act(office: TimedOffice, at: string, kinds: readonly RecordKind[], actor = office.owner): Promise<void> {
  moveClock(office, at);
  const { clientId } = office;
  await office.as(actor, (scope) =>
    appendRecord(
      scope,
      kinds.map((kind) => ({ clientId, kind, data: {} })),
    ),
  );
}

async function suggested(office: TimedOffice, on = day): Promise<string[]> {
  const { suggestions } = await office.as(office.owner, (scope) => viewTimeDay(scope, office.staffId, on));
  return suggestions.map(
    ({ clientName, work, minutes, from }) => `${clientName.split(' ')[0]} ${work} ${minutes} ${from}`,
  );
}

test('what one did is counted by press and suggested by stated estimates', async () => {
  const office = await addTimedOffice(database.db, '2026-11-23T06:00:00.000Z');
  await act(office, '2026-11-23T08:00:00.000Z', ['item-accepted', 'item-accepted', 'item-accepted']);
  await act(office, '2026-11-23T08:05:00.000Z', ['item-returned']);
  await act(office, '2026-11-23T08:10:00.000Z', ['client-called']);
  await act(office, '2026-11-23T08:15:00.000Z', ['client-called'], office.colleague);
  await act(office, '2026-11-23T08:20:00.000Z', ['delivered', 'step-noted']);
  const view = await office.as(office.owner, (scope) => viewTimeDay(scope, office.staffId, day));
  expect(view.acts.map(({ act: what, count }) => `${what} ${count}`)).toEqual(['judged 1', 'returned 1', 'called 1']);
  expect(await suggested(office)).toEqual(['Brattli bookkeeping 2 estimate', 'Brattli chasing 13 estimate']);
});

test('a day is the office’s own, also on the night of 25 hours', async () => {
  const office = await addTimedOffice(database.db, '2026-10-24T06:00:00.000Z');
  await act(office, '2026-10-24T21:59:59.000Z', ['client-called']);
  await act(office, '2026-10-24T22:00:00.000Z', ['item-returned']);
  await act(office, '2026-10-25T22:59:59.000Z', ['file-moved']);
  await act(office, '2026-10-25T23:00:00.000Z', ['client-called']);
  expect(await suggested(office, calendarDate('2026-10-24'))).toEqual(['Brattli chasing 10 estimate']);
  expect(await suggested(office, calendarDate('2026-10-25'))).toEqual([
    'Brattli sorting 1 estimate',
    'Brattli chasing 3 estimate',
  ]);
});

test('minutes on a delivery are offered as time, and what is entered is not suggested again', async () => {
  const office = await addTimedOffice(database.db, '2026-11-23T08:00:00.000Z');
  const { owner } = office;
  const { rows } = await office.as(owner, ({ trx }) =>
    sql<{ id: string }>`select id from obligation where client_id = ${office.clientId} order by due_on limit 1`.execute(
      trx,
    ),
  );
  const work = { work: 'sorting', minutes: 40 } as const;
  await office.as(owner, (scope) => enterExtraWork(scope, rows[0]!.id, work));
  expect(await suggested(office)).toEqual(['Brattli sorting 40 delivery']);
  await office.as(owner, (scope) => enterTime(scope, owner, someTime(office, { minutes: 40, source: 'suggested' })));
  expect(await suggested(office)).toEqual([]);
});

test('nothing is suggested for the client whose timer runs', async () => {
  const office = await addTimedOffice(database.db, '2026-11-23T08:00:00.000Z');
  await act(office, '2026-11-23T08:00:00.000Z', ['client-called']);
  await office.as(office.owner, (scope) =>
    startTimer(scope, office.staffId, { clientId: office.clientId, work: 'chasing', change: false }),
  );
  expect(await suggested(office)).toEqual([]);
});

test('without hours a client is told by counts', async () => {
  const office = await addTimedOffice(database.db, '2026-11-23T08:00:00.000Z', { entry: false });
  await act(office, '2026-11-23T08:00:00.000Z', ['client-called', 'item-returned']);
  await act(office, '2026-11-23T08:10:00.000Z', ['client-called'], office.colleague);
  const { clients } = await office.as(office.owner, (scope) =>
    viewTimeSums(scope, office.staffId, { fromOn: day, toOn: day }),
  );
  expect(clients).toMatchObject([{ minutes: null, ownMinutes: null, works: [], acts: 3 }]);
});
