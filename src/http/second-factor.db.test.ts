import { TOTP, Secret } from 'otpauth';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice, type TestOffice } from '../app/access/access.testdata.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { inOffice } from '../db/connect.ts';
import type { StaffRole } from '../db/tables.ts';
import { officeRecordRoutes } from './office/office-record-routes.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from './http.testdata.ts';

let database: TestDatabase;
let server: TestServer;
let office: TestOffice;
beforeEach(async () => {
  database = await cloneDatabase();
  server = testServer(database.db);
  office = await addTestOffice(server, { role: 'owner' });
});
afterEach(() => database.close());

const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(server.context.clock.now()) });

async function byLink(browser = testBrowser(server)): Promise<TestBrowser> {
  const token = await issueStaffLink(server.context, office.officeId, office.staffId, 1);
  const { status, body } = await browser.post('/api/sign-in/link', { token });
  expect(status).toBe(200);
  Object.assign(browser, { awaits: body['awaits'] });
  return browser;
}
const awaits = (browser: TestBrowser): unknown => (browser as TestBrowser & { awaits: unknown }).awaits;
const isIn = async (browser: TestBrowser): Promise<boolean> => (await browser.get('/api/passkeys')).status === 200;

async function setUp(browser: TestBrowser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body } = await browser.post('/api/second-factor/start');
  const secret = String(body['secret']);
  const confirmed = await browser.post('/api/second-factor/confirm', { code: codeOf(secret) });
  expect(confirmed.status).toBe(200);
  server.wait(60);
  return { secret, recoveryCodes: confirmed.body['recoveryCodes'] as string[] };
}

const askLeaders = (is: boolean): Promise<unknown> =>
  inOffice(database.db, office.officeId, (trx) =>
    sql`update office set settings = jsonb_build_object('signIn', jsonb_build_object('secondFactorForLeaders', ${is}::boolean))`.execute(
      trx,
    ),
  );
const makeRole = (role: StaffRole): Promise<unknown> =>
  inOffice(database.db, office.officeId, (trx) => sql`update staff set role = ${role}`.execute(trx));

