import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { moveClock } from '../../tests/support/sample-office.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { addHandover, secret, type SampleHandover } from '../app/handover/handover.testdata.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from './http.testdata.ts';
import { handoverRoutes } from './office/handover-routes.ts';
import { handoverStatementRoutes } from './office/handover-statement-routes.ts';
import { receiveRoutes } from './receive-routes.ts';

let database: TestDatabase;
let server: TestServer;
let sample: SampleHandover;
let lead: TestBrowser;
let stranger: TestBrowser;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  sample = await addHandover(database.db);
  const { context } = sample.office;
  server = testServer(database.db, {
    modules: [handoverRoutes(context), handoverStatementRoutes(context), receiveRoutes(context)],
  });
  lead = await signIn(sample);
  stranger = testBrowser(server);
});

async function signIn({ office: { officeId, staffId } }: SampleHandover): Promise<TestBrowser> {
  const browser = testBrowser(server);
  await browser.post('/api/sign-in/link', { token: await issueStaffLink(server.context, officeId, staffId, 1) });
  return browser;
}

const addressOf = ({ clientId }: SampleHandover) => `/api/office/clients/${clientId}/handover`;
async function linkTo(of: SampleHandover, by: TestBrowser): Promise<string> {
  const { status, body } = await by.post(`${addressOf(of)}/link`);
  expect(status).toBe(200);
  return new URL(String(body['url'])).hash.slice(1);
}
const linesOf = (body: Record<string, unknown>) => body['lines'] as { key: string; state: string }[];
const handOver = async (key: string) => {
  for (const act of ['prepare', 'hand-over']) {
    expect((await lead.post(`${addressOf(sample)}/lines`, { key, act })).body).toEqual({ saved: true, words: [] });
  }
};

describe('the receiver’s page', () => {
  test('opens with the link alone, takes an answer for each line, and gives the list on paper', async () => {
    const token = await linkTo(sample, lead);
    await handOver('record');
    const { status, body } = await stranger.post('/api/receive', { token });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      clientName: "Brattli & O'Hara Bygg AS",
      receiverName: "Fjord & O'Brien Regnskap ÆØÅ AS",
      contact: 'Mari Fjord',
      lastOn: '2027-06-01',
      ended: false,
    });
    const answered = await stranger.post('/api/receive/lines', { token, key: 'record', act: 'confirm' });
    expect(answered.body).toEqual({ saved: true, words: [] });
    const words = 'Er det mistanke om noe, Økokrim?';
    const refused = await stranger.post('/api/receive/lines', { token, key: 'record', act: 'dispute', words });
    expect(refused.body).toMatchObject({ saved: false, words: ['mistanke', 'Økokrim'] });
    const after = await stranger.post('/api/receive', { token });
    expect(linesOf(after.body).find(({ key }) => key === 'record')).toMatchObject({ state: 'confirmed' });
    const paper = await stranger.post('/api/receive/document', { token, language: 'nb' });
    expect(paper.status).toBe(200);
    const office = await lead.get(addressOf(sample));
    const told = JSON.stringify([body, after.body, paper.body, office.body]);
    expect(told).not.toContain(secret);
    expect(told).not.toMatch(/hvitvask/i);
    expect(told).not.toContain(token);
  });

  test('shows one handover and never another’s, and says of a link what is the matter with it', async () => {
    const theirs = await addHandover(database.db);
    const other = testServer(database.db, { modules: [handoverRoutes(theirs.office.context)] });
    const by = testBrowser(other);
    const { officeId, staffId } = theirs.office;
    await by.post('/api/sign-in/link', { token: await issueStaffLink(other.context, officeId, staffId, 1) });
    const ours = await linkTo(sample, lead);
    const made = await by.post(`${addressOf(theirs)}/link`);
    expect(made.status).toBe(200);
    const wrong = await stranger.post('/api/receive/lines', { token: ours, key: theirs.clientId, act: 'confirm' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'handover.line-gone' } });
    const unknown = await stranger.post('/api/receive', { token: 'A'.repeat(43) });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'handover.unknown-link' } });
    const next = await linkTo(sample, lead);
    expect(await stranger.post('/api/receive', { token: ours })).toMatchObject({
      status: 410,
      body: { code: 'handover.revoked-link' },
    });
    await lead.send('DELETE', `${addressOf(sample)}/link`);
    expect((await stranger.post('/api/receive', { token: next })).status).toBe(410);
    const last = await linkTo(sample, lead);
    moveClock(sample.office, '2027-09-30T08:00:00.000Z');
    expect(await stranger.post('/api/receive', { token: last })).toMatchObject({
      status: 410,
      body: { code: 'handover.expired-link' },
    });
  });

  test('bears what a hundred lines ask of it, and stops the link that asks without end', async () => {
    const token = await linkTo(sample, lead);
    const another = { token: 'B'.repeat(43) };
    expect((await stranger.post('/api/receive', another)).status).toBe(404);
    for (let times = 0; times < 120; times += 1)
      expect((await stranger.post('/api/receive', { token })).status).toBe(200);
    // Of the link, not of the address, all but one of six hundred in ten minutes.
    await sql`update rate_limit set count = 599 where count = 120`.execute(database.db);
    expect((await stranger.post('/api/receive', { token })).status).toBe(200);
    const tooMany = await stranger.post('/api/receive', { token });
    expect(tooMany).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
    expect(Number(tooMany.headers.get('Retry-After'))).toBeGreaterThan(0);
    // Another link from the same place is answered still.
    expect((await stranger.post('/api/receive', another)).status).toBe(404);
  });

  test('is counted by the link, of which nothing is kept that opens it', async () => {
    const token = await linkTo(sample, lead);
    expect((await stranger.post('/api/receive', { token })).status).toBe(200);
    const { rows } = await sql<Record<string, unknown>>`select * from rate_limit`.execute(database.db);
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
