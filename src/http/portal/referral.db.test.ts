import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { inSample } from '../../app/intake/intake.testdata.ts';
import type { DescribedRoute } from '../describe-routes.testdata.ts';
import { openEveryRoute, sendTo, type EveryRoute } from '../every-route.testdata.ts';

/** By any of this the office in the register would be known. */
const partnerSigns = /nye byrå|Mari Brattli|mari@brattli|974760673/;

let database: TestDatabase;
let all: EveryRoute;
beforeAll(async () => {
  database = await cloneDatabase();
  all = await openEveryRoute(database.db);
});
afterAll(async () => {
  all.close();
  await database.close();
});

const nameOf = ({ method, path }: DescribedRoute): string => `${method} ${path}`;
const portal = (): DescribedRoute[] => all.routes.filter(({ path }) => path.startsWith('/api/portal/'));
const reading = (): DescribedRoute[] => portal().filter(({ method }) => method === 'GET');

/** The routes whose answer to the client says which office it is. */
async function namingRoutes(routes: readonly DescribedRoute[]): Promise<string[]> {
  const naming: string[] = [];
  for (const route of routes) {
    const { status, body } = await sendTo(all.client, route, all.fill);
    // Nobody who is shut out reads anything.
    if (status === 401) naming.push(`${nameOf(route)}: signed out`);
    if (partnerSigns.test(JSON.stringify(body))) naming.push(nameOf(route));
  }
  return naming;
}

async function addressees(): Promise<string[]> {
  const rows = await inSample(all.ours, ({ trx }) => trx.selectFrom('message_text').select('to_address').execute());
  return rows.map(({ to_address }) => to_address);
}

const answer = (json: object) =>
  all.client.post('/api/portal/referral/answer', {
    clientId: all.fill('clientId', { format: 'uuid' }),
    referralId: all.fill('referralId', { format: 'uuid' }),
    ...json,
  });
const ofReferral = (more: string): string =>
  `/api/office/clients/${String(all.fill('clientId', { format: 'uuid' }))}/referral/${more}`;
const partnerId = (): string => String(all.fill('partnerId', { format: 'uuid' }));

test('before the client has answered no page of the client names an office, and no office is written to', async () => {
  const asked = await all.client.get(`/api/portal/referral?client=${String(all.fill('clientId', { format: 'uuid' }))}`);
  expect(asked.body).toMatchObject({ referral: { state: 'consent-asked', offices: [{ name: null }] } });
  // Whoever signs out or comes in anew has shown no code any more.
  const leaving = /\/portal\/(sessions|code|enter|leave|link|sign-out|identity)|\/referral\/answer$/;
  const changing = portal().filter(({ method, path }) => method !== 'GET' && !leaving.test(path));
  expect(await namingRoutes([...reading(), ...changing, ...reading()])).toEqual([]);
  const refused = await all.owner.get(ofReferral(`introductions/${partnerId()}`));
  expect(refused).toMatchObject({ status: 422, body: { code: 'referral.no-consent' } });
  const forced = await all.owner.post(ofReferral(`introductions/${partnerId()}`), { sha256: 'a'.repeat(64) });
  expect(forced).toMatchObject({ status: 422, body: { code: 'referral.no-consent' } });
  expect(await addressees()).not.toContain('mari@brattli.example');
});

test('a yes gives the name on the one page where it was given, and a taking back takes it away', async () => {
  expect((await answer({ decision: 'given', partnerIds: [partnerId()], told: ['company'] })).status).toBe(204);
  expect(await namingRoutes(reading())).toEqual(['GET /api/portal/referral']);
  const preview = await all.owner.get(ofReferral(`introductions/${partnerId()}`));
  expect(preview).toMatchObject({ status: 200, body: { toAddress: 'mari@brattli.example', told: ['company'] } });
  expect((await answer({ decision: 'withdrawn' })).status).toBe(204);
  expect(await namingRoutes(reading())).toEqual([]);
  const late = await all.owner.post(ofReferral(`introductions/${partnerId()}`), { sha256: preview.body['sha256'] });
  expect(late).toMatchObject({ status: 422, body: { code: 'referral.no-consent' } });
  expect(await addressees()).not.toContain('mari@brattli.example');
});
