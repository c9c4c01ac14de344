import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice, type TestOffice } from '../app/access/access.testdata.ts';
import type { StaffProvider } from '../app/access/staff-provider.ts';
import { inOffice } from '../db/connect.ts';
import { startProvider, type TestProvider } from '../identity/provider.testdata.ts';
import { testBrowser, testServer, type Answer, type TestBrowser, type TestServer } from './http.testdata.ts';

let database: TestDatabase;
let entra: TestProvider;
let server: TestServer;
let office: TestOffice;
let email: string;
let made = 0;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  entra = await startProvider();
  made += 1;
  email = `Ingrid.${made}@nordlys.example`;
  serve();
  office = await addTestOffice(server, { email: email.toLowerCase() });
  entra.claims = { sub: `entra-${made}`, email, email_verified: true };
  await sql`delete from rate_limit`.execute(database.db);
});
afterEach(() => entra.stop());

function serve(more: Partial<StaffProvider> = {}): void {
  const provider = entra.connect({ forStaff: true, name: 'Microsoft' });
  server = testServer(database.db, { staffProvider: { provider, ...more } });
}

async function begin(browser: TestBrowser): Promise<{ redirectTo: string; answer: string; backTo: string }> {
  const { body } = await browser.post('/api/sign-in/provider/start');
  const redirectTo = String(body['redirectTo']);
  return { redirectTo, ...(await entra.signIn(redirectTo)) };
}
async function signIn(browser = testBrowser(server)): Promise<Answer> {
  const { answer } = await begin(browser);
  return browser.post('/api/sign-in/provider', { answer });
}
const change = (what: ReturnType<typeof sql>): Promise<unknown> =>
  inOffice(database.db, office.officeId, (trx) => what.execute(trx));

describe("signing in by the office's own provider", () => {
  test('finds who it is by an address that the provider vouches for, and from then on by issuer and subject', async () => {
    expect(await signIn()).toMatchObject({ status: 200, body: { staffId: office.staffId, awaits: null } });
    entra.claims = { sub: `entra-${made}` };
    expect((await signIn()).body).toMatchObject({ staffId: office.staffId });
    entra.claims = { sub: `entra-${made}`, email: 'another@nordlys.example', email_verified: true };
    expect((await signIn()).body).toMatchObject({ staffId: office.staffId });
  });

  test('asks with PKCE, state and nonce, for the address, and not to sign in once more', async () => {
    const { redirectTo, backTo } = await begin(testBrowser(server));
    const asked = Object.fromEntries(new URL(redirectTo).searchParams);
    expect(asked).toMatchObject({
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      response_type: 'code',
      redirect_uri: 'https://takt.example/sign-in',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43,}$/);
    expect(asked).not.toHaveProperty('prompt');
    expect(backTo).toBe('https://takt.example/sign-in');
  });

  test('says on the page what people call it, or that there is none', async () => {
    expect((await testBrowser(server).get('/api/sign-in/ways')).body).toEqual({ provider: 'Microsoft' });
    const without = testServer(database.db);
    expect((await testBrowser(without).get('/api/sign-in/ways')).body).toEqual({ provider: null });
    expect((await testBrowser(without).post('/api/sign-in/provider/start')).status).toBe(404);
  });

  test('adds nobody: an address of nobody here, or one that nobody vouches for, stays outside', async () => {
    for (const claims of [
      { sub: 'x', email: 'ukjent@nordlys.example', email_verified: true },
      { sub: 'x', email },
      { sub: 'x', email, email_verified: false },
      { sub: 'x', preferred_username: email },
      { sub: 'x' },
    ]) {
      entra.claims = claims;
      expect((await signIn()).body['code']).toBe('access.identity-nobody');
    }
    entra.claims = { sub: 'x', email, xms_edov: true };
    expect((await signIn()).status).toBe(200);
  });

  test('keeps out who has left, bound or not, and who has another subject than the one that was bound', async () => {
    await signIn();
    entra.claims = { sub: 'somebody-else', email, email_verified: true };
    expect((await signIn()).body['code']).toBe('access.identity-nobody');
    entra.claims = { sub: `entra-${made}`, email, email_verified: true };
    await change(sql`update staff set active = false where id = ${office.staffId}`);
    expect((await signIn()).body['code']).toBe('access.identity-nobody');
  });

  test('takes an answer once, within a quarter of an hour, and only in the browser that began', async () => {
    const browser = testBrowser(server);
    const { answer } = await begin(browser);
    const thief = testBrowser(server);
    expect((await thief.post('/api/sign-in/provider', { answer })).body['code']).toBe('identity.unknown');
    const kept = new Map(browser.cookies);
    // Whoever fetches the address that the browser comes back to uses nothing up.
    await thief.get(`/sign-in?${answer}`);
    await browser.get(`/sign-in?${answer}`);
    expect((await browser.post('/api/sign-in/provider', { answer })).status).toBe(200);
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.post('/api/sign-in/provider', { answer })).body['code']).toBe('identity.unknown');
    const late = await begin(browser);
    server.wait(901);
    expect((await browser.post('/api/sign-in/provider', late)).body['code']).toBe('identity.unknown');
  });

  test('takes no answer with another state, another nonce or none', async () => {
    for (const wrong of [
      () => (entra.onReturn = (url) => url.searchParams.set('state', 'another')),
      () => (entra.onReturn = (url) => url.searchParams.delete('state')),
      () => (entra.claims = { ...entra.claims, nonce: 'another' }),
    ]) {
      wrong();
      expect((await signIn()).body['code']).toMatch(/^identity\.(unknown|refused)$/);
      entra.onReturn = () => undefined;
    }
  });

  test('is one factor, unless the provider says or always asks for two', async () => {
    await change(sql`update staff set role = 'owner' where id = ${office.staffId}`);
    await change(sql`update office set settings = '{"signIn": {"secondFactorForLeaders": true}}'`);
    expect((await signIn()).body).toMatchObject({ awaits: 'set-up' });
    entra.claims = { ...entra.claims, amr: ['pwd', 'mfa'] };
    expect((await signIn()).body).toMatchObject({ awaits: null });
    entra.claims = { ...entra.claims, amr: ['pwd'] };
    serve({ asksTwoFactors: true });
    expect((await signIn()).body).toMatchObject({ awaits: null });
  });

  test('opens no other office than the one it belongs to, where one is named', async () => {
    serve({ orgnr: '974760673' });
    expect((await signIn()).body['code']).toBe('access.identity-nobody');
    serve({ orgnr: '312457806' });
    expect((await signIn()).status).toBe(200);
  });

  test('is a plain answer while the provider is down', async () => {
    await entra.stop();
    serve();
    const { body } = await testBrowser(server).post('/api/sign-in/provider/start');
    expect(body['code']).toBe('identity.unreachable');
    await entra.restart();
  });
});
