import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { closeTasks } from '../task/open-tasks.ts';
import {
  addStoryBuilder,
  inOffice,
  messagesOf,
  sendQueued,
  setClient,
  sweepAt,
  tasksOf,
} from './reminders.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;
let clientId: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** An office whose builder has vouchers due on Sunday 20 September 2026: early on the 15th, main on the 21st, text on the 24th, call on the 29th. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId } = await addStoryBuilder(office));
});

async function stepsOf(): Promise<string[]> {
  return inOffice(office, async ({ trx }) => {
    const rows = await trx
      .selectFrom('reminder_step')
      .select(['taken_on', 'step', 'outcome'])
      .orderBy('taken_on')
      .orderBy('step')
      .execute();
    return rows.map((row) => `${row.taken_on} ${row.step} ${row.outcome}`);
  });
}

describe('running again', () => {
  test('a thousand extra sweeps on a day send nothing more', async () => {
    await sweepAt(office, '2026-09-21T07:00:00.000Z');
    for (let index = 0; index < 1000; index += 1) {
      const minutes = String(Math.floor((index * 59) / 1000)).padStart(2, '0');
      const result = await sweepAt(office, `2026-09-21T08:${minutes}:00.000Z`);
      expect(result).toMatchObject({ swept: true, queued: 0, arisen: 0 });
      // A job that is slow to come is asked for again, and finds nothing to do.
      if (index === 500) expect((await sendQueued(office)).sort()).toEqual(['accepted', 'not-queued', 'not-queued']);
    }
    expect(await messagesOf(office)).toEqual(['2026-09-21 reminder-main accepted']);
    expect(await stepsOf()).toEqual(['2026-09-21 early noted', '2026-09-21 main sent']);
  }, 120_000);

  test('sweeps at once are one', async () => {
    const at = '2026-09-21T07:00:00.000Z';
    const results = await Promise.all([1, 2, 3, 4].map(() => sweepAt(office, at)));
    expect(results.filter((result) => result.swept && result.queued === 1).length).toBe(1);
    expect(await messagesOf(office)).toEqual(['2026-09-21 reminder-main queued']);
  });

  test('at night, on a Sunday and in a closure nothing is decided', async () => {
    expect(await sweepAt(office, '2026-09-20T08:00:00.000Z')).toEqual({ swept: false, why: 'outside-hours' });
    expect(await sweepAt(office, '2026-09-21T05:59:00.000Z')).toEqual({ swept: false, why: 'outside-hours' });
    expect(await sweepAt(office, '2026-09-21T16:00:00.000Z')).toEqual({ swept: false, why: 'outside-hours' });
    expect(await messagesOf(office)).toEqual([]);
  });
});

describe('after three weeks in which nothing ran', () => {
  test('one main message goes, what was missed is noted, and the rest keeps its distance', async () => {
    await sweepAt(office, '2026-09-14T07:00:00.000Z');
    await sweepAt(office, '2026-10-12T07:00:00.000Z');
    expect(await sendQueued(office)).toEqual(['accepted']);
    await sweepAt(office, '2026-10-13T07:00:00.000Z');
    await sweepAt(office, '2026-10-14T07:00:00.000Z');
    expect(await messagesOf(office)).toEqual(['2026-10-12 reminder-main accepted']);
    await sweepAt(office, '2026-10-15T07:00:00.000Z');
    expect(await stepsOf()).toEqual(['2026-10-12 early noted', '2026-10-12 main sent', '2026-10-15 text sent']);
    await sweepAt(office, '2026-10-20T07:00:00.000Z');
    expect(await tasksOf(office)).toEqual(['call-client']);
  });
});

