import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice } from '../app/access/access.testdata.ts';
import { issuePersonLink } from '../app/access/person-link.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { testBrowser, type TestBrowser, testServer, type TestServer } from './http.testdata.ts';

const naughty = [
  ...(JSON.parse(readFileSync(new URL(import.meta.resolve('big-list-of-naughty-strings')), 'utf8')) as string[]),
  // What that list cannot hold in a file: NUL, a lone half of a character, and simply too much.
  'a\0b@nordlys.example',
  '\ud800',
  '\ufeff',
  'x'.repeat(100_000),
];

let database: TestDatabase;
let server: TestServer;
let staff: TestBrowser;
let person: TestBrowser;

beforeAll(async () => {
  database = await cloneDatabase();
  server = testServer(database.db);
  [staff, person] = [testBrowser(server), testBrowser(server)];
  const office = await addTestOffice(server);
  await staff.post('/api/sign-in/link', {
    token: await issueStaffLink(server.context, office.officeId, office.staffId, 1),
  });
  await person.post('/api/portal/enter', {
    token: await issuePersonLink(server.context, office.officeId, office.personId),
  });
});
afterAll(() => database.close());

/** Sends each string, without the limits that would answer most of them, and counts the answers by status. */
async function sendAll(send: (text: string) => Promise<{ status: number }>): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const [index, text] of naughty.entries()) {
    if (index % 5 === 0) await sql`delete from rate_limit`.execute(database.db);
    const { status } = await send(text);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  await server.settled();
  expect(server.reports).toEqual([]);
  return counts;
}

describe('naughty strings', () => {
  test('as an address are asked for like any other, unless they are too long', async () => {
    const counts = await sendAll((email) => testBrowser(server).post('/api/sign-in/request', { email }));
    expect(Object.keys(counts)).toEqual(['202', '400']);
    expect(server.signIns).toEqual([]);
  });

  test('as a code and its address sign nobody in', async () => {
    const counts = await sendAll((text) => testBrowser(server).post('/api/sign-in/code', { email: text, code: text }));
    expect(Object.keys(counts)).toEqual(['400', '422']);
  });

  test('as a link sign nobody in', async () => {
    const counts = await sendAll((token) => testBrowser(server).post('/api/sign-in/link', { token }));
    expect(Object.keys(counts)).toEqual(['400', '404']);
    const entered = await sendAll((token) => testBrowser(server).post('/api/portal/enter', { token }));
    expect(Object.keys(entered)).toEqual(['400', '404']);
  });

  test("as a client's code open nothing", async () => {
    await person.post('/api/portal/code/request');
    const counts = await sendAll((code) => person.post('/api/portal/code/verify', { code }));
    expect(Object.keys(counts)).toEqual(['400', '422']);
  });

  test('as a channel, a passkey or its number are refused', async () => {
    expect(Object.keys(await sendAll((channel) => person.post('/api/portal/code/request', { channel })))).toEqual([
      '400',
    ]);
    const key = (text: string) => ({
      id: text,
      rawId: text,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: text, authenticatorData: text, signature: text, attestationObject: text },
    });
    const counts = await sendAll((text) => testBrowser(server).post('/api/sign-in/passkey', key(text)));
    expect(Object.keys(counts)).toEqual(['400', '422']);
    const inside = await sendAll((text) =>
      testBrowser(server).post('/api/sign-in/passkey', { ...key(text), id: 'abc', rawId: 'abc' }),
    );
    expect(Object.keys(inside)).toEqual(['422']);
    const made = await sendAll((text) =>
      staff.post('/api/passkeys', { name: 'Nøkkel', response: { ...key(text), id: 'abc', rawId: 'abc' } }),
    );
    expect(Object.keys(made)).toEqual(['422']);
    const removed = await sendAll((text) =>
      staff.send('DELETE', `/api/passkeys/${encodeURIComponent(wellFormed(text))}`),
    );
    expect(Object.keys(removed).filter((status) => status !== '400' && status !== '404')).toEqual([]);
  });

  test('as a cookie are nobody', async () => {
    const counts = await sendAll((text) =>
      staff.get('/api/passkeys', { Cookie: `__Host-takt=${encodeURIComponent(wellFormed(text)).slice(0, 4000)}` }),
    );
    expect(Object.keys(counts)).toEqual(['401']);
  });

  test('as a path, a language or a proxy’s word break nothing', async () => {
    const paths = await sendAll((text) => staff.get(`/${encodeURIComponent(wellFormed(text)).slice(0, 4000)}`));
    expect(Object.keys(paths)).toEqual(['404']);
    const inApi = await sendAll((text) => staff.get(`/api/${encodeURIComponent(wellFormed(text)).slice(0, 4000)}`));
    expect(Object.keys(inApi)).toEqual(['404']);
    const headers = await sendAll((text) => {
      const safe = text.replace(/[^\x20-\x7e]/g, '?').slice(0, 4000);
      return testBrowser(server).get('/api/passkeys', { 'Accept-Language': safe, 'X-Forwarded-For': safe });
    });
    expect(Object.keys(headers)).toEqual(['401']);
  });
});

function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.replaceAll(/[\ud800-\udfff]/g, '?');
}
