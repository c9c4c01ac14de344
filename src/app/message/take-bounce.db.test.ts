import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { addStoryBuilder, inOffice, sendQueued, sweepAt, tasksOf } from '../reminder/reminders.testdata.ts';
import { takeBounce, type TakenBounce } from './take-bounce.ts';

let database: TestDatabase;
let office: SampleOffice;
let messageId: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** An office whose main message has reached a server. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addStoryBuilder(office);
  await sweepAt(office, '2026-09-21T07:00:00.000Z');
  messageId = office.queued[0]!;
  await sendQueued(office);
});

/** A delivery report as a mail server writes it. */
function report(facts: { action?: string; status?: string; messageId?: string | null } = {}): Buffer {
  const { action = 'failed', status = '5.1.1', messageId: header = `<${messageId}@takt.invalid>` } = facts;
  const lines = [
    'From: MAILER-DAEMON@mx.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; jo@brattli.example',
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    ...(header === null ? [] : [`Message-ID: ${header}`]),
    'To: jo@brattli.example',
    '',
    '--b--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

async function take(raw: Buffer): Promise<TakenBounce['outcome']> {
  return (await takeBounce(office.context, raw)).outcome;
}

async function addressIsUsed(): Promise<boolean> {
  const person = await inOffice(office, ({ trx }) =>
    trx.selectFrom('person').select('email_bounced_at').executeTakeFirstOrThrow(),
  );
  return person.email_bounced_at === null;
}

test('finds the office by the Message-ID alone, and the same mail twice changes nothing', async () => {
  expect(await take(report())).toBe('recorded');
  expect(await take(report())).toBe('known');
  expect(await tasksOf(office)).toEqual(['bounced']);
  expect(await addressIsUsed()).toBe(false);
  const events = await inOffice(office, ({ trx }) =>
    trx.selectFrom('record_event').select('data').where('kind', '=', 'message-bounced').execute(),
  );
  expect(events.map(({ data }) => data)).toEqual([{ message: messageId, bounce: 'hard' }]);
});

test('a message that is refused for what it is was no notice, and the address is used on', async () => {
  expect(await take(report({ status: '5.7.1' }))).toBe('recorded');
  expect(await tasksOf(office)).toEqual(['bounced']);
  expect(await addressIsUsed()).toBe(true);
});

test('the same report read by two at once is recorded once', async () => {
  const outcomes = await Promise.all([take(report()), take(report()), take(report())]);
  expect(outcomes.sort()).toEqual(['known', 'known', 'recorded']);
});

test('after a full mailbox a person is told, the message is no notice, and the address stays in use', async () => {
  expect(await take(report({ status: '5.2.2' }))).toBe('recorded');
  expect(await tasksOf(office)).toEqual(['bounced']);
  expect(await addressIsUsed()).toBe(true);
});

test('a message that is only late changes nothing, until the last word comes', async () => {
  expect(await take(report({ action: 'delayed', status: '4.4.1' }))).toBe('delayed');
  expect(await tasksOf(office)).toEqual([]);
  expect(await take(report({ status: '4.4.7' }))).toBe('recorded');
});

test('a report about nothing of ours changes nothing', async () => {
  const other = '<019aaaaa-0000-7000-8000-000000000000@takt.invalid>';
  expect(await take(report({ messageId: other }))).toBe('no-message');
  expect(await take(report({ messageId: null }))).toBe('no-message');
  expect(await take(report({ messageId: "<'; drop table message; --@x>" }))).toBe('no-message');
  expect(await take(Buffer.from('Subject: Hei\r\n\r\nÆØÅ'))).toBe('no-report');
  expect(await take(Buffer.alloc(0))).toBe('no-report');
  expect(await tasksOf(office)).toEqual([]);
});

test('another office hears nothing of it', async () => {
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addStoryBuilder(other);
  expect(await take(report())).toBe('recorded');
  expect(await tasksOf(other)).toEqual([]);
});

test('a report about an address that was mended meanwhile leaves the new one in use', async () => {
  await inOffice(office, ({ trx }) => trx.updateTable('person').set({ email: 'jo.ny@brattli.example' }).execute());
  expect(await take(report())).toBe('recorded');
  expect(await addressIsUsed()).toBe(true);
});
