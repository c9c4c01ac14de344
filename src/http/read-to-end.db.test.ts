import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { testServer } from './http.testdata.ts';
import { officeModules } from './office/office-modules.ts';
import { portalModules } from './portal/portal-modules.ts';

let database: TestDatabase;
let server: ReturnType<typeof serve>;
let port: number;
beforeAll(async () => {
  database = await cloneDatabase();
  const nothing = {} as never;
  const { app } = testServer(database.db, {
    publicUrl: 'https://takt.example',
    modules: [
      ...portalModules({ context: nothing, files: nothing, uploads: nothing }),
      ...officeModules({
        context: nothing,
        files: nothing,
        registry: nothing,
        ledger: nothing,
        calendars: nothing,
        secret: 'secret',
        mailConfigured: true,
        smsConfigured: true,
        virusScan: true,
        keeping: { nightly: true, besideData: false },
      }),
    ],
  });
  await new Promise<void>((ready) => (server = serve({ fetch: app.fetch, port: 0 }, () => ready())));
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await database.close();
});

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

interface Sent {
  status: number;
  code: string;
  /** Whether the line broke while something was still to be sent. */
  broke: boolean;
  /** The number of the connection. */
  connection: number | undefined;
}

/** Sends so many kilobytes over one second and answers what came back. */
async function sendSlowly(method: string, path: string, kilobytes: number): Promise<Sent> {
  const headers = { Origin: 'https://takt.example', 'Content-Length': kilobytes * 1024 };
  const request = http.request({ agent, port, method, path, headers });
  let broke = false;
  const answered = new Promise<Pick<Sent, 'status' | 'code'>>((resolve, reject) => {
    request.on('error', (error) => {
      broke = true;
      reject(error);
    });
    request.on('response', async (response) => {
      const text = (await response.toArray()).join('');
      resolve({ status: response.statusCode!, code: (JSON.parse(text) as { code: string }).code });
    });
  });
  for (let part = 0; part < 10; part += 1) {
    request.write(Buffer.alloc((kilobytes * 1024) / 10, 1));
    // The line itself is slow: this is no waiting for something to happen.
    await wait(100);
  }
  request.end();
  const answer = await answered;
  return { ...answer, broke, connection: request.socket?.localPort };
}

const photo = '/api/portal/files/00000000-0000-4000-8000-000000000000?client=x&batch=x&name=kvittering.jpg';

test.each([
  ['by whoever is signed out', 'PUT', photo, { status: 401, code: 'access.signed-out' }],
  ['to nowhere', 'PUT', '/api/nowhere', { status: 413, code: 'request.too-large' }],
  ['that is too large', 'POST', '/api/sign-in/request', { status: 413, code: 'request.too-large' }],
])(
  'what is sent slowly %s is answered when it has come, and the connection stays good',
  async (_who, method, path, expected) => {
    const first = await sendSlowly(method, path, 3_000);
    expect(first).toEqual({ ...expected, broke: false, connection: expect.any(Number) });
    expect(await sendSlowly(method, path, 3_000)).toEqual(first);
  },
);
