import { createRoute, z } from '@hono/zod-openapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice, type TestOffice } from '../app/access/access.testdata.ts';
import { forgetOldAccess } from '../app/access/forget-old-access.ts';
import { issuePersonLink } from '../app/access/person-link.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { testBrowser, type TestBrowser, testServer, type TestServer } from './http.testdata.ts';
import { claimKey } from './idempotent-answers.ts';
import { idempotent } from './idempotent.ts';
import { requirePerson, requireStaff } from './require-session.ts';
import { newRoutes, type RouteModule } from './route-module.ts';

let database: TestDatabase;
let server: TestServer;
let office: TestOffice;
let browser: TestBrowser;
/** What the route did, and what it does next. */
let done: string[];
let meanwhile: () => Promise<void>;

function things(): RouteModule {
  const routes = newRoutes();
  const body = jsonBody(z.object({ name: z.string().min(1) }));
  const create = createRoute({
    method: 'post',
    path: '/api/things',
    middleware: [requireStaff(), idempotent()] as const,
    request: { body },
    responses: { 201: jsonAnswer('Made', z.object({ number: z.number(), name: z.string() })) },
  });
  const clear = createRoute({
    method: 'post',
    path: '/api/things/clear',
    middleware: [requireStaff(), idempotent()] as const,
    responses: { 204: { description: 'Cleared' } },
  });
  const byPerson = createRoute({
    method: 'post',
    path: '/api/portal/things',
    middleware: [requirePerson(), idempotent()] as const,
    request: { body },
    responses: { 201: jsonAnswer('Made', z.object({ number: z.number(), name: z.string() })) },
  });
  const make = async (name: string) => {
    await meanwhile();
    if (name === 'refused') throw new DomainError('agreement.no-duties');
    if (name === 'broken') throw new Error('broken');
    done.push(name);
    return { number: done.length, name };
  };
  routes.openapi(create, async (c) => c.json(await make(c.req.valid('json').name), 201));
  routes.openapi(byPerson, async (c) => c.json(await make(c.req.valid('json').name), 201));
  routes.openapi(clear, (c) => {
    done.push('cleared');
    return c.body(null, 204);
  });
  return { routes };
}

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  done = [];
  meanwhile = async () => {};
  server = testServer(database.db, { modules: [things()] });
  office = await addTestOffice(server, { email: `${Math.random()}@nordlys.example` });
  browser = await signedIn();
});

async function signedIn(of: TestOffice = office): Promise<TestBrowser> {
  const made = testBrowser(server);
  await made.post('/api/sign-in/link', { token: await issueStaffLink(server.context, of.officeId, of.staffId, 1) });
  return made;
}
const make = (name: string, key: string | null, by = browser) =>
  by.post('/api/things', { name }, { 'Idempotency-Key': key });

test('the description of the API names the key and the session that a route asks for', async () => {
  const { body } = await browser.get('/api/openapi.json');
  expect(body).toMatchObject({
    paths: {
      '/api/things': { post: { security: [{ staff: [] }], parameters: [{ in: 'header', name: 'Idempotency-Key' }] } },
      '/api/portal/things': { post: { security: [{ person: [] }] } },
    },
    components: { securitySchemes: { staff: { in: 'cookie' }, person: { in: 'cookie' } } },
  });
});