describe('a second factor', () => {
  test('opens nothing before its code, and everything after it, in another session', async () => {
    const { secret } = await setUp(await byLink());
    const browser = await byLink();
    expect(awaits(browser)).toBe('code');
    expect(await isIn(browser)).toBe(false);
    expect((await browser.post('/api/second-factor/start')).status).toBe(401);
    const waiting = new Map(browser.cookies);
    const code = codeOf(secret);
    expect((await browser.post('/api/sign-in/second-factor', { code })).body).toMatchObject({ awaits: null });
    expect(await isIn(browser)).toBe(true);
    const [before] = waiting.values();
    expect([...browser.cookies.values()]).not.toContain(before);
  });

  test('counts a code once, also from another browser, and takes the next', async () => {
    const { secret } = await setUp(await byLink());
    const [one, other] = [await byLink(), await byLink()];
    const code = codeOf(secret);
    const answers = await Promise.all([one, other].map((by) => by.post('/api/sign-in/second-factor', { code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const late = answers[0]!.status === 200 ? other : one;
    expect((await late.post('/api/sign-in/second-factor', { code })).body['code']).toBe(
      'access.second-code-not-accepted',
    );
    server.wait(30);
    expect((await late.post('/api/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(200);
  });

  test('is not the code with which it was set up', async () => {
    const browser = await byLink();
    const { body } = await browser.post('/api/second-factor/start');
    const code = codeOf(String(body['secret']));
    await browser.post('/api/second-factor/confirm', { code });
    const next = await byLink();
    expect((await next.post('/api/sign-in/second-factor', { code })).status).toBe(422);
  });

  test('may be one of ten recovery codes, each once, written as one likes', async () => {
    const { recoveryCodes } = await setUp(await byLink());
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    const browser = await byLink();
    const code = ` ${recoveryCodes[3]!.toUpperCase().replace('-', ' ')} `;
    expect((await browser.post('/api/sign-in/second-factor', { code })).status).toBe(200);
    const again = await byLink();
    expect((await again.post('/api/sign-in/second-factor', { code })).status).toBe(422);
    expect((await browser.get('/api/second-factor')).body).toMatchObject({ recoveryCodesLeft: 9, required: false });
  });

  test('is guessed at fifteen times in ten minutes and no more, and the session that waits lasts a quarter of an hour', async () => {
    const { secret } = await setUp(await byLink());
    const browser = await byLink();
    // The code that set it up was counted too.
    for (let tries = 0; tries < 14; tries += 1) await browser.post('/api/sign-in/second-factor', { code: '000000' });
    const refused = await browser.post('/api/sign-in/second-factor', { code: codeOf(secret) });
    expect(refused.status).toBe(429);
    server.wait(901);
    expect((await browser.post('/api/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(401);
  });

  test('is stored encrypted, and its recovery codes as hashes', async () => {
    const { secret, recoveryCodes } = await setUp(await byLink());
    const { rows } = await inOffice(database.db, office.officeId, (trx) =>
      sql<{ text: string }>`select encode(secret, 'escape') || encode(secret, 'base64') as text from staff_totp
        union all select code_hash from recovery_code`.execute(trx),
    );
    expect(rows).toHaveLength(11);
    const stored = JSON.stringify(rows);
    for (const secretText of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]) {
      expect(stored).not.toContain(secretText);
    }
  });

  test('is taken away by one more code, and not by whoever merely sits at the machine', async () => {
    const browser = await byLink();
    const { secret } = await setUp(browser);
    expect((await browser.post('/api/second-factor/start')).body['code']).toBe('access.second-factor-there');
    expect((await browser.post('/api/second-factor/remove', { code: '000000' })).status).toBe(422);
    expect((await browser.post('/api/second-factor/remove', { code: codeOf(secret) })).status).toBe(204);
    expect(awaits(await byLink())).toBeNull();
  });

  test('gives new recovery codes for a code, and the old ones are gone', async () => {
    const browser = await byLink();
    const { secret, recoveryCodes } = await setUp(browser);
    const renewed = await browser.post('/api/second-factor/recovery-codes', { code: codeOf(secret) });
    expect(renewed.body['recoveryCodes']).toHaveLength(10);
    const other = await byLink();
    expect((await other.post('/api/sign-in/second-factor', { code: recoveryCodes[0] })).status).toBe(422);
    const [first] = renewed.body['recoveryCodes'] as string[];
    expect((await other.post('/api/sign-in/second-factor', { code: first })).status).toBe(200);
  });
});

describe('an office that asks its leaders for a second factor', () => {
  test('lets an owner set it up first, and nothing else before', async () => {
    await askLeaders(true);
    const browser = await byLink();
    expect(awaits(browser)).toBe('set-up');
    expect(await isIn(browser)).toBe(false);
    expect((await browser.post('/api/sign-in/second-factor', { code: '000000' })).status).toBe(401);
    const { secret } = await setUp(browser);
    expect(await isIn(browser)).toBe(true);
    const removed = await browser.post('/api/second-factor/remove', { code: codeOf(secret) });
    expect(removed.body['code']).toBe('access.second-factor-required');
  });

  test.each<[StaffRole, string | null]>([
    ['owner', 'set-up'],
    ['manager', 'set-up'],
    ['accountant', null],
    ['assistant', null],
  ])('asks %s: %s', async (role, expected) => {
    await askLeaders(true);
    await makeRole(role);
    expect(awaits(await byLink())).toBe(expected);
  });

  test('takes a passkey for two factors, and no mail beside it', async () => {
    await askLeaders(true);
    await inOffice(database.db, office.officeId, (trx) =>
      sql`insert into passkey (office_id, id, staff_id, credential_id, public_key, counter, name, created_at)
        values (${office.officeId}, ${office.staffId}, ${office.staffId}, 'x', '', 0, 'Nøkkel', ${server.context.clock.now()})`.execute(
        trx,
      ),
    );
    const token = await issueStaffLink(server.context, office.officeId, office.staffId, 1);
    const refused = await testBrowser(server).post('/api/sign-in/link', { token });
    expect(refused.body['code']).toBe('access.passkey-needed');
    await askLeaders(false);
    expect(awaits(await byLink())).toBeNull();
  });
});

describe('turning the demand on', () => {
  const withRules = () =>
    testServer(database.db, {
      access: server.context,
      ports: server.ports,
      modules: [officeRecordRoutes({ ...server.context, enqueue: async () => undefined })],
    });
  const demand = (browser: TestBrowser) => browser.post('/api/office/sign-in-rules', { secondFactorForLeaders: true });
  const addColleague = async (role: StaffRole): Promise<TestBrowser> => {
    const staffId = server.context.ids.next();
    await inOffice(database.db, office.officeId, (trx) =>
      sql`insert into staff (office_id, id, name, email, role, language, active, created_at)
        values (${office.officeId}, ${staffId}, 'Kari', ${`${role}@nordlys.example`}, ${role}, 'nb', true, ${server.context.clock.now()})`.execute(
        trx,
      ),
    );
    const browser = testBrowser(server);
    const token = await issueStaffLink(server.context, office.officeId, staffId, 1);
    expect((await browser.post('/api/sign-in/link', { token })).status).toBe(200);
    return browser;
  };

  test('takes somebody who has shown two factors, and says what is missing', async () => {
    server = { ...server, app: withRules().app };
    const browser = await byLink();
    const early = await byLink();
    expect((await demand(browser)).body['code']).toBe('access.set-up-first');
    const { secret } = await setUp(browser);
    // The other browser of the same person has shown one.
    expect((await demand(early)).body['code']).toBe('access.proof-needed');
    expect((await early.post('/api/proof/code', { code: codeOf(secret) })).status).toBe(204);
    expect((await demand(early)).status).toBe(200);
  });

  test('ends at once what owners and managers have opened by one factor, and nothing else', async () => {
    server = { ...server, app: withRules().app };
    const [early, browser] = [await byLink(), await byLink()];
    const [manager, accountant] = [await addColleague('manager'), await addColleague('accountant')];
    await setUp(browser);
    expect((await demand(browser)).status).toBe(200);
    expect(await isIn(browser)).toBe(true);
    expect(await isIn(accountant)).toBe(true);
    expect([await isIn(early), await isIn(manager)]).toEqual([false, false]);
    const { rows } = await inOffice(database.db, office.officeId, (trx) =>
      sql`select data from office_event where kind = 'sign-in-rules-changed'`.execute(trx),
    );
    expect(rows).toMatchObject([{ data: { secondFactorForLeaders: true, idleDays: 7, sessions: 2 } }]);
    // Once it is on, saying so again ends nothing.
    expect((await demand(browser)).status).toBe(200);
    expect(await isIn(accountant)).toBe(true);
  });
});

describe('a session of staff that is not used', () => {
  const DAY = 86_400;

  test('ends after seven days, and each use begins them anew', async () => {
    const [used, left] = [await byLink(), await byLink()];
    server.wait(6 * DAY);
    expect(await isIn(used)).toBe(true);
    server.wait(DAY - 1);
    expect(await isIn(used)).toBe(true);
    server.wait(1);
    expect(await isIn(left)).toBe(false);
    expect((await used.get('/api/sessions')).body['sessions']).toHaveLength(1);
    server.wait(6 * DAY);
    expect(await isIn(used)).toBe(true);
    // Two weeks are the longest, used or not.
    server.wait(DAY);
    expect(await isIn(used)).toBe(false);
  });

  test('ends after as many days as the office says', async () => {
    const browser = await byLink();
    await inOffice(database.db, office.officeId, (trx) =>
      sql`update office set settings = '{"signIn": {"idleDays": 2}}'`.execute(trx),
    );
    server.wait(2 * DAY - 1);
    expect(await isIn(browser)).toBe(true);
    server.wait(2 * DAY);
    expect(await isIn(browser)).toBe(false);
  });
});

describe('the list of sessions', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';
  const list = async (browser: TestBrowser) =>
    (await browser.get('/api/sessions')).body['sessions'] as {
      id: string;
      device: string;
      way: string;
      seenAt: string;
      isThis: boolean;
    }[];

  test('says in which browser, how and when, and which is this one', async () => {
    const one = await byLink(testBrowser(server, { 'User-Agent': windows }));
    server.wait(3_600);
    const other = await byLink(testBrowser(server, { 'User-Agent': iphone }));
    await one.get('/api/passkeys');
    const sessions = await list(other);
    expect(sessions).toMatchObject([
      { device: 'safari/iphone', way: 'link', isThis: true, seenAt: '2026-11-23T09:00:00.000Z' },
      { device: 'firefox/windows', way: 'link', isThis: false, seenAt: '2026-11-23T09:00:00.000Z' },
    ]);
    expect(JSON.stringify(sessions)).not.toContain('Mozilla');
  });

  test('ends one, and all', async () => {
    const [one, other, third] = [await byLink(), await byLink(), await byLink()];
    const away = (await list(one)).find(({ isThis }) => !isThis)!;
    expect((await one.send('DELETE', `/api/sessions/${away.id}`)).status).toBe(204);
    expect((await list(one)).map(({ id }) => id)).not.toContain(away.id);
    expect([await isIn(other), await isIn(third)].toSorted()).toEqual([false, true]);
    expect((await one.post('/api/sessions/end-all')).status).toBe(204);
    for (const browser of [one, other, third]) expect(await isIn(browser)).toBe(false);
  });

  test('ends nothing of anybody else', async () => {
    const mine = await byLink();
    const elsewhere = await addTestOffice(server, { role: 'owner', email: 'per@havbris.example' });
    const token = await issueStaffLink(server.context, elsewhere.officeId, elsewhere.staffId, 1);
    const stranger = testBrowser(server);
    await stranger.post('/api/sign-in/link', { token });
    const [session] = await list(mine);
    expect((await stranger.send('DELETE', `/api/sessions/${session!.id}`)).status).toBe(204);
    await stranger.post('/api/sessions/end-all');
    expect(await isIn(mine)).toBe(true);
  });
});
