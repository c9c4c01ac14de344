import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice, type TestOffice } from '../app/access/access.testdata.ts';
import { makeOperatorLink } from '../app/access/operator-link.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { readInstallation } from '../app/operation/read-installation.ts';
import type { StaffRole } from '../db/tables.ts';
import { openMetrics } from '../watch/open-metrics.ts';
import type { OperatorState } from './contract/operator.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from './http.testdata.ts';
import { operatorRoutes, type OperatorPorts } from './operator-routes.ts';

let database: TestDatabase;
let server: TestServer;
let offices = 1;

const state = { version: '0.1.0' } as OperatorState;
const metrics = openMetrics(async () => ({
  queues: [{ name: 'sweep', waiting: 2, failing: 0, oldestWaitingSeconds: 12 }],
  messages: { 'in-doubt': 1 },
  clockAheadSeconds: 0.5,
  diskFreeBytes: 1_000,
  filesBytes: 500,
  backupAgeSeconds: undefined,
}));

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(() => serve());

function serve(more: Partial<OperatorPorts> = {}): void {
  offices = 1;
  const ports = {
    readState: async () => state,
    countOffices: async () => offices,
    metrics,
    metricsToken: 'a token of twenty letters',
    ...more,
  };
  server = testServer(database.db, { modules: [operatorRoutes(ports)], onAnswered: metrics.answered });
}

async function signedIn(office: TestOffice): Promise<TestBrowser> {
  const browser = testBrowser(server);
  await browser.post('/api/sign-in/link', {
    token: await issueStaffLink(server.context, office.officeId, office.staffId, 1),
  });
  return browser;
}
const look = (browser: TestBrowser) => browser.get('/api/operator/state');

describe("the operator's page", () => {
  test('opens by the link of the command line, once, within a quarter of an hour, for eight hours', async () => {
    const token = makeOperatorLink(server.context);
    const browser = testBrowser(server);
    expect((await look(browser)).status).toBe(401);
    await browser.get('/operator');
    expect((await browser.post('/api/operator/enter', { token })).status).toBe(204);
    expect(await look(browser)).toMatchObject({ status: 200, body: state });
    const again = await testBrowser(server).post('/api/operator/enter', { token });
    expect(again.body['code']).toBe('access.spent-link');
    for (const otherwise of [`${token}=`, ` ${token}`, `${token}!`, token.replace(/(?<=^.{9})/, '\n')]) {
      expect((await testBrowser(server).post('/api/operator/enter', { token: otherwise })).status).toBe(410);
    }
    server.wait(8 * 3600 + 1);
    expect((await look(browser)).status).toBe(401);
    const late = makeOperatorLink(server.context);
    server.wait(901);
    expect((await browser.post('/api/operator/enter', { token: late })).body['code']).toBe('access.expired-link');
    for (const other of ['', 'x', 'a'.repeat(200)]) {
      expect((await browser.post('/api/operator/enter', { token: other })).status).toBe(410);
    }
  });

  test('closes for whoever has left, also in a browser that kept the cookie', async () => {
    const browser = testBrowser(server);
    await browser.post('/api/operator/enter', { token: makeOperatorLink(server.context) });
    const copy = testBrowser(server);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect((await look(copy)).status).toBe(200);
    expect((await browser.post('/api/operator/leave')).status).toBe(204);
    expect((await look(browser)).status).toBe(401);
    expect((await look(copy)).status).toBe(401);
  });

  test.each<[StaffRole, number]>([
    ['owner', 200],
    ['manager', 403],
    ['accountant', 403],
    ['assistant', 403],
  ])('of an installation with one office is answered to its %s with %i', async (role, status) => {
    const browser = await signedIn(await addTestOffice(server, { role, email: `${role}@nordlys.example` }));
    expect((await look(browser)).status).toBe(status);
    offices = 2;
    expect((await look(browser)).status).toBe(403);
  });
});

describe('the figures for Prometheus', () => {
  const ask = (authorization?: string) =>
    testBrowser(server).get('/metrics', authorization === undefined ? {} : { Authorization: authorization });

  test('are there for whoever shows the token, and for nobody else', async () => {
    expect((await ask('Bearer a token of twenty letters')).status).toBe(200);
    for (const wrong of [undefined, '', 'Bearer', 'Bearer another']) expect((await ask(wrong)).status).toBe(404);
  });

  test('are without a token for this machine alone, and not for what a proxy brings', async () => {
    serve({ metricsToken: undefined });
    const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
      server.app.request('https://takt.example/metrics', { headers }, {
        incoming: { socket: { remoteAddress } },
      } as never);
    expect((await from('127.0.0.1')).status).toBe(200);
    expect((await from('::ffff:127.0.0.1')).status).toBe(200);
    expect((await from('10.0.0.7')).status).toBe(404);
    for (const name of ['X-Forwarded-For', 'Forwarded', 'Via']) {
      expect((await from('127.0.0.1', { [name]: '10.0.0.7' })).status).toBe(404);
    }
  });

  test('name routes, queues and states, and no id, address or name', async () => {
    const office = await addTestOffice(server, { role: 'owner', email: 'ola.nordmann@nordlys.example' });
    const browser = await signedIn(office);
    await browser.send('DELETE', `/api/sessions/${office.personId}`);
    await browser.get('/api/sessions');
    await browser.get(`/ukjent/${office.staffId}/Ola Nordmann`);
    await browser.send('GJØR' as never, '/api/sessions').catch(() => undefined);
    const text = String((await ask('Bearer a token of twenty letters')).body['text']);
    expect(text).toContain(
      'takt_http_requests_total{method="DELETE",route="/api/sessions/{sessionId}",status="2xx"} 1',
    );
    expect(text).toContain('takt_queue_oldest_waiting_seconds{queue="sweep"} 12');
    expect(text).toContain('takt_messages{state="in-doubt"} 1');
    expect(text).not.toMatch(/^takt_backup_age_seconds/m);
    for (const word of [office.staffId, office.personId, office.officeId, 'Nordmann', 'ola', 'ukjent']) {
      expect(text).not.toContain(word);
    }
  });
});

describe('what the database knows of the installation', () => {
  test('is figures of all offices together', async () => {
    const found = await readInstallation(database.db, Date.now);
    expect(found.offices).toBeGreaterThan(0);
    expect(found.queues.map(({ name }) => name)).toContain('send-message');
    expect(found.queues.every(({ waiting, failing }) => waiting === 0 && failing === 0)).toBe(true);
    expect(Math.abs(found.clockAheadSeconds)).toBeLessThan(2);
    expect(found.messages).toMatchObject({ queued: 0, inDoubt: 0, answers: [] });
    expect(found.databaseVersion).toMatch(/^1[78]\./);
  });
});
