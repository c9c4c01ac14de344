import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestContact, addTestOffice, otherCode, type TestOffice } from '../app/access/access.testdata.ts';
import { issuePersonLink, revokePersonLink } from '../app/access/person-link.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { jsonAnswer } from './contract/json-body.ts';
import { testBrowser, type TestBrowser, testServer, type TestServer } from './http.testdata.ts';
import { requirePerson, requireStaff } from './require-session.ts';
import { newRoutes, type RouteModule } from './route-module.ts';

let database: TestDatabase;
let server: TestServer;
let browser: TestBrowser;
let office: TestOffice;

/** Routes such as the business has them. */
function probes(): RouteModule {
  const routes = newRoutes();
  const answer = { 200: jsonAnswer('Who', z.object({ id: z.string(), office: z.string() })) };
  const staff = createRoute({
    method: 'get',
    path: '/api/probe/staff',
    middleware: [requireStaff()] as const,
    responses: answer,
  });
  const boss = createRoute({
    method: 'get',
    path: '/api/probe/boss',
    middleware: [requireStaff('owner', 'manager')] as const,
    responses: answer,
  });
  const home = createRoute({
    method: 'get',
    path: '/api/portal/probe',
    middleware: [requirePerson()] as const,
    responses: answer,
  });
  const documents = createRoute({
    method: 'get',
    path: '/api/portal/documents',
    middleware: [requirePerson({ code: true })] as const,
    responses: answer,
  });
  routes.openapi(staff, (c) => c.json({ id: c.get('staff').staffId, office: c.get('staff').officeId }, 200));
  routes.openapi(boss, (c) => c.json({ id: c.get('staff').staffId, office: c.get('staff').officeId }, 200));
  routes.openapi(home, (c) => c.json({ id: c.get('person').personId, office: c.get('person').officeId }, 200));
  routes.openapi(documents, (c) => c.json({ id: c.get('person').personId, office: c.get('person').officeId }, 200));
  return { routes };
}

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  server = testServer(database.db, { modules: [probes()] });
  browser = testBrowser(server);
  office = await addTestOffice(server, { language: 'nb' });
});

const issue = async (of = office) => (await issuePersonLink(server.context, of.officeId, of.personId))!;
const enter = (token: string, by = browser) => by.post('/api/portal/enter', { token });
const status = async (address: string, by = browser) => (await by.get(address)).status;

describe("a client's link", () => {
  test('lets in on every device, after scanners fetched it and clicked it fifty times', async () => {
    const token = await issue();
    const scanner = testBrowser(server);
    for (let times = 0; times < 50; times += 1) {
      await scanner.get('/t');
      await scanner.send('HEAD', '/t');
      await enter(token, testBrowser(server));
    }
    for (const device of [browser, testBrowser(server), testBrowser(server)]) {
      expect(await enter(token, device)).toMatchObject({ status: 200, body: { personId: office.personId } });
      expect(await status('/api/portal/probe', device)).toBe(200);
    }
  });

  test('opens nothing that asks for a code, nor the office', async () => {
    await enter(await issue());
    expect(await browser.get('/api/portal/documents')).toMatchObject({
      status: 403,
      body: { code: 'access.code-needed' },
    });
    expect(await status('/api/probe/staff')).toBe(401);
  });

  test('that was revoked says so, and asks to have the new one sent to the known address', async () => {
    await addTestContact(server, office);
    const token = await issue();
    await enter(token);
    await revokePersonLink(server.context, office.officeId, office.personId);
    expect(await status('/api/portal/probe')).toBe(401);
    expect(await enter(token)).toMatchObject({ status: 410, body: { code: 'access.revoked-link' } });
    expect(await browser.post('/api/portal/new-link', { token })).toMatchObject({
      status: 202,
      body: { requested: true },
    });
    expect(await browser.post('/api/portal/new-link', { token: 'x'.repeat(43) })).toMatchObject({ status: 202 });
    await server.settled();
    expect(server.links).toHaveLength(1);
    expect(await enter(server.links[0]!.token)).toMatchObject({ status: 200 });
  });

  test('that a mail program broke in two is unknown, and asks for a new one', async () => {
    for (const token of ['', 'abc', 'x'.repeat(42)]) {
      const { status, body } = await testBrowser(server).post('/api/portal/enter', { token });
      expect([status, body['code']]).toEqual([404, 'access.unknown-link']);
    }
  });

  test('of another person takes the device over, and the same one keeps what was opened', async () => {
    await enter(await issue());
    await browser.post('/api/portal/code/request');
    await browser.post('/api/portal/code/verify', { code: server.codes[0]!.code });
    await enter(await issue());
    expect(await status('/api/portal/documents')).toBe(200);
    const other = await addTestOffice(server);
    await enter(await issue(other));
    expect(await browser.get('/api/portal/probe')).toMatchObject({
      body: { id: other.personId, office: other.officeId },
    });
    expect(await status('/api/portal/documents')).toBe(403);
  });

  test('leaves an accountant signed in who looks at it, each with a cookie of their own', async () => {
    await browser.post('/api/sign-in/link', {
      token: await issueStaffLink(server.context, office.officeId, office.staffId, 1),
    });
    await enter(await issue());
    expect([...browser.cookies.keys()].sort()).toEqual(['__Host-takt', '__Host-takt-portal']);
    expect(await status('/api/probe/staff')).toBe(200);
    expect((await browser.post('/api/portal/leave')).status).toBe(204);
    expect(await status('/api/portal/probe')).toBe(401);
    expect(await status('/api/probe/staff')).toBe(200);
  });

  test("does not take one session's token for the other kind", async () => {
    await enter(await issue());
    browser.cookies.set('__Host-takt', browser.cookies.get('__Host-takt-portal')!);
    expect(await status('/api/probe/staff')).toBe(401);
  });
});

