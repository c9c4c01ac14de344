import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate, timeOfDay } from '../../domain/kernel/index.ts';
import { answerItems } from '../intake/answer-items.ts';
import { makePlan } from '../intake/make-plan.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { addStoryBuilder, inOffice, messagesOf, sendQueued, setClient, sweepAt } from './reminders.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;
let clientId: string;
let personId: string;
let obligationId: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** An office whose main message is queued; the builder lacks receipts, invoices and a bank statement. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId, personId } = await addStoryBuilder(office));
  await sweepAt(office, '2026-09-21T07:00:00.000Z');
  moveClock(office, '2026-09-21T07:01:00.000Z');
  const rows = await inOffice(office, ({ trx }) =>
    trx.selectFrom('obligation').select('id').orderBy('due_on').execute(),
  );
  obligationId = rows[0]!.id;
});

async function asClient(work: (scope: OfficeScope) => Promise<unknown>): Promise<void> {
  await inOffice(office, (scope) => work({ ...scope, actor: { personId } }));
}

async function deliver(itemKey: string, to: { clientId: string; obligationId: string } = { clientId, obligationId }) {
  const id = office.context.ids.next();
  await asClient((scope) =>
    registerArrival(scope, {
      id,
      clientId: to.clientId,
      item: { obligationId: to.obligationId, itemKey },
      batchId: id,
      via: 'portal',
      file: { sha256: 'a'.repeat(64), sizeBytes: 10, name: 'bilag.pdf', kind: 'pdf' },
    }),
  );
}

/** The words of the reminders that went; receipts for what came are no reminders. */
async function sentWords(): Promise<string[]> {
  const words: string[] = [];
  await sendQueued(office, {
    send: async ({ kind, text }) => {
      if (kind.startsWith('reminder-')) words.push(text);
      return { outcome: 'accepted', response: '250 ok' };
    },
  });
  return words;
}

test('what came between the sweep and the sending is not asked for', async () => {
  await deliver('receipts');
  await deliver('bank');
  const [text] = await sentWords();
  expect(text).toContain('- Fakturaer');
  expect(text).not.toContain('Kvitteringer');
  expect(text).not.toContain('Kontoutskrift');
});

test('what has not changed goes word for word as it was shown', async () => {
  const stored = await inOffice(office, ({ trx }) =>
    trx.selectFrom('message_text').select('body_text').executeTakeFirstOrThrow(),
  );
  expect(await sentWords()).toEqual([stored.body_text]);
});

test('nothing goes when everything came', async () => {
  for (const item of ['receipts', 'invoices', 'bank']) await deliver(item);
  expect(await sentWords()).toEqual([]);
  expect(await messagesOf(office)).toContain('2026-09-21 reminder-main dropped');
});

test('nothing goes after an answer that nobody has looked at, and the step is not lost', async () => {
  await asClient((scope) =>
    answerItems(scope, clientId, [{ obligationId, itemKey: 'receipts', kind: 'in-the-system' }]),
  );
  expect(await sentWords()).toEqual([]);
  const steps = await inOffice(office, ({ trx }) => trx.selectFrom('reminder_step').select('step').execute());
  expect(steps).toEqual([{ step: 'early' }]);
});

test('nothing goes into a pause that began meanwhile', async () => {
  await setClient(office, clientId, { pausedUntilOn: '2026-09-30' });
  expect(await sentWords()).toEqual([]);
});

test('a plan for a day after the deadline is no reason to be silent', async () => {
  await asClient((scope) =>
    makePlan(scope, clientId, {
      obligationIds: [obligationId],
      on: calendarDate('2026-09-23'),
      at: timeOfDay('12:00'),
    }),
  );
  expect((await sentWords()).length).toBe(1);
});

test('a company whose vouchers came is taken out of the message about two, and its record tells so', async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId, personId } = await addStoryBuilder(office));
  const { clientId: second } = await addStoryBuilder(office, '312459175');
  await inOffice(office, ({ trx }) =>
    trx.updateTable('contact').set({ person_id: personId }).where('client_id', '=', second).execute(),
  );
  await sweepAt(office, '2026-09-21T07:00:00.000Z');
  moveClock(office, '2026-09-21T07:01:00.000Z');
  const duty = await inOffice(office, ({ trx }) =>
    trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', second)
      .orderBy('due_on')
      .executeTakeFirstOrThrow(),
  );
  for (const item of ['receipts', 'invoices', 'bank']) await deliver(item, { clientId: second, obligationId: duty.id });
  expect(await sentWords()).toHaveLength(1);
  const told = await inOffice(office, ({ trx }) =>
    trx
      .selectFrom('record_event as e')
      .innerJoin('message as m', (join) =>
        join.on(sql<boolean>`m.id::text = e.data ->> 'message' and m.kind = 'reminder-main'`),
      )
      .select(['e.client_id', 'e.kind', 'e.data'])
      .where('e.kind', 'in', ['message-narrowed', 'message-accepted'])
      .orderBy('e.kind')
      .execute(),
  );
  expect(told).toMatchObject([
    { client_id: clientId, kind: 'message-accepted' },
    { client_id: second, kind: 'message-narrowed', data: { obligations: [duty.id] } },
  ]);
  const steps = await inOffice(office, ({ trx }) =>
    trx.selectFrom('reminder_step').select('step').where('obligation_id', '=', duty.id).execute(),
  );
  expect(steps).toEqual([{ step: 'early' }]);
});
