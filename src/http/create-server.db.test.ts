import http from 'node:http';
import { serve } from '@hono/node-server';
import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { accessProblemCodes, problemSchema, requestProblemCodes } from './contract/problem.ts';
import { StorageFull } from '../files/file-errors.ts';
import { testBrowser, testServer, type TestServer } from './http.testdata.ts';
import { statusOf } from './problem-status.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { wordsOf } from '../texts/words/words.ts';

let database: TestDatabase;
let server: TestServer;

function probes(): RouteModule {
  const routes = newRoutes();
  const text = z.object({ text: z.string().max(5_000_000) });
  const responses = { 200: jsonAnswer('Back', z.object({ length: z.number() })) };
  const back = createRoute({ method: 'post', path: '/api/probe', request: { body: jsonBody(text) }, responses });
  const upload = createRoute({ method: 'put', path: '/api/probe/files/{id}', responses });
  const fail = createRoute({
    method: 'get',
    path: '/api/probe/fail/{how}',
    request: { params: z.object({ how: z.string() }) },
    responses,
  });
  routes.openapi(back, (c) => c.json({ length: c.req.valid('json').text.length }, 200));
  routes.openapi(upload, async (c) => c.json({ length: (await c.req.arrayBuffer()).byteLength }, 200));
  routes.openapi(fail, async (c) => {
    const { how } = c.req.valid('param');
    if (how === 'throw') throw new Error('the password is hemmelig', { cause: new Error('of the database') });
    if (how === 'domain') throw new DomainError('file.too-large', { maxBytes: 26_214_400 });
    if (how === 'full') throw new StorageFull();
    if (how === 'nul') await sql`select ${'a\0b'}::text`.execute(database.db);
    if (how === 'uuid') await sql`select ${'no id'}::uuid`.execute(database.db);
    if (how === 'busy') await sql`do $$ begin raise sqlstate '40P01'; end $$`.execute(database.db);
    if (how === 'column') await sql`select no_such_column`.execute(database.db);
    // oxlint-disable-next-line no-throw-literal -- whatever a library throws is answered in order
    if (how === 'text') throw 'a text';
    return c.json({ length: 0 }, 200);
  });
  return { routes, largeBodies: [/^\/api\/probe\/files\//] };
}

beforeAll(async () => {
  database = await cloneDatabase();
  server = testServer(database.db, { modules: [probes()] });
});
afterAll(() => database.close());

const browse = () => testBrowser(server);

describe('every answer', () => {
  test.each([
    ['GET', '/health', 200],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api/nowhere', 404],
    ['GET', '/api', 404],
    ['POST', '/api/probe', 400],
    ['GET', '/api/probe/fail/throw', 500],
    ['GET', '/nowhere', 404],
    ['GET', '/t/nowhere', 404],
    ['OPTIONS', '/api/probe', 404],
  ])('to %s %s, with status %d, has the headers that keep it in place', async (method, address, status) => {
    const answer = await browse().send(method, address, method === 'POST' ? {} : undefined);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    if (address.startsWith('/api/')) expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  test('promises https only where people come by https', async () => {
    const plain = testServer(database.db, { publicUrl: 'http://localhost:4180' });
    expect((await testBrowser(plain).get('/health')).headers.get('Strict-Transport-Security')).toBeNull();
  });
});

describe('a request that may change something', () => {
  const post = (headers: Record<string, string | null>) =>
    browse()
      .post('/api/probe', { text: 'hei' }, headers)
      .then(({ status, body }) => (status === 403 ? body['code'] : status));

  test.each([
    [{ Origin: 'https://takt.example' }],
    [{ Origin: 'https://takt.example', 'Sec-Fetch-Site': 'same-origin' }],
    // Under no-referrer a form's own page sends "null".
    [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
    [{ Origin: null, 'Sec-Fetch-Site': 'same-origin' }],
  ])('passes with %j', async (headers) => {
    expect(await post(headers)).toBe(200);
  });

  test.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
    [{ Origin: 'https://takt.example.evil.example' }],
    [{ Origin: 'https://sub.takt.example', 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'http://takt.example' }],
    [{ Origin: 'https://takt.example:8443' }],
    [{ Origin: 'https://takt.example', 'Sec-Fetch-Site': 'cross-site' }],
    [{ Origin: 'null' }],
    [{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    [{ Origin: null, 'Sec-Fetch-Site': 'none' }],
    [{ Origin: null }],
    [{ Origin: 'nonsense' }],
    [{ Origin: '' }],
  ])('is refused with %j', async (headers) => {
    expect(await post(headers)).toBe('request.foreign-origin');
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('by %s is held to it as well', async (method) => {
    const answer = await browse().send(method, '/api/probe', {}, { Origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
  });

  test('takes the names of the machine itself for one, at the same port only', async () => {
    const local = testServer(database.db, { publicUrl: 'http://localhost:4180', modules: [probes()] });
    const from = async (origin: string) =>
      (await testBrowser(local).post('/api/probe', { text: '' }, { Origin: origin })).status;
    expect(await from('http://127.0.0.1:4180')).toBe(200);
    expect(await from('http://[::1]:4180')).toBe(200);
    expect(await from('http://127.0.0.1:8080')).toBe(403);
    expect(await from('https://127.0.0.1:4180')).toBe(403);
  });
});

describe('a problem', () => {
  const fail = async (how: string, language = 'nb') =>
    browse().get(`/api/probe/fail/${how}`, { 'Accept-Language': language });

  test('is told in Norwegian and in English, with its figures', async () => {
    const [nb, en] = [await fail('domain'), await fail('domain', 'en')];
    expect(nb.body).toMatchObject({ title: 'Filen er for stor', detail: expect.stringContaining('25 MB') });
    expect(en.body).toMatchObject({ title: 'The file is too large', detail: expect.stringContaining('25 MB') });
    for (const answer of [nb, en]) {
      expect(answer.status).toBe(422);
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      expect(problemSchema.parse(answer.body)).toMatchObject({
        type: 'urn:takt:problem:file.too-large',
        code: 'file.too-large',
        details: { maxBytes: 26_214_400 },
        instance: `urn:uuid:${answer.headers.get('X-Request-Id')}`,
      });
    }
  });

  test.each(['throw', 'column', 'text'])(
    'of ours (%s) tells nothing but that it failed, and is reported',
    async (how) => {
      server.reports.length = 0;
      const answer = await fail(how);
      expect(answer).toMatchObject({ status: 500, body: { code: 'server.failed', details: {} } });
      expect(JSON.stringify(answer.body)).not.toMatch(/hemmelig|database|column|a text|at .*\.ts|node_modules/);
      expect(server.reports).toHaveLength(1);
    },
  );

  test.each(['nul', 'uuid'])('with text that nothing can hold (%s) is the sender’s', async (how) => {
    expect(await fail(how)).toMatchObject({ status: 400, body: { code: 'request.unreadable-text' } });
  });

  test('of a line that breaks while a file comes is nobody’s fault, and not reported', async () => {
    server.reports.length = 0;
    const ended = new Promise<number>((resolve) => {
      const listening = serve(
        {
          port: 0,
          fetch: async (request, env) => {
            const answer = await server.app.fetch(request, env);
            resolve(answer.status);
            return answer;
          },
        },
        ({ port }) => {
          const headers = { Origin: server.publicUrl, 'Content-Length': 1_000 };
          const request = http.request({ port, method: 'PUT', path: '/api/probe/files/1', headers });
          request.on('error', () => listening.close());
          request.write('half', () => setImmediate(() => request.destroy(new Error('out of reach'))));
        },
      );
    });
    expect(await ended).toBe(400);
    expect(server.reports).toEqual([]);
  });

  test('of a full disk is reported, and the file is tried again by itself', async () => {
    server.reports.length = 0;
    const answer = await fail('full');
    expect(answer).toMatchObject({ status: 507, body: { code: 'storage.full' } });
    expect(answer.headers.get('Retry-After')).toBe('600');
    expect(server.reports).toHaveLength(1);
  });

  test('that passes asks for patience', async () => {
    const answer = await fail('busy');
    expect(answer).toMatchObject({ status: 503, body: { code: 'server.busy' } });
    expect(answer.headers.get('Retry-After')).toBe('2');
  });

  test('with the shape of the request says where', async () => {
    const answer = await browse().post('/api/probe', { text: 7, more: true });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', faults: [{ in: 'json', path: 'text', rule: 'invalid_type' }] },
    });
    expect(await browse().post('/api/probe', '{"text":')).toMatchObject({
      status: 400,
      body: { code: 'request.malformed' },
    });
  });

  test('is not got around by another content type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'nonsense']) {
      const answer = await browse().post('/api/probe', '{"text":"hei"}', { 'Content-Type': type });
      expect(answer.status).toBe(400);
    }
  });

  test('has words and a status for each code', () => {
    for (const code of [...accessProblemCodes, ...requestProblemCodes]) {
      expect(Object.keys(wordsOf('nb').errors)).toContain(code);
      expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    }
    expect(statusOf('agreement.no-duties')).toBe(422);
    expect(statusOf('client.not-found')).toBe(404);
  });
});

describe('a body', () => {
  const megabyte = { text: 'x'.repeat(1_000_000) };

  test('of more than a megabyte is refused, whether its length is told or not', async () => {
    expect(await browse().post('/api/probe', megabyte)).toMatchObject({
      status: 413,
      body: { code: 'request.too-large', details: { maxBytes: 1_000_000 } },
    });
    expect((await browse().post('/api/probe', { text: 'x'.repeat(999_000) })).status).toBe(200);
    expect((await browse().post('/api/probe', megabyte, { 'Content-Length': '99999999' })).status).toBe(413);
  });

  test('may be larger where files come in', async () => {
    expect(await browse().send('PUT', '/api/probe/files/1', megabyte)).toMatchObject({
      status: 200,
      body: { length: 1_000_011 },
    });
  });
});

describe('the description of the API', () => {
  test('is OpenAPI 3.1 from the schemas that check the requests', async () => {
    const { body } = await browse().get('/api/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Takt' },
      servers: [{ url: 'https://takt.example' }],
    });
    const paths = body['paths'] as Record<string, Record<string, { responses: object }>>;
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/sign-in/request', '/api/portal/enter', '/api/passkeys/{passkeyId}', '/api/probe']),
    );
    expect(paths['/api/probe']!['post']).toMatchObject({
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { properties: { text: { type: 'string', maxLength: 5_000_000 } } } } },
      },
    });
    expect(Object.keys(paths['/api/sign-in/link']!['post']!.responses)).toEqual(['200', 'default']);
  });

  test('refuses at the start a route whose body would go unchecked', () => {
    const routes = newRoutes();
    const body = { content: { 'application/json': { schema: z.object({}) } } };
    routes.openapi(
      createRoute({ method: 'post', path: '/api/x', request: { body }, responses: { 204: { description: '' } } }),
      (c) => c.body(null, 204),
    );
    expect(() => testServer(database.db, { modules: [{ routes }] })).toThrow('post /api/x: its body must be required');
  });
});