describe('the one-time code', () => {
  beforeEach(async () => {
    await enter(await issue());
  });
  const ask = (channel?: string) => browser.post('/api/portal/code/request', channel === undefined ? {} : { channel });
  const show = (code: string) => browser.post('/api/portal/code/verify', { code });

  test('goes where the office knows the person to be, and opens documents for half an hour', async () => {
    expect(await ask('sms')).toMatchObject({
      status: 202,
      body: { channel: 'sms', hint: '… 67', validUntil: '2026-11-23T08:10:00.000Z' },
    });
    expect(await show(server.codes[0]!.code)).toMatchObject({
      status: 200,
      body: { openedUntil: '2026-11-23T08:30:00.000Z' },
    });
    expect(await status('/api/portal/documents')).toBe(200);
    server.wait(1800);
    expect(await status('/api/portal/documents')).toBe(403);
  });

  test('is refused when wrong, old, spent and at the sixth try, each in its own words', async () => {
    await ask();
    const first = server.codes[0]!.code;
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await show(otherCode(first))).toMatchObject({ status: 422, body: { code: 'access.code-wrong' } });
    }
    expect(await show(otherCode(first))).toMatchObject({ body: { code: 'access.code-spent' } });
    expect(await show(first)).toMatchObject({ status: 422, body: { code: 'access.code-spent' } });
    await ask();
    server.wait(600);
    expect(await show(server.codes[1]!.code)).toMatchObject({ status: 422, body: { code: 'access.code-expired' } });
  });

  test('is not sent without end', async () => {
    for (let times = 0; times < 6; times += 1) expect((await ask()).status).toBe(202);
    expect((await ask()).status).toBe(429);
    expect(server.codes).toHaveLength(6);
  });

  test('has nowhere to go without an address', async () => {
    const bare = await addTestOffice(server, { mobile: null });
    await enter(await issue(bare));
    expect(await ask('sms')).toMatchObject({ status: 422, body: { code: 'access.no-address' } });
  });

  test('is for who came by a link', async () => {
    const stranger = testBrowser(server);
    expect((await stranger.post('/api/portal/code/request')).status).toBe(401);
    expect((await stranger.post('/api/portal/code/verify', { code: '123456' })).status).toBe(401);
  });
});

describe('roles', () => {
  test.each([
    ['owner', 200],
    ['manager', 200],
    ['accountant', 403],
    ['assistant', 403],
  ] as const)('%s gets %d where owner or manager is asked for', async (role, expected) => {
    const own = await addTestOffice(server, { role, email: `${role}@roller.example`, language: 'en' });
    await browser.post('/api/sign-in/link', {
      token: await issueStaffLink(server.context, own.officeId, own.staffId, 1),
    });
    expect(await status('/api/probe/boss')).toBe(expected);
    expect(await status('/api/probe/staff')).toBe(200);
  });

  test('are refused in the language of who is signed in, whatever the browser wishes', async () => {
    const own = await addTestOffice(server, { role: 'assistant', email: 'a@roller.example', language: 'en' });
    await browser.post('/api/sign-in/link', {
      token: await issueStaffLink(server.context, own.officeId, own.staffId, 1),
    });
    const answer = await browser.get('/api/probe/boss', { 'Accept-Language': 'nb' });
    expect(answer.body).toMatchObject({ code: 'access.not-allowed', title: 'You do not have access to this' });
    expect(answer.headers.get('Content-Language')).toBe('en');
  });
});
