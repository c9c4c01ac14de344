import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate, timeOfDay } from '../../domain/kernel/index.ts';
import { makePlan } from '../intake/make-plan.ts';
import { viewRecord } from '../record/view-record.ts';
import { askWhen, undoAskWhen } from './ask-when.ts';
import { viewSends } from './view-sends.ts';
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
let builder: { clientId: string; personId: string };
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

// Vouchers of July and August are due on Sunday 20 September 2026. The early word goes on Tuesday the 15th.
const dutyKey = 'vouchers/vat-term/2026-07-01';
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  builder = await addStoryBuilder(office);
  await sweepAt(office, '2026-09-15T07:00:00.000Z');
  await sendQueued(office);
  moveClock(office, '2026-09-17T07:00:00.000Z');
});

const ask = (clientId = builder.clientId, key = dutyKey) => inOffice(office, (scope) => askWhen(scope, clientId, key));
const undo = () => inOffice(office, (scope) => undoAskWhen(scope, builder.clientId, dutyKey));

async function kindsOfRecord(): Promise<string[]> {
  const record = await inOffice(office, (scope) => viewRecord(scope, builder.clientId, {}));
  if ('refused' in record) throw new Error(record.refused);
  return record.events.map(({ kind }) => kind).filter((kind) => kind.startsWith('reminder-ask'));
}

describe('asking a client for a day and an hour', () => {
  test('goes with the next sweep, once, in words of its own', async () => {
    expect(await ask()).toEqual({ way: 'message', onDate: '2026-09-17' });
    const sends = await inOffice(office, (scope) => viewSends(scope, scope.today, true));
    if ('refused' in sends) throw new Error(sends.refused);
    expect(sends.goes.map(({ what, subject }) => [what, subject])).toEqual([
      ['asked', 'Når passer det å sende bilag for juli og august?'],
    ]);
    expect(sends.goes[0]!.text).toContain('Fristen er søndag 20. september.');
    await sweepAt(office, '2026-09-17T07:05:00.000Z');
    await sweepAt(office, '2026-09-17T07:10:00.000Z');
    await sendQueued(office);
    expect(await messagesOf(office)).toEqual([
      '2026-09-15 reminder-early accepted',
      '2026-09-17 reminder-asked accepted',
    ]);
    // Asked again, there is no message left for this deadline: somebody calls.
    moveClock(office, '2026-09-18T07:00:00.000Z');
    expect(await ask()).toMatchObject({ way: 'call' });
    expect(await tasksOf(office)).toEqual(['call-client']);
    expect(await ask()).toEqual({ refused: 'cannot-be-asked' });
  });

  test('asked twice it is asked once, and taken back nothing goes', async () => {
    await ask();
    expect(await ask()).toEqual({ refused: 'cannot-be-asked' });
    expect(await undo()).toEqual({ undone: true });
    expect(await undo()).toEqual({ undone: false });
    await sweepAt(office, '2026-09-17T07:05:00.000Z');
    expect(await messagesOf(office)).toEqual(['2026-09-15 reminder-early accepted']);
    expect((await kindsOfRecord()).toSorted()).toEqual(['reminder-ask-undone', 'reminder-asked']);
  });

  test('of two at once one is first', async () => {
    const both = await Promise.all([ask(), ask()]);
    expect(both.filter((one) => 'refused' in one)).toHaveLength(1);
    expect(await kindsOfRecord()).toEqual(['reminder-asked']);
  });

  test('once the message is written it is too late to take it back', async () => {
    await ask();
    await sweepAt(office, '2026-09-17T07:05:00.000Z');
    expect(await undo()).toEqual({ undone: false });
  });

  test('on a Friday evening it goes on Monday as the main message, and no second one after it', async () => {
    moveClock(office, '2026-09-18T19:00:00.000Z');
    expect(await ask()).toEqual({ way: 'message', onDate: '2026-09-21' });
    await sweepAt(office, '2026-09-18T19:05:00.000Z');
    await sweepAt(office, '2026-09-20T09:00:00.000Z');
    await sweepAt(office, '2026-09-21T07:00:00.000Z');
    await sendQueued(office);
    await sweepAt(office, '2026-09-22T07:00:00.000Z');
    await sendQueued(office);
    expect((await messagesOf(office)).slice(1)).toEqual(['2026-09-21 reminder-main accepted']);
  });

  test('whoever delivers, pauses or says a day before it goes is not asked', async () => {
    await ask();
    await setClient(office, builder.clientId, { pausedUntilOn: '2026-09-19' });
    await sweepAt(office, '2026-09-17T07:05:00.000Z');
    expect(await messagesOf(office)).toHaveLength(1);
    await setClient(office, builder.clientId, { pausedUntilOn: null });
    const id = await inOffice(office, async ({ trx }) => {
      const row = await trx
        .selectFrom('obligation')
        .select('id')
        .where('duty_key', '=', dutyKey)
        .executeTakeFirstOrThrow();
      return row.id;
    });
    const plan = { obligationIds: [id], on: calendarDate('2026-09-18'), at: timeOfDay('09:00') };
    await inOffice(office, (scope) => makePlan(scope, builder.clientId, plan));
    await sweepAt(office, '2026-09-17T07:10:00.000Z');
    expect(await messagesOf(office)).toHaveLength(1);
  });

  test('a message that could not go in its day is asked for again on the day after', async () => {
    await ask();
    await sweepAt(office, '2026-09-17T07:05:00.000Z');
    await sweepAt(office, '2026-09-18T07:00:00.000Z');
    await sendQueued(office);
    expect((await messagesOf(office)).slice(1)).toEqual([
      '2026-09-17 reminder-asked dropped',
      '2026-09-18 reminder-asked accepted',
    ]);
  });

  test('whoever was told something today is asked tomorrow', async () => {
    moveClock(office, '2026-09-15T08:00:00.000Z');
    expect(await ask()).toEqual({ way: 'message', onDate: '2026-09-16' });
    await sweepAt(office, '2026-09-15T08:05:00.000Z');
    await sweepAt(office, '2026-09-16T07:00:00.000Z');
    await sendQueued(office);
    expect((await messagesOf(office)).at(-1)).toBe('2026-09-16 reminder-asked accepted');
  });

  test('nobody else’s client, and no duty that is not there', async () => {
    const other = await addSampleOffice(database.db, '2026-09-17T07:00:00.000Z');
    const theirs = await addStoryBuilder(other);
    expect(await ask(theirs.clientId)).toEqual({ refused: 'not-found' });
    expect(await ask(builder.clientId, 'vouchers/vat-term/2031-07-01')).toEqual({ refused: 'not-found' });
  });
});
