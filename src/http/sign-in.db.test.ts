import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice, otherCode, type TestOffice } from '../app/access/access.testdata.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { inOffice } from '../db/connect.ts';
import { testBrowser, type TestBrowser, testServer, type TestServer } from './http.testdata.ts';

let database: TestDatabase;
let server: TestServer;
let browser: TestBrowser;
let office: TestOffice;
let email: string;
let made = 0;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  server = testServer(database.db);
  browser = testBrowser(server);
  made += 1;
  email = `ingrid${made}@nordlys.example`;
  office = await addTestOffice(server, { email });
});

const link = () => issueStaffLink(server.context, office.officeId, office.staffId, 1);
const passkeys = (of = browser) => of.get('/api/passkeys').then(({ status }) => status);
async function ask(): Promise<void> {
  await browser.post('/api/sign-in/request', { email });
  await server.settled();
}

describe('signing in by link', () => {
  test('is done by the press of a button; opening the address fifty times uses nothing up', async () => {
    const token = await link();
    const stranger = testBrowser(server);
    for (let times = 0; times < 50; times += 1) {
      await stranger.get('/api/sign-in/link');
      await stranger.send('HEAD', '/api/sign-in/link');
      await stranger.get('/sign-in');
    }
    const answer = await browser.post('/api/sign-in/link', { token });
    expect(answer).toMatchObject({
      status: 200,
      body: { staffId: office.staffId, role: 'accountant', language: 'nb', expiresAt: '2026-12-07T08:00:00.000Z' },
    });
    expect(await passkeys()).toBe(200);
    expect(await passkeys(stranger)).toBe(401);
  });

  test('answers the second press with a problem that says what to do', async () => {
    const token = await link();
    await browser.post('/api/sign-in/link', { token });
    const answer = await testBrowser(server).post('/api/sign-in/link', { token }, { 'Accept-Language': 'en-GB' });
    expect(answer).toMatchObject({
      status: 410,
      body: {
        type: 'urn:takt:problem:access.spent-link',
        status: 410,
        code: 'access.spent-link',
        title: expect.stringMatching(/^The link/),
        detail: expect.stringContaining('new one'),
      },
    });
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  test('keeps the session in a cookie that scripts and other hosts cannot touch', async () => {
    const answer = await browser.post('/api/sign-in/link', { token: await link() });
    const cookie = answer.headers.get('Set-Cookie')!;
    expect(cookie).toMatch(/^__Host-takt=[A-Za-z0-9_-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(JSON.stringify(answer.body)).not.toContain(/=([^;]+)/.exec(cookie)![1]);
  });

  test('works without https under a plain name', async () => {
    const plain = testServer(database.db, { publicUrl: 'http://localhost:4180' });
    const answer = await testBrowser(plain).post('/api/sign-in/link', { token: await link() });
    expect(answer.headers.get('Set-Cookie')).toMatch(/^takt=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('ends the session that the browser had before', async () => {
    await browser.post('/api/sign-in/link', { token: await link() });
    const before = testBrowser(server);
    for (const [name, value] of browser.cookies) before.cookies.set(name, value);
    expect(await passkeys(before)).toBe(200);
    await browser.post('/api/sign-in/link', { token: await link() });
    expect(await passkeys(before)).toBe(401);
    expect(await passkeys()).toBe(200);
  });

  test('is undone by signing out', async () => {
    await browser.post('/api/sign-in/link', { token: await link() });
    const left = await browser.post('/api/sign-out');
    expect(left.status).toBe(204);
    expect(left.headers.get('Set-Cookie')).toMatch(/^__Host-takt=; Max-Age=0;/);
    expect(await passkeys()).toBe(401);
    expect((await browser.post('/api/sign-out')).status).toBe(204);
  });

  test('stops after sixty presses of one link, and of that link only', async () => {
    const token = 'A'.repeat(43);
    for (let times = 0; times < 60; times += 1) {
      expect((await browser.post('/api/sign-in/link', { token })).status).toBe(404);
    }
    const answer = await browser.post('/api/sign-in/link', { token });
    expect(answer).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
    expect(answer.headers.get('Retry-After')).toBe('600');
    expect((await browser.post('/api/sign-in/link', { token: await link() })).status).toBe(200);
  });
});

describe('asking for a sign-in', () => {
  test('is answered alike for known, unknown and impossible addresses', async () => {
    const answers = [];
    for (const address of [email, 'ukjent@nordlys.example', '', 'ikke en adresse', '\0']) {
      answers.push(await browser.post('/api/sign-in/request', { email: address }));
    }
    await server.settled();
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(
      new Set(['[202,{"requested":true}]']),
    );
    expect(server.signIns.map((sent) => sent.email)).toEqual([email]);
    expect(server.reports).toEqual([]);
  });

  test('is answered before anything is looked up, and what fails behind it is reported', async () => {
    const failing = testServer(database.db, {
      ports: { ...server.ports, sendSignIn: () => Promise.reject(new Error('no queue')) },
    });
    expect((await testBrowser(failing).post('/api/sign-in/request', { email })).status).toBe(202);
    await failing.settled();
    expect(failing.reports).toMatchObject([{ message: 'no queue' }]);
    const { rows } = await inOffice(database.db, office.officeId, (trx) =>
      sql`select from one_time_code where staff_id = ${office.staffId}`.execute(trx),
    );
    expect(rows).toEqual([]);
  });

  test('stops at the seventh for one account, known or not, whatever its letters', async () => {
    for (const address of [email, 'ukjent@nordlys.example']) {
      for (let times = 0; times < 6; times += 1) {
        expect((await browser.post('/api/sign-in/request', { email: address })).status).toBe(202);
      }
      const answer = await browser.post('/api/sign-in/request', { email: ` ${address.toUpperCase()}` });
      expect(answer).toMatchObject({ status: 429, body: { details: { retryAfterSeconds: 900 } } });
    }
    await server.settled();
    expect(server.signIns).toHaveLength(6);
    server.wait(900);
    expect((await browser.post('/api/sign-in/request', { email })).status).toBe(202);
  });

  test('stops at the sixty-first from one address, and other addresses go on', async () => {
    const from = (address: string, times: number) =>
      browser.post('/api/sign-in/request', { email: `${times}@x.example` }, { 'X-Forwarded-For': address });
    const statuses = [];
    for (let times = 0; times < 61; times += 1) statuses.push((await from('203.0.113.7', times)).status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('signing in by code', () => {
  const sign = (code: string, address = email) => browser.post('/api/sign-in/code', { email: address, code });

  test('is shut for all by sixty wrong codes at all accounts in six hours; links and passkeys are not', async () => {
    for (let round = 0; round < 12; round += 1) {
      await ask();
      const wrong = otherCode(server.signIns.at(-1)!.code);
      // Where no code is, nothing can be guessed, and nothing is counted.
      expect((await sign(wrong, `nobody${round}@nordlys.example`)).status).toBe(422);
      for (let tries = 0; tries < 5; tries += 1) expect((await sign(wrong)).status).toBe(422);
      await server.settled();
      server.wait(900);
    }
    const colleague = 'per@havbris.example';
    await addTestOffice(server, { email: colleague });
    const askOther = async () => {
      await browser.post('/api/sign-in/request', { email: colleague });
      await server.settled();
      return server.signIns.at(-1)!;
    };
    const mail = await askOther();
    const shut = await sign(mail.code, colleague);
    expect(shut).toMatchObject({ status: 429, body: { code: 'access.codes-paused' } });
    // At 11:00 of a window that ends at 12:00.
    expect(shut.headers.get('Retry-After')).toBe('3600');
    expect((await browser.post('/api/sign-in/link', { token: mail.token })).status).toBe(200);
    expect((await browser.post('/api/sign-in/passkey/start')).status).toBe(200);
    server.wait(3_600);
    const next = await askOther();
    expect((await sign(next.code, colleague)).status).toBe(200);
  });

  test('works with the code of the mail', async () => {
    await ask();
    expect(await sign(server.signIns[0]!.code)).toMatchObject({ status: 200, body: { staffId: office.staffId } });
    expect(await passkeys()).toBe(200);
  });

  test('answers wrong, old, spent and unknown alike', async () => {
    await ask();
    const { code } = server.signIns[0]!;
    const wrong = await sign(otherCode(code));
    const unknown = await sign(code, 'ukjent@nordlys.example');
    await sign(code);
    const spent = await sign(code);
    await ask();
    server.wait(600);
    const old = await sign(server.signIns[1]!.code);
    for (const answer of [wrong, unknown, spent, old]) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'access.code-not-accepted' } });
    }
  });

  test('refuses the sixth try even when it is right', async () => {
    await ask();
    const { code } = server.signIns[0]!;
    for (let tries = 0; tries < 5; tries += 1) expect((await sign(otherCode(code))).status).toBe(422);
    expect(await sign(code)).toMatchObject({ status: 422, body: { code: 'access.code-not-accepted' } });
  });

  test('counts an account by ten minutes and by the day, known or not', async () => {
    for (const address of [email, 'ukjent@nordlys.example']) {
      const statuses: number[] = [];
      for (let tries = 0; tries < 16; tries += 1) statuses.push((await sign('000000', address)).status);
      expect(statuses.slice(0, 15).every((status) => status === 422)).toBe(true);
      expect(statuses[15]).toBe(429);
    }
    for (let windows = 0; windows < 4; windows += 1) {
      server.wait(600);
      for (let tries = 0; tries < 15; tries += 1) await sign('000000');
    }
    server.wait(600);
    const answer = await sign('000000');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(600);
  });
});
