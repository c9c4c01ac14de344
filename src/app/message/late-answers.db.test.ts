import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { SendOutcome } from '../../domain/sending/index.ts';
import { inSample, openTasksOf } from '../intake/intake.testdata.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { resendInDoubt } from './resend-in-doubt.ts';
import { sendMessage, type SendResult } from './send-message.ts';
import { putInDoubt } from './settle-attempt.ts';

let database: TestDatabase;
let office: SampleOffice;
let messageId: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  moveClock(office, '2026-09-21T07:00:00.000Z');
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  messageId = office.queued[0]!;
});

/** An attempt whose answer comes only after something else has happened. */
function send(outcome: SendOutcome, meanwhile: () => Promise<unknown> = async () => undefined): Promise<SendResult> {
  return sendMessage(office.context, office.officeId, messageId, {
    worker: 7,
    failpoint: () => undefined,
    send: async () => {
      await meanwhile();
      return outcome;
    },
  });
}

const doubt = () => inSample(office, (scope) => putInDoubt(scope, messageId, 'nobody holds the lease'), 'takt');
const resend = () => inSample(office, (scope) => resendInDoubt(scope, messageId));
const status = () =>
  inSample(office, async ({ trx }) => {
    const row = await trx.selectFrom('message').select('status').where('id', '=', messageId).executeTakeFirstOrThrow();
    return row.status;
  });
const attempts = () =>
  inSample(office, async ({ trx }) => {
    const rows = await trx
      .selectFrom('message_attempt')
      .select(['attempt', 'phase'])
      .where('message_id', '=', messageId)
      .orderBy('attempt')
      .orderBy('at')
      .execute();
    return rows.map(({ attempt, phase }) => `${attempt} ${phase}`).sort();
  });

const accepted: SendOutcome = { outcome: 'accepted', response: '250 ok' };
const refused: SendOutcome = { outcome: 'not-sent', retry: 'never', response: '550 no such user', code: 550 };
const busy: SendOutcome = { outcome: 'not-sent', retry: 'later', response: '451 busy', code: 451 };
const cut: SendOutcome = { outcome: 'in-doubt', reason: 'cut' };

describe('an answer that comes after the attempt was put in doubt', () => {
  test.each([
    ['accepted settles the doubt', accepted, 'accepted', []],
    ['refused settles it too', refused, 'failed', ['refused']],
    ['"not now" is tried again by Takt', busy, 'queued', []],
    ['no answer leaves it to the person', cut, 'in-doubt', ['in-doubt']],
  ] as const)('%s', async (_, outcome, after, tasks) => {
    await send(outcome, doubt);
    expect(await status()).toBe(after);
    expect(await openTasksOf(office)).toEqual(tasks);
  });
});

describe('an answer that comes after a person said "send again"', () => {
  const meanwhile = async (): Promise<void> => {
    await doubt();
    expect(await resend()).toEqual({ queued: true });
  };

  test('accepted: the second one never leaves', async () => {
    expect(await send(accepted, meanwhile)).toBe('accepted');
    let calls = 0;
    expect(await send(accepted, async () => (calls += 1))).toBe('not-queued');
    expect(calls).toBe(0);
  });

  test.each([
    ['refused', refused],
    ['not now', busy],
    ['cut', cut],
  ])('%s: the second one goes as the person asked, once', async (_, outcome) => {
    expect(await send(outcome, meanwhile)).toBe('too-late');
    expect(await status()).toBe('queued');
    expect(await send(accepted)).toBe('accepted');
    expect(await status()).toBe('accepted');
    expect((await attempts()).filter((attempt) => attempt.endsWith('accepted'))).toEqual(['2 accepted']);
  });

  test.each([
    ['the second attempt was refused', refused],
    ['the second attempt has no answer', cut],
  ])('accepted, and %s: a server has it, and nobody is asked', async (_, second) => {
    await send(accepted, async () => {
      await meanwhile();
      await send(second);
      expect(await status()).not.toBe('accepted');
    });
    expect(await status()).toBe('accepted');
    expect(await openTasksOf(office)).toEqual([]);
  });

  test('accepted while the second attempt is under way: what that one then brings changes nothing', async () => {
    let release = (): void => undefined;
    const firstAnswered = new Promise<void>((resolve) => (release = resolve));
    let second: Promise<SendResult> | undefined;
    await send(accepted, async () => {
      await meanwhile();
      await new Promise<void>((started) => {
        second = send(refused, async () => {
          started();
          await firstAnswered;
        });
      });
    });
    expect(await status()).toBe('accepted');
    release();
    expect(await second).toBe('too-late');
    expect(await status()).toBe('accepted');
    expect(await openTasksOf(office)).toEqual([]);
    expect(await attempts()).toEqual(['1 accepted', '1 started', '2 not-sent', '2 started']);
  });
});
