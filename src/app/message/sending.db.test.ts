import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { SendOutcome } from '../../domain/sending/index.ts';
import { openWorkerLease } from '../../jobs/worker-lease.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { recordBounce } from './record-bounce.ts';
import { resendInDoubt } from './resend-in-doubt.ts';
import { sendMessage, type SendResult } from './send-message.ts';

let database: TestDatabase;
let office: SampleOffice;
let clientId: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** An office on the first working day after a deadline, with the main message office.queued. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId } = await addBuilder(office, '2026-07-01'));
  moveClock(office, '2026-09-21T07:00:00.000Z');
  await sweep();
  expect(office.queued.length).toBe(1);
});

function sweep(): ReturnType<typeof sweepOffice> {
  return sweepOffice(office.context, office.officeId, { smsConfigured: false });
}

let calls = 0;
function send(outcome: SendOutcome, failAt?: string): Promise<SendResult> {
  return sendMessage(office.context, office.officeId, office.queued[0]!, {
    worker: 7,
    failpoint: (name) => {
      if (name === failAt) throw new Error(`failed at ${name}`);
    },
    send: async () => {
      calls += 1;
      return outcome;
    },
  });
}

const accepted: SendOutcome = { outcome: 'accepted', response: '250 ok' };

function inOffice<T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> {
  return inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, work);
}

async function statusAndTasks(): Promise<{ status: string; tasks: string[] }> {
  return inOffice(async ({ trx }) => {
    const message = await trx
      .selectFrom('message')
      .select('status')
      .where('id', '=', office.queued[0]!)
      .executeTakeFirstOrThrow();
    const tasks = await trx.selectFrom('task').select('kind').where('closed_at', 'is', null).execute();
    return { status: message.status, tasks: tasks.map((task) => task.kind) };
  });
}

test('a job that runs twice sends once', async () => {
  calls = 0;
  expect(await send(accepted)).toBe('accepted');
  expect(await send(accepted)).toBe('not-queued');
  expect(calls).toBe(1);
});

test('two workers with the same job at once send once', async () => {
  calls = 0;
  const results = await Promise.all([send(accepted), send(accepted), send(accepted)]);
  expect(results.sort()).toEqual(['accepted', 'not-queued', 'not-queued']);
  expect(calls).toBe(1);
});

test('a server that cannot take it now is asked again later, and after six tries a person is', async () => {
  for (let attempt = 1; attempt < 6; attempt += 1) {
    expect(await send({ outcome: 'not-sent', retry: 'later', response: '451 busy', code: 451 })).toBe('later');
  }
  expect(office.queued.length).toBe(6);
  expect(await send({ outcome: 'not-sent', retry: 'later', response: '451 busy', code: 451 })).toBe('failed');
  expect(await statusAndTasks()).toEqual({ status: 'failed', tasks: ['failed'] });
});

test('a refused address is a task for the accountant at once', async () => {
  expect(await send({ outcome: 'not-sent', retry: 'never', response: '550 no such user', code: 550 })).toBe('failed');
  expect(await statusAndTasks()).toEqual({ status: 'failed', tasks: ['refused'] });
});

test('an unknown outcome is a doubt that a person may settle by sending once more, with the same Message-ID', async () => {
  expect(await send({ outcome: 'in-doubt', reason: 'cut' })).toBe('in-doubt');
  expect(await statusAndTasks()).toEqual({ status: 'in-doubt', tasks: ['in-doubt'] });
  const id = office.queued[0]!;
  expect(await inOffice((scope) => resendInDoubt(scope, id))).toEqual({ queued: true });
  expect(await send({ outcome: 'in-doubt', reason: 'cut again' })).toBe('in-doubt');
  expect(await inOffice((scope) => resendInDoubt(scope, id))).toEqual({ refused: 'not-in-doubt' });
});

test('a worker that died while sending leaves a doubt, and one that lives is left alone', async () => {
  const lease = await openWorkerLease(database.url, () => undefined);
  const attempt = sendMessage(office.context, office.officeId, office.queued[0]!, {
    worker: lease.number,
    failpoint: (name) => {
      if (name === 'message.after-claim') throw new Error('killed');
    },
    send: async () => accepted,
  });
  await expect(attempt).rejects.toThrow('killed');
  expect(await sweep()).toMatchObject({ inDoubt: 0 });
  expect((await statusAndTasks()).status).toBe('attempting');
  await lease.close();
  expect(await sweep()).toMatchObject({ inDoubt: 1 });
  expect(await statusAndTasks()).toEqual({ status: 'in-doubt', tasks: ['in-doubt'] });
});

test('an answer that was lost after the server took it is a doubt, never a second message', async () => {
  calls = 0;
  await expect(send(accepted, 'message.after-send')).rejects.toThrow('failed at message.after-send');
  await sweep();
  expect(await send(accepted)).toBe('not-queued');
  expect(calls).toBe(1);
  expect((await statusAndTasks()).status).toBe('in-doubt');
});

test('a message that came back is no notice: nothing it announced is charged, and the address waits for a person', async () => {
  await send(accepted);
  const header = `<${office.queued[0]!}@takt.invalid>`;
  const bounce = { originalMessageId: header, kind: 'hard' } as const;
  expect(await inOffice((scope) => recordBounce(scope, bounce))).toEqual({ recorded: true });
  expect(await inOffice((scope) => recordBounce(scope, bounce))).toEqual({ recorded: false });
  expect((await statusAndTasks()).tasks).toEqual(['bounced']);
  const lines = await inOffice(({ trx }) => trx.selectFrom('surcharge_line').selectAll().execute());
  expect(lines).toEqual([]);
  moveClock(office, '2026-11-23T08:00:00.000Z');
  await sweep();
  expect((await statusAndTasks()).tasks).toContain('no-address');
  expect(clientId).toBeTruthy();
});
