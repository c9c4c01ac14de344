import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordBounce } from '../../src/app/message/record-bounce.ts';
import { sendMessage } from '../../src/app/message/send-message.ts';
import { inOfficeScope } from '../../src/app/office/office-scope.ts';
import { sweepOffice } from '../../src/app/reminder/sweep-office.ts';
import { createMailer } from '../../src/mail/send-mail.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { moveClock } from '../support/sample-office.ts';
import { foundOffice } from './found-office.ts';
import { startTroubledSmtp, type Trouble } from './troubled-smtp.ts';

const messages = 20;
let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** What a message comes to, what a person is asked to look at, and how many copies the server has. */
const ends: readonly [Trouble, { status: string; task: string | undefined; copies: number; attempts: number }][] = [
  ['none', { status: 'accepted', task: undefined, copies: 1, attempts: 1 }],
  ['nobody-listens', { status: 'failed', task: 'failed', copies: 0, attempts: 6 }],
  ['no-such-host', { status: 'failed', task: 'failed', copies: 0, attempts: 6 }],
  ['untrusted-certificate', { status: 'failed', task: 'failed', copies: 0, attempts: 6 }],
  ['421-at-greeting', { status: 'failed', task: 'failed', copies: 0, attempts: 6 }],
  ['451-the-first-time', { status: 'accepted', task: undefined, copies: 1, attempts: 2 }],
  ['452-at-recipient', { status: 'failed', task: 'failed', copies: 0, attempts: 6 }],
  ['550-at-recipient', { status: 'failed', task: 'refused', copies: 0, attempts: 1 }],
  ['tarpit', { status: 'failed', task: 'failed', copies: 0, attempts: 6 }],
  ['dropped-before-data', { status: 'failed', task: 'failed', copies: 0, attempts: 6 }],
  ['dropped-after-data', { status: 'in-doubt', task: 'in-doubt', copies: 1, attempts: 1 }],
];

test.each(ends)(
  'of twenty messages each ends as it must where the server is: %s',
  async (trouble, end) => {
    const outcome = await sendThrough(trouble);
    expect(outcome.rows).toHaveLength(messages);
    expect(outcome.rows.filter((row) => row.status !== end.status || row.attempts !== end.attempts)).toEqual([]);
    expect(outcome.tasks.filter((kind) => kind === 'failed' || kind === 'refused' || kind === 'in-doubt')).toEqual(
      end.task === undefined ? [] : Array.from({ length: messages }, () => end.task),
    );
    const copies = Map.groupBy(outcome.taken, (header) => header);
    for (const { header } of outcome.rows)
      expect([header, copies.get(header)?.length ?? 0]).toEqual([header, end.copies]);
  },
  120_000,
);

test('twenty messages that were accepted and came back are no notice, and each is shown to a person', async () => {
  const { rows, tasks, charged } = await sendThrough('none', { bounce: true });
  expect(rows.map(({ status, bounced }) => [status, bounced])).toEqual(
    Array.from({ length: messages }, () => ['accepted', true]),
  );
  expect(tasks.filter((kind) => kind === 'bounced')).toHaveLength(messages);
  expect(charged).toBe(0);
});

interface Sent {
  rows: { header: string; status: string; attempts: number; bounced: boolean }[];
  tasks: string[];
  taken: readonly string[];
  /** Surcharges that anybody would pay. */
  charged: number;
}

/** The main message to twenty clients, over a real socket, tried again as often as the queue would. */
async function sendThrough(trouble: Trouble, { bounce = false } = {}): Promise<Sent> {
  const office = await foundOffice(database, messages);
  const server = await startTroubledSmtp(trouble);
  const mailer = createMailer({
    smtpUrl: server.smtpUrl,
    timeouts: { connectMs: 3_000, silenceMs: 400, greetingMs: 2_000 },
  });
  try {
    moveClock(office, '2026-09-21T07:00:00.000Z');
    await sweepOffice(office.context, office.officeId, { smsConfigured: false });
    for (let ids = office.queued.splice(0); ids.length > 0; ids = office.queued.splice(0)) {
      await Promise.all(
        ids.map((id) =>
          sendMessage(office.context, office.officeId, id, {
            worker: 7,
            failpoint: () => undefined,
            send: (message) =>
              mailer.send({
                messageId: message.header,
                from: { name: 'Nordlys Regnskap', address: 'post@nordlys.example' },
                to: { name: message.toName, address: message.toAddress },
                replyTo: { name: message.replyToName, address: message.replyToAddress },
                subject: message.subject,
                text: message.text,
                html: message.html,
                language: message.language,
              }),
          }),
        ),
      );
    }
    return await inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, async (scope) => {
      const read = async () => {
        const found = await scope.trx
          .selectFrom('message')
          .select(['message_id_header as header', 'status', 'attempts', 'bounced_at'])
          .execute();
        return found.map(({ bounced_at: bouncedAt, ...row }) => ({ ...row, bounced: bouncedAt !== null }));
      };
      if (bounce)
        for (const { header } of await read()) await recordBounce(scope, { originalMessageId: header, kind: 'hard' });
      const tasks = await scope.trx.selectFrom('task').select('kind').where('closed_at', 'is', null).execute();
      const lines = await scope.trx.selectFrom('surcharge_line').select('id').execute();
      return { rows: await read(), tasks: tasks.map(({ kind }) => kind), taken: server.taken, charged: lines.length };
    });
  } finally {
    await mailer.close();
    await server.close();
  }
}