describe('a POST with an Idempotency-Key', () => {
  test('is done once and answered twice alike', async () => {
    const first = await make('a', 'key-1');
    const second = await make('a', 'key-1');
    expect(first).toMatchObject({ status: 201, body: { number: 1, name: 'a' } });
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect([first, second].map(({ headers }) => headers.get('Idempotent-Replayed'))).toEqual([null, 'true']);
    expect(done).toEqual(['a']);
  });

  test('is done again with another key, and always without one', async () => {
    await make('a', 'key-1');
    await make('a', 'key-2');
    await make('a', null);
    await make('a', null);
    expect(done).toEqual(['a', 'a', 'a', 'a']);
  });

  test('is refused when the key was used for something else', async () => {
    await make('a', 'key-1');
    expect(await make('b', 'key-1')).toMatchObject({ status: 409, body: { code: 'request.key-reused' } });
    const elsewhere = await browser.post('/api/things/clear', undefined, { 'Idempotency-Key': 'key-1' });
    expect(elsewhere.status).toBe(409);
    expect(done).toEqual(['a']);
  });

  test('is done once when ten come at once, and all hear the same', async () => {
    meanwhile = () => new Promise((resolve) => setImmediate(resolve));
    const answers = await Promise.all(Array.from({ length: 10 }, () => make('a', 'key-1')));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [201, { number: 1, name: 'a' }]),
    );
    expect(done).toEqual(['a']);
  });

  test('lets the second of two wait until the first has answered', async () => {
    let finish = () => {};
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    meanwhile = () => new Promise((resolve) => ((finish = resolve), begin()));
    const first = make('a', 'key-1');
    await begun;
    const second = make('a', 'key-1');
    const other = make('b', 'key-1');
    expect((await other).status).toBe(409);
    finish();
    expect([(await first).status, (await second).status, done]).toEqual([201, 201, ['a']]);
  });

  test('may be tried again after a refusal or a failure, which did nothing', async () => {
    for (const name of ['refused', 'broken', '']) {
      const expected = { refused: 422, broken: 500, '': 400 }[name];
      expect((await make(name, `key-${name}`)).status).toBe(expected);
      expect((await make(name, `key-${name}`)).status).toBe(expected);
    }
    expect((await make('a', 'key-broken')).status).toBe(201);
    expect(server.reports).toHaveLength(2);
  });

  test('is answered without a body as before', async () => {
    const clear = () => browser.post('/api/things/clear', undefined, { 'Idempotency-Key': 'key-1' });
    expect([(await clear()).status, (await clear()).status, done]).toEqual([204, 204, ['cleared']]);
  });

  test('belongs to who sent it: a colleague, another office and a client have keys of their own', async () => {
    const other = await addTestOffice(server, { email: `${Math.random()}@nordlys.example` });
    const client = testBrowser(server);
    await client.post('/api/portal/enter', {
      token: await issuePersonLink(server.context, office.officeId, office.personId),
    });
    await make('a', 'key-1');
    await make('b', 'key-1', await signedIn(other));
    await client.post('/api/portal/things', { name: 'c' }, { 'Idempotency-Key': 'key-1' });
    expect(done).toEqual(['a', 'b', 'c']);
    expect(await make('a', 'key-1', await signedIn())).toMatchObject({ status: 201, body: { number: 1 } });
  });

  test('whose process died says that nobody knows, and does nothing', async () => {
    const sha = await requestOf('a', 'key-1');
    server.wait(301);
    expect(await make('a', 'key-1')).toMatchObject({ status: 409, body: { code: 'request.outcome-unknown' } });
    expect(done).toEqual([]);
    expect(sha).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is forgotten after two days', async () => {
    await make('a', 'key-1');
    server.wait(2 * 86_400 + 1);
    await forgetOldAccess(server.context, office.officeId);
    await make('a', 'key-1');
    expect(done).toEqual(['a', 'a']);
  });

  test.each(['', ' ', 'a b', 'x'.repeat(201), 'nøkkel'])('refuses the key %j', async (key) => {
    const answer = await make('a', key).catch((error: unknown) => error);
    // The platform itself sends no such header, or cuts it to nothing.
    if (answer instanceof TypeError) return;
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.bad-key' } });
    expect(done).toEqual([]);
  });

  test('tells a stranger only that nobody is signed in', async () => {
    expect((await make('a', 'key-1', testBrowser(server))).status).toBe(401);
  });
});

/** Leaves the claim of a request whose process was killed before it answered. */
async function requestOf(name: string, key: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  const requestSha256 = createHash('sha256')
    .update(`POST /api/things\n${JSON.stringify({ name })}`)
    .digest('hex');
  await claimKey(server.context, { officeId: office.officeId, actorId: office.staffId, key, requestSha256 });
  return requestSha256;
}
