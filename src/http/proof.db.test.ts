import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice, otherCode, type TestOffice } from '../app/access/access.testdata.ts';
import { addTestPasskey } from '../app/access/passkey.testdata.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { testBrowser, testServer, type Answer, type TestBrowser, type TestServer } from './http.testdata.ts';

let database: TestDatabase;
let server: TestServer;
let office: TestOffice;
beforeEach(async () => {
  database = await cloneDatabase();
  server = testServer(database.db);
  office = await addTestOffice(server, { role: 'owner' });
});
afterEach(() => database.close());

async function byLink(of = office): Promise<TestBrowser> {
  const browser = testBrowser(server);
  const token = await issueStaffLink(server.context, of.officeId, of.staffId, 1);
  expect((await browser.post('/api/sign-in/link', { token })).status).toBe(200);
  return browser;
}

const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(server.context.clock.now()) });

async function setUpCodes(browser: TestBrowser): Promise<string> {
  const secret = String((await browser.post('/api/second-factor/start')).body['secret']);
  expect((await browser.post('/api/second-factor/confirm', { code: codeOf(secret) })).status).toBe(200);
  server.wait(60);
  return secret;
}

const nowhere = '00000000-0000-4000-8000-000000000000';
const changes: readonly [string, (browser: TestBrowser) => Promise<Answer>][] = [
  ['making a passkey', (browser) => browser.post('/api/passkeys/start')],
  [
    'keeping a passkey',
    (browser) =>
      browser.post('/api/passkeys', {
        name: 'x',
        response: {
          id: 'x',
          rawId: 'x',
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: '', attestationObject: '' },
        },
      }),
  ],
  ['forgetting a passkey', (browser) => browser.send('DELETE', `/api/passkeys/${nowhere}`)],
  ['a new secret for an app', (browser) => browser.post('/api/second-factor/start')],
  ['the first code from an app', (browser) => browser.post('/api/second-factor/confirm', { code: '123456' })],
];

describe('a change of factors', () => {
  test.each(changes)('is made in the ten minutes after signing in and refused after: %s', async (_name, change) => {
    const browser = await byLink();
    server.wait(600);
    expect((await change(browser)).body['code']).not.toBe('access.proof-needed');
    server.wait(1);
    const refused = await change(browser);
    expect([refused.status, refused.body['code']]).toEqual([403, 'access.proof-needed']);
  });

  test('is let through for ten minutes by a mailed code, where the person has nothing else', async () => {
    const browser = await byLink();
    server.wait(3_600);
    expect((await browser.get('/api/proof')).body).toEqual({ ways: ['mail'] });
    expect((await browser.post('/api/proof/mail/request')).status).toBe(202);
    const { code, email } = server.signIns.at(-1)!;
    expect(email).toBe('ingrid@nordlys.example');
    expect((await browser.post('/api/proof/mail', { code: otherCode(code) })).body['code']).toBe(
      'access.code-not-accepted',
    );
    expect((await browser.post('/api/second-factor/start')).status).toBe(403);
    expect((await browser.post('/api/proof/mail', { code })).status).toBe(204);
    server.wait(600);
    expect((await browser.post('/api/second-factor/start')).status).toBe(200);
    server.wait(1);
    expect((await browser.post('/api/second-factor/start')).status).toBe(403);
  });

  test('is let through by a code from the app, once, and by no mail beside it', async () => {
    const browser = await byLink();
    const secret = await setUpCodes(browser);
    server.wait(3_600);
    expect((await browser.get('/api/proof')).body).toEqual({ ways: ['code'] });
    expect((await browser.post('/api/proof/mail/request')).body['code']).toBe('access.proof-by-factor');
    expect((await browser.post('/api/proof/mail', { code: '000000' })).body['code']).toBe('access.proof-by-factor');
    expect(server.signIns).toEqual([]);
    expect((await browser.post('/api/proof/code', { code: '000000' })).body['code']).toBe(
      'access.second-code-not-accepted',
    );
    const code = codeOf(secret);
    expect((await browser.post('/api/proof/code', { code })).status).toBe(204);
    expect((await browser.post('/api/passkeys/start')).status).toBe(200);
    expect((await browser.post('/api/proof/code', { code })).status).toBe(422);
  });

  test('is let through in the session that showed the factor, and in no other', async () => {
    const [one, other] = [await byLink(), await byLink()];
    server.wait(3_600);
    await one.post('/api/proof/mail/request');
    await one.post('/api/proof/mail', { code: server.signIns.at(-1)!.code });
    expect((await one.post('/api/passkeys/start')).status).toBe(200);
    expect((await other.post('/api/passkeys/start')).status).toBe(403);
  });

  test('may be guessed at fifteen times in ten minutes', async () => {
    const browser = await byLink();
    const secret = await setUpCodes(browser);
    server.wait(3_600);
    for (let tries = 0; tries < 15; tries += 1) await browser.post('/api/proof/code', { code: '000000' });
    expect((await browser.post('/api/proof/code', { code: codeOf(secret) })).status).toBe(429);
  });

  test('is let through by a passkey of the person, made for this and once; not by one of somebody else', async () => {
    const browser = await byLink();
    const own = await addTestPasskey(server.context, office);
    const elsewhere = await addTestOffice(server, { email: 'per@havbris.example' });
    const others = await addTestPasskey(server.context, elsewhere);
    server.wait(3_600);
    expect((await browser.get('/api/proof')).body).toEqual({ ways: ['passkey'] });
    const start = async (address: string): Promise<string> => String((await browser.post(address)).body['challenge']);
    const show = (json: unknown) => browser.post('/api/proof/passkey', json);
    const forSigningIn = await start('/api/sign-in/passkey/start');
    expect((await show(own.answer(forSigningIn, server.publicUrl))).body['code']).toBe('access.passkey-not-accepted');
    const challenge = await start('/api/proof/passkey/start');
    expect((await show(others.answer(challenge, server.publicUrl))).status).toBe(422);
    expect(
      (await testBrowser(server).post('/api/sign-in/passkey', own.answer(challenge, server.publicUrl))).status,
    ).toBe(422);
    const answer = own.answer(challenge, server.publicUrl);
    expect((await browser.post('/api/passkeys/start')).status).toBe(403);
    expect((await show(answer)).status).toBe(204);
    expect((await browser.post('/api/passkeys/start')).status).toBe(200);
    expect((await show(answer)).status).toBe(422);
  });
});