describe('a message that lay still', () => {
  test('goes the same day, is taken out the next, and is caught up with one main message', async () => {
    await sweepAt(office, '2026-09-21T07:00:00.000Z');
    moveClock(office, '2026-09-22T07:00:00.000Z');
    expect(await sendQueued(office)).toEqual(['dropped']);
    expect(await stepsOf()).toEqual(['2026-09-21 early noted']);
    await sweepAt(office, '2026-09-22T07:10:00.000Z');
    expect(await sendQueued(office)).toEqual(['accepted']);
    expect(await messagesOf(office)).toEqual(['2026-09-21 reminder-main dropped', '2026-09-22 reminder-main accepted']);
  });

  test('is not sent after eighteen', async () => {
    await sweepAt(office, '2026-09-21T15:59:00.000Z');
    moveClock(office, '2026-09-21T16:00:00.000Z');
    expect(await sendQueued(office)).toEqual(['dropped']);
  });

  test('gets another job when its own was lost, and a lost one that is not chasing goes on any day', async () => {
    await sweepAt(office, '2026-09-21T07:00:00.000Z');
    office.queued.splice(0);
    await sweepAt(office, '2026-09-21T07:14:00.000Z');
    expect(office.queued).toEqual([]);
    await sweepAt(office, '2026-09-21T07:16:00.000Z');
    await sweepAt(office, '2026-09-21T07:20:00.000Z');
    expect(await sendQueued(office)).toEqual(['accepted']);
  });
});

describe('without a mail server', () => {
  const none = { isConfigured: () => false };

  test('messages wait without an attempt, and a server that comes after a month makes no storm', async () => {
    for (const day of ['2026-09-15', '2026-09-21', '2026-09-24', '2026-09-29']) {
      await sweepAt(office, `${day}T07:00:00.000Z`, none);
      await sendQueued(office, none);
    }
    expect(await messagesOf(office)).toEqual(['2026-09-15 reminder-early queued', '2026-09-21 reminder-main queued']);
    expect(await stepsOf()).toEqual([
      '2026-09-15 early sent',
      '2026-09-21 main sent',
      '2026-09-24 text noted',
      '2026-09-29 call noted',
    ]);
    expect(await tasksOf(office)).toEqual(['call-client', 'sms-not-configured']);
    const attempts = await inOffice(office, ({ trx }) => trx.selectFrom('message_attempt').selectAll().execute());
    expect(attempts).toEqual([]);

    await sweepAt(office, '2026-10-26T07:00:00.000Z');
    expect(await sendQueued(office)).toEqual(['accepted']);
    await sweepAt(office, '2026-10-26T09:00:00.000Z');
    await sweepAt(office, '2026-10-27T07:00:00.000Z');
    expect(await messagesOf(office)).toEqual([
      '2026-09-15 reminder-early dropped',
      '2026-09-21 reminder-main dropped',
      '2026-10-26 reminder-main accepted',
    ]);
  });
});

describe('a pause', () => {
  test('that passes a deadline is shown once, to the accountant in charge', async () => {
    moveClock(office, '2026-09-14T07:00:00.000Z');
    await setClient(office, clientId, { pausedUntilOn: '2026-10-30' });
    await sweepAt(office, '2026-09-14T07:00:00.000Z');
    await sweepAt(office, '2026-09-18T07:00:00.000Z');
    expect(await tasksOf(office)).toEqual([]);
    await sweepAt(office, '2026-09-21T07:00:00.000Z');
    await sweepAt(office, '2026-09-21T08:00:00.000Z');
    expect(await tasksOf(office)).toEqual(['paused-past-deadline']);
    await inOffice(office, (scope) => closeTasks(scope, [`paused-past-deadline/${clientId}/2026-09-20`]));
    await setClient(office, clientId, { pausedUntilOn: '2026-10-30' });
    await sweepAt(office, '2026-09-22T07:00:00.000Z');
    expect(await tasksOf(office)).toEqual([]);
    expect(await messagesOf(office)).toEqual([]);
  });

  test('that ends is caught up with one message', async () => {
    moveClock(office, '2026-09-14T07:00:00.000Z');
    await setClient(office, clientId, { pausedUntilOn: '2026-10-04' });
    for (const day of ['2026-09-15', '2026-09-21', '2026-09-24', '2026-10-02', '2026-10-05', '2026-10-06']) {
      await sweepAt(office, `${day}T07:00:00.000Z`);
      await sendQueued(office);
    }
    expect(await messagesOf(office)).toEqual(['2026-10-05 reminder-main accepted']);
  });
});
