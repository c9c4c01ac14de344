import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { simpleParser } from 'mailparser';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { testAccess } from '../../app/access/access.testdata.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { putInDoubt } from '../../app/message/settle-attempt.ts';
import { inOfficeScope } from '../../app/office/office-scope.ts';
import { sweepOffice } from '../../app/reminder/sweep-office.ts';
import { instant } from '../../domain/kernel/index.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from '../http.testdata.ts';
import { ladderRoutes } from './ladder-routes.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { sendsRoutes } from './sends-routes.ts';

let database: TestDatabase;
let server: TestServer;
let office: SampleOffice;
let browser: TestBrowser;
let stranger: TestBrowser;
let clientId: string;
let messageId: string;

beforeAll(async () => {
  database = await cloneDatabase();
  const context = { ...testAccess(database.db).context, enqueue: async () => undefined };
  server = testServer(database.db, {
    modules: [sendsRoutes({ context, smsConfigured: true }), outboxRoutes(context), ladderRoutes(context)],
  });
});
afterAll(() => database.close());

/** An office on the first working day after a deadline with the main message in its outbox, and somebody of another office. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId } = await addBuilder(office, '2026-07-01'));
  office.clock.set(instant('2026-11-23T08:00:00.000Z'));
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  messageId = office.queued[0]!;
  browser = await signIn(office);
  stranger = await signIn(await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z'));
});

async function signIn({ officeId, staffId }: SampleOffice): Promise<TestBrowser> {
  const person = testBrowser(server);
  const token = await issueStaffLink(server.context, officeId, staffId, 1);
  expect((await person.post('/api/sign-in/link', { token })).status).toBe(200);
  return person;
}

describe('the outbox', () => {
  test('lists the messages, and one opens with its words and a masked link', async () => {
    const list = await browser.get('/api/office/outbox?status=queued');
    expect(list.body).toMatchObject({ messages: [{ id: messageId, to: 'jo@brattli.example' }], nextBefore: null });
    const one = await browser.get(`/api/office/outbox/${messageId}`);
    expect(one.body).toMatchObject({ replyTo: 'ingrid@nordlys.example', status: 'queued', mayResend: false });
    expect(one.body['text']).toContain('https://lenken.takt.invalid/');
  });

  test('gives a message as a file that a mail program reads', async () => {
    const file = await browser.get(`/api/office/outbox/${messageId}/eml`);
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toBe('message/rfc822');
    expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="${messageId}.eml"`);
    const mail = await simpleParser(String(file.body['text']));
    expect(mail.messageId).toBe(`<${messageId}@takt.invalid>`);
    expect(mail.from?.text).toBe('"Nordlys Regnskap" <post@nordlys.example>');
    expect(mail.text).toContain('https://lenken.takt.invalid/');
  });

  test('sends a message in doubt once more, and only such a one', async () => {
    const resend = `/api/office/outbox/${messageId}/resend`;
    expect(await browser.post(resend)).toMatchObject({ status: 422, body: { code: 'message.not-in-doubt' } });
    await inOfficeScope(office.context, office.officeId, 'takt', (scope) => putInDoubt(scope, messageId, 'cut'));
    const [first, second] = await Promise.all([browser.post(resend), browser.post(resend)]);
    expect([first.status, second.status].sort()).toEqual([204, 422]);
    expect((await browser.get(`/api/office/outbox/${messageId}`)).body).toMatchObject({ mayResend: false });
  });

  test('shows nothing to another office, and nothing to nobody', async () => {
    for (const path of ['', '/eml']) {
      expect((await stranger.get(`/api/office/outbox/${messageId}${path}`)).status).toBe(404);
      expect((await testBrowser(server).get(`/api/office/outbox/${messageId}${path}`)).status).toBe(401);
    }
    expect((await stranger.post(`/api/office/outbox/${messageId}/resend`)).status).toBe(404);
    expect((await stranger.get('/api/office/outbox')).body).toMatchObject({ messages: [] });
  });

  test.each(['status=sent', 'before=x', 'before=2026-11-23_1', `before=2026-11-23T08:00:00.000Z_${"'"}`])(
    'refuses %s',
    async (query) => expect((await browser.get(`/api/office/outbox?${query}`)).status).toBe(400),
  );

  test('goes on where a page ended', async () => {
    const before = `2026-11-23T08:00:00.000Z_${messageId}`;
    expect((await browser.get(`/api/office/outbox?before=${before}`)).body).toMatchObject({ messages: [] });
  });
});

describe('what goes on a day', () => {
  test('is shown for today and for a day to come, and not for one that is over', async () => {
    expect((await browser.get('/api/office/sends')).body).toMatchObject({ onDate: '2026-11-23', goes: [] });
    const later = await browser.get('/api/office/sends?on=2026-11-26');
    expect(later.body).toMatchObject({ goes: [{ what: 'text', channel: 'sms', to: '+4790000000' }] });
    expect(await browser.get('/api/office/sends?on=2026-11-22')).toMatchObject({
      status: 422,
      body: { code: 'day.in-the-past' },
    });
    expect((await browser.get('/api/office/sends?on=2026-02-30')).status).toBe(400);
    expect((await testBrowser(server).get('/api/office/sends')).status).toBe(401);
  });
});

describe('ladders', () => {
  test('are set for the office, a client and a duty, and refused where they do not fit together', async () => {
    const ladders = { periodic: { mainOfficeDaysAfter: 2 } };
    for (const path of ['ladders', `clients/${clientId}/ladders`, `clients/${clientId}/ladders/vouchers`]) {
      expect((await browser.send('PUT', `/api/office/${path}`, { ladders })).status).toBe(204);
    }
    expect((await browser.get('/api/office/ladders')).body).toMatchObject({
      office: ladders,
      clients: [{ clientId, ladders, duties: { vouchers: ladders } }],
    });
    const put = (body: unknown) => browser.send('PUT', '/api/office/ladders', body);
    expect(await put({ ladders: { periodic: {} } })).toMatchObject({
      status: 422,
      body: { code: 'ladder.nothing-left' },
    });
    expect((await put({ ladders: { weekly: {} } })).status).toBe(400);
    expect((await put({})).status).toBe(400);
    expect((await stranger.send('PUT', `/api/office/clients/${clientId}/ladders`, { ladders })).status).toBe(404);
  });
});
