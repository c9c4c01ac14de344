import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { TestBrowser } from '../http.testdata.ts';
import { addPortalOffice, type PortalOffice } from './portal.testdata.ts';

let database: TestDatabase;
let office: PortalOffice;
let browser: TestBrowser;
let listening: ReturnType<typeof serve>;
let port: number;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  office = await addPortalOffice(database.db);
  browser = await office.enter(office.jo);
  await new Promise<void>((ready) => (listening = serve({ fetch: office.server.app.fetch, port: 0 }, () => ready())));
  ({ port } = listening.address() as AddressInfo);
  return () => new Promise<void>((done) => listening.close(() => done()));
});

interface Sent {
  status: number;
  headers: http.IncomingHttpHeaders;
}

/** One request over a real line, which is cut after `cutAfter` bytes of its body where that is said. */
function send(
  method: string,
  address: string,
  {
    from = browser,
    headers = {},
    body = Buffer.alloc(0),
    cutAfter,
  }: Partial<{ from: TestBrowser; headers: Record<string, string>; body: Buffer; cutAfter: number }> = {},
): Promise<Sent | 'cut'> {
  return new Promise((resolve, reject) => {
    const request = http.request({
      port,
      method,
      path: address,
      headers: {
        cookie: [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: 'https://takt.example',
        'tus-resumable': '1.0.0',
        ...(method === 'POST' || method === 'PATCH' ? { 'content-length': String(body.length) } : {}),
        ...headers,
      },
    });
    request.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers }));
    });
    request.on('error', (error) => (cutAfter === undefined ? reject(error) : resolve('cut')));
    if (cutAfter === undefined) request.end(body);
    else request.write(body.subarray(0, cutAfter), () => request.destroy());
  });
}

const offsetHeader = 'upload-offset';
const begin = (id: string, size: number): Promise<Sent | 'cut'> =>
  send('POST', '/api/portal/uploads', {
    headers: { 'upload-length': String(size), 'upload-metadata': `arrival ${Buffer.from(id).toString('base64')}` },
  });
const addressOf = (id: string): string => `/api/portal/uploads/${id}`;
const patch = (id: string, offset: number, body: Buffer, cutAfter?: number): Promise<Sent | 'cut'> =>
  send('PATCH', addressOf(id), {
    headers: { [offsetHeader]: String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
    ...(cutAfter === undefined ? {} : { cutAfter }),
  });
/** Asks until the line that was cut has been let go, and answers how much has come. */
async function comeSoFar(id: string): Promise<number> {
  const head = await send('HEAD', addressOf(id));
  return head === 'cut' ? 0 : Number(head.headers[offsetHeader] ?? -1);
}
const finish = (id: string, from = browser) =>
  from.post(`${addressOf(id)}/finish?client=${office.builder}&batch=${id}&name=bilag%20%C3%A6.pdf`);

test('an upload that is cut again and again is whole in the end, and received only then', async () => {
  const id = office.context.ids.next();
  const bytes = randomBytes(1_000_003);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await begin(id, bytes.length)).toMatchObject({ status: 201, headers: { location: addressOf(id) } });
  expect(await finish(id)).toMatchObject({ status: 409, body: { code: 'upload.incomplete' } });
  let offset = 0;
  for (const cutAfter of [1, 65_535, 65_536, 131_073, 200_000]) {
    await patch(id, offset, bytes.subarray(offset), cutAfter);
    const come = await comeSoFar(id);
    expect(come).toBeGreaterThanOrEqual(offset);
    expect(come).toBeLessThan(bytes.length);
    offset = come;
  }
  // What was on its way when the line was cut may still be written; whoever sends asks again then.
  for (let answer: Sent | 'cut' = 'cut'; answer === 'cut' || answer.status !== 204;) {
    offset = await comeSoFar(id);
    answer = await patch(id, offset, bytes.subarray(offset));
    expect(answer === 'cut' ? 0 : answer.status, 'accepted, or asked again').toSatisfy((status: number) =>
      [204, 409].includes(status),
    );
  }
  const received = await finish(id);
  expect(received).toMatchObject({ status: 201, body: { arrivalId: id, sha256, sizeBytes: bytes.length } });
  expect(await office.files.verify(office.officeId, sha256)).toBe('intact');
  // The answer was lost and the phone asks again.
  expect(await finish(id)).toMatchObject({ status: 201, body: { arrivalId: id, sha256 } });
  expect(await comeSoFar(id)).toBe(-1);
});

test('bytes sent from another place than where it stopped are refused', async () => {
  const id = office.context.ids.next();
  await begin(id, 10);
  await patch(id, 0, Buffer.from('12345'));
  expect(await patch(id, 4, Buffer.from('567890'))).toMatchObject({ status: 409 });
  expect(await comeSoFar(id)).toBe(5);
});

test("another person's upload is not there: neither to look at, nor to go on with, nor to finish", async () => {
  const id = office.context.ids.next();
  await begin(id, 10);
  const kari = await office.enter(office.kari);
  expect(await send('HEAD', addressOf(id), { from: kari })).toMatchObject({ status: 404 });
  const headers = { [offsetHeader]: '0', 'content-type': 'application/offset+octet-stream' };
  expect(await send('PATCH', addressOf(id), { from: kari, headers, body: Buffer.from('x') })).toMatchObject({
    status: 404,
  });
  const owner = `${office.officeId}.${office.jo}`;
  expect(await send('HEAD', addressOf(id), { from: kari, headers: { 'takt-upload-owner': owner } })).toMatchObject({
    status: 404,
  });
  expect(await finish(id, kari)).toMatchObject({ status: 404 });
});

test('a file that is too large is refused before its first byte', async () => {
  expect(await begin(office.context.ids.next(), 5_000_001)).toMatchObject({ status: 413 });
});

test('an upload whose name is no id is nobody’s', async () => {
  for (const name of ['..', '%2e%2e%2fx', 'x', `${office.officeId}.${office.jo}.x`]) {
    expect(await send('HEAD', addressOf(name)), name).toMatchObject({ status: 404 });
  }
  expect(await begin('../../etc/passwd', 3)).toMatchObject({ status: 400 });
});
