import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Ladders } from '../../domain/reminder/index.ts';
import { addStoryBuilder, inOffice, messagesOf, sendQueued, sweepAt, tasksOf } from './reminders.testdata.ts';
import { setLadders, viewLadders, type LadderOwner } from './set-ladders.ts';

let database: TestDatabase;
let office: SampleOffice;
let clientId: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** An office whose builder has vouchers due on Sunday 20 September 2026. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId } = await addStoryBuilder(office));
  moveClock(office, '2026-08-20T07:00:00.000Z');
});

function set(owner: LadderOwner, ladders: Ladders | null): Promise<object> {
  return inOffice(office, (scope) => setLadders(scope, owner, ladders));
}

async function workUntil(lastDay: number): Promise<void> {
  for (let day = 1; day <= lastDay; day += 1) {
    await sweepAt(office, `2026-09-${String(day).padStart(2, '0')}T07:00:00.000Z`);
    await sendQueued(office);
  }
}

test('the office’s ladder holds for everybody, the client’s before it, the duty’s before both', async () => {
  await set({ office: true }, { periodic: { mainOfficeDaysAfter: 3 } });
  await set({ clientId }, { periodic: { mainOfficeDaysAfter: 2, callOfficeDaysAfter: 3 } });
  await set({ clientId, clauseKey: 'vouchers' }, { periodic: { earlyDaysBefore: 14, mainOfficeDaysAfter: 1 } });
  await workUntil(30);
  expect(await messagesOf(office)).toEqual(['2026-09-04 reminder-early accepted', '2026-09-21 reminder-main accepted']);
});

test('a client’s own ladder asks for a call when it says so, and the office’s returns when it is taken away', async () => {
  await set({ office: true }, { periodic: { mainOfficeDaysAfter: 3 } });
  await set({ clientId }, { periodic: { callOfficeDaysAfter: 2 } });
  await workUntil(22);
  expect(await messagesOf(office)).toEqual([]);
  expect(await tasksOf(office)).toEqual(['call-client']);
  await set({ clientId }, null);
  await sweepAt(office, '2026-09-23T07:00:00.000Z');
  await sendQueued(office);
  expect(await messagesOf(office)).toEqual(['2026-09-23 reminder-main accepted']);
});

test('three weeks before a deadline is seen in time', async () => {
  await set({ office: true }, { periodic: { earlyDaysBefore: 21, mainOfficeDaysAfter: 1 } });
  await sweepAt(office, '2026-08-28T07:00:00.000Z');
  expect(await messagesOf(office)).toEqual(['2026-08-28 reminder-early queued']);
});

test('what does not fit together is refused, and nothing is changed', async () => {
  await expect(set({ office: true }, { periodic: { textOfficeDaysAfter: 4 } })).rejects.toThrow('ladder.main-missing');
  expect(await inOffice(office, viewLadders)).toMatchObject({ office: null, clients: [] });
});

test('another office’s client, an unknown clause and one without agreement are not found', async () => {
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const theirs = await addStoryBuilder(other);
  const ladders = { periodic: { mainOfficeDaysAfter: 1 } };
  expect(await set({ clientId: theirs.clientId }, ladders)).toEqual({ refused: 'not-found' });
  expect(await set({ clientId: theirs.clientId, clauseKey: 'vouchers' }, ladders)).toEqual({ refused: 'not-found' });
  expect(await set({ clientId, clauseKey: "'; drop table client; --" }, ladders)).toEqual({ refused: 'not-found' });
});

test('shows whose ladders there are', async () => {
  await set({ clientId, clauseKey: 'vouchers' }, { periodic: { mainOfficeDaysAfter: 2 } });
  expect(await inOffice(office, viewLadders)).toEqual({
    default: {
      periodic: { earlyDaysBefore: 5, mainOfficeDaysAfter: 1, textOfficeDaysAfter: 4, callOfficeDaysAfter: 7 },
      event: { earlyOfficeDaysBefore: 1, callOnDeadline: true },
    },
    office: null,
    clients: [{ clientId, ladders: null, duties: { vouchers: { periodic: { mainOfficeDaysAfter: 2 } } } }],
  });
  await set({ clientId, clauseKey: 'vouchers' }, null);
  expect(await inOffice(office, viewLadders)).toMatchObject({ clients: [] });
});
