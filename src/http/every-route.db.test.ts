import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { inOffice } from '../db/connect.ts';
import { holdsId, type DescribedRoute } from './describe-routes.testdata.ts';
import { openEveryRoute, sendTo, type EveryRoute } from './every-route.testdata.ts';
import { testBrowser, type Answer, type TestBrowser } from './http.testdata.ts';

/** Routes that strangers must reach: the ways in, and the way out. */
const waysIn = new Set([
  'POST /api/sign-in/request',
  'POST /api/sign-in/link',
  'POST /api/sign-in/code',
  'POST /api/sign-in/passkey/start',
  'POST /api/sign-in/passkey',
  'GET /api/sign-in/ways',
  'POST /api/sign-in/provider/start',
  'POST /api/sign-in/provider',
  'POST /api/sign-out',
  'POST /api/operator/enter',
  'POST /api/operator/leave',
  'POST /api/portal/enter',
  'POST /api/portal/new-link',
  'POST /api/portal/leave',
  // Whoever holds a sealed agreement may know whether it is what was accepted.
  'POST /api/verify',
  // The token in the body is the key; tried with tokens of their own in receive.db.test.ts.
  'POST /api/receive',
  'POST /api/receive/lines',
  'POST /api/receive/document',
  // Its address is the key.
  'GET /calendar/{file}',
]);

/** Whoever ends all their sessions asks for nothing after it; the table of who may what has these. */
const endings = new Set(['POST /api/sessions/end-all', 'POST /api/portal/sessions/end-all']);

/** Routes that answer somebody else's id without "not found", and how: they leave out what is not there, or make something of their own. */
const quiet: Readonly<Record<string, number>> = {
  // What is gone stays gone: the same answer as for a key of one's own that was removed before.
  'DELETE /api/passkeys/{passkeyId}': 204,
  'DELETE /api/sessions/{sessionId}': 204,
  'DELETE /api/portal/sessions/{sessionId}': 204,
  // Lists and batches of nothing.
  'GET /api/office/arrivals': 200,
  'GET /api/office/inbox': 200,
  'GET /api/office/questions': 200,
  'GET /api/office/meetings': 200,
  'GET /api/office/objections': 200,
  'GET /api/office/surcharges': 200,
  'GET /api/office/invoicing': 200,
  'POST /api/office/price-adjustments': 200,
  'POST /api/office/price-adjustments/undo': 200,
  'POST /api/office/arrivals/accept': 200,
  'POST /api/office/ledger/pushes': 200,
  'POST /api/office/outside/missing': 200,
  'POST /api/office/outside/arrived': 200,
  'POST /api/office/surcharges/decide': 200,
  'POST /api/office/surcharges/undo': 200,
  'POST /api/office/surcharges/rest': 200,
  // A deputy who does not work here.
  'POST /api/office/staff': 422,
  // The id is the sender's own; the rows hold nothing.
  'POST /api/office/imports/commit': 422,
  'POST /api/office/imports/history/commit': 422,
  'POST /api/office/imports/time/commit': 422,
};

/** What an assistant may change: what comes in, who is rung, whom to reach, and what is one's own. Prices, agreements, people and rules are for others. */
const dailyWork = [
  'POST /api/sign-in/second-factor',
  'POST /api/second-factor/start',
  'POST /api/second-factor/confirm',
  'POST /api/second-factor/recovery-codes',
  'POST /api/second-factor/remove',
  'POST /api/proof/code',
  'POST /api/proof/passkey/start',
  'POST /api/proof/passkey',
  'POST /api/proof/mail/request',
  'POST /api/proof/mail',
  'POST /api/passkeys',
  'POST /api/passkeys/start',
  'DELETE /api/passkeys/{passkeyId}',
  'DELETE /api/sessions/{sessionId}',
  'POST /api/office/demo/advance',
  'POST /api/office/weekend/count',
  'DELETE /api/office/weekend/count',
  'POST /api/office/clients/{clientId}/jobs/done',
  'POST /api/office/clients/{clientId}/jobs/reopen',
  'POST /api/office/clients/{clientId}/jobs/move',
  'POST /api/office/clients/{clientId}/jobs/let-go',
  'POST /api/office/overtime/preview',
  'POST /api/office/overtime',
  'POST /api/office/overtime/{overtimeId}/take-back',
  'POST /api/office/tasks/{taskId}/close',
  'POST /api/office/tasks/{taskId}/hand-over',
  'POST /api/office/tasks/{taskId}/call',
  'POST /api/office/answers/{answerId}/look',
  'POST /api/office/arrivals/accept',
  'POST /api/office/arrivals/{arrivalId}/return',
  'POST /api/office/arrivals/{arrivalId}/place',
  'POST /api/office/paper',
  'POST /api/office/arrivals/{arrivalId}/accept',
  'POST /api/office/arrivals/{arrivalId}/undo',
  'POST /api/office/arrivals/{arrivalId}/split',
  'POST /api/office/arrivals/merge',
  'POST /api/office/arrivals/{arrivalId}/put-back',
  'POST /api/office/arrivals/{arrivalId}/received-day',
  'POST /api/office/findings/{findingId}/set-aside',
  'PUT /api/office/files/{arrivalId}',
  'POST /api/office/arrivals/{arrivalId}/removal',
  'POST /api/office/stray-mail/{mailId}/give',
  'POST /api/office/stray-mail/{mailId}/set-aside',
  'POST /api/office/clients/{clientId}/questions',
  'POST /api/office/questions/{questionId}/settle',
  'POST /api/office/questions/{questionId}/withdraw',
  'PUT /api/office/staff/{staffId}/working-hours',
  'POST /api/office/staff/{staffId}/busy-times',
  'DELETE /api/office/busy-times/{busyTimeId}',
  'POST /api/office/calendar-feed',
  'DELETE /api/office/calendar-feed',
  'POST /api/office/stance/self-test',
  'POST /api/office/stance/self-test/forget',
  'POST /api/office/stance/sharing',
  'POST /api/office/outside/missing',
  'POST /api/office/outside/arrived',
  'POST /api/office/clients/{clientId}/ledger/read',
  'POST /api/office/ledger/pushes',
  'POST /api/office/clients/{clientId}/requests',
  'POST /api/office/clients/{clientId}/requests/{urgentRequestId}/finish',
  'POST /api/office/clients/{clientId}/requests/{urgentRequestId}/withdraw',
  'POST /api/office/reports/{reportId}/done',
  'POST /api/office/reports/{reportId}/undo',
  'POST /api/office/obligations/{obligationId}/minutes',
  'POST /api/office/clients/{clientId}/contacts',
  'POST /api/office/clients/{clientId}/contacts/order',
  'POST /api/office/clients/{clientId}/contacts/{personId}',
  'DELETE /api/office/clients/{clientId}/contacts/{personId}',
  'POST /api/office/clients/{clientId}/contacts/{personId}/revoke-link',
  'DELETE /api/office/absences/{absenceId}',
  'POST /api/office/language',
  'POST /api/office/outbox/{messageId}/resend',
  'POST /api/office/time/entries',
  'POST /api/office/time/entries/{entryId}',
  'DELETE /api/office/time/entries/{entryId}',
  'POST /api/office/time/timer/start',
  'POST /api/office/time/timer/stop',
  'POST /api/office/time/timer/discard',
];

let database: TestDatabase;
let all: EveryRoute;
let closed: DescribedRoute[];

beforeAll(async () => {
  database = await cloneDatabase();
  all = await openEveryRoute(database.db);
  closed = all.routes.filter((route) => !waysIn.has(nameOf(route)) && !endings.has(nameOf(route)));
});
afterAll(async () => {
  await database.close();
  all.close();
});

const nameOf = ({ method, path }: DescribedRoute): string => `${method} ${path}`;
/** Opened by a key and by no session; tried with keys of their own in deliver.db.test.ts. */
const isByKey = ({ path }: DescribedRoute): boolean => path.startsWith('/api/deliver/');
const isPortal = ({ path }: DescribedRoute): boolean => path.startsWith('/api/portal/');
const namesId = ({ parameters, body }: DescribedRoute): boolean =>
  parameters.some(({ schema }) => schema.format === 'uuid') || (body !== undefined && holdsId(body));
const tellsOfOurs = ({ body }: Answer): boolean => JSON.stringify(body).includes('Brattli');

/** The answers that are not as expected, each with its route. */
async function unexpected(
  routes: readonly DescribedRoute[],
  by: (route: DescribedRoute) => TestBrowser,
  isExpected: (answer: Answer) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    const answer = await sendTo(by(route), route, all.fill);
    if (!isExpected(answer)) found.push(`${nameOf(route)}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return found;
}

/** Everything that the database holds of our office, table by table. */
async function everythingOfOurs(): Promise<Record<string, string>> {
  return inOffice(database.db, all.ours.officeId, async (trx) => {
    const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'office_id' order by 1`.execute(trx);
    const state: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await sql<{ hash: string }>`select count(*) || ' ' ||
        coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash
        from ${sql.table(name)} t where office_id = ${all.ours.officeId}`.execute(trx);
      state[name] = rows[0]!.hash;
    }
    return state;
  });
}

/** What a page shows, or what the next one of the same matter asks for. */
const shownAfterwards = new Set([
  'POST /api/portal/plans',
  'POST /api/portal/meetings/{meetingId}/pick',
  'GET /api/portal/meetings/{meetingId}/meeting.ics',
  'POST /api/office/findings/{findingId}/set-aside',
  'POST /api/office/clients/{clientId}/proposing/answer',
]);

/** First what a page then shows, last what ends something, and the client itself at the very end. */
function orderOf(route: DescribedRoute): number {
  if (shownAfterwards.has(nameOf(route))) return 0;
  if (nameOf(route).endsWith('/clients/{clientId}/deactivate')) return 3;
  // Before the contact is taken away.
  if (nameOf(route).endsWith('/sessions/{sessionId}')) return 1;
  // Before the person leaves, and takes the address along.
  if (nameOf(route).endsWith('DELETE /api/office/staff/{staffId}/absence-calendar')) return 1.5;
  // The notice is taken back, and the handover with it.
  if (/handover\/(withdraw|end)$/.test(nameOf(route))) return 2.5;
  return /DELETE|deactivate|undo/.test(nameOf(route)) ? 2 : 1;
}

describe('every route', () => {
  test('that is no way in is closed to whoever is not signed in', async () => {
    expect(closed.length).toBeGreaterThan(80);
    const nobody = testBrowser(all.server);
    expect(
      await unexpected(
        closed,
        () => nobody,
        ({ status }) => status === 401,
      ),
    ).toEqual([]);
  });

  test('of the office is closed to its client, and of the client to the office', async () => {
    const other = (route: DescribedRoute) => (isPortal(route) ? all.owner : all.client);
    expect(await unexpected(closed, other, ({ status }) => status === 401)).toEqual([]);
  });

  test('that changes something refuses a page of somebody else', async () => {
    const elsewhere = (by: TestBrowser): TestBrowser => ({
      ...by,
      send: (method, address, json, headers) =>
        by.send(method, address, json, { ...headers, Origin: 'https://evil.example' }),
    });
    const changing = all.routes.filter(({ method }) => method !== 'GET');
    const by = (route: DescribedRoute) => elsewhere(isPortal(route) ? all.client : all.owner);
    const isRefused = ({ body }: Answer) => body['code'] === 'request.foreign-origin';
    expect(await unexpected(changing, by, isRefused)).toEqual([]);
  });

  test('finds nothing of ours for another office and its client, and changes nothing', async () => {
    const before = await everythingOfOurs();
    expect(Object.keys(before).length).toBeGreaterThan(20);
    const other = (route: DescribedRoute) => (isPortal(route) ? all.strangersClient : all.stranger);
    const loud = closed.filter((route) => !isByKey(route) && namesId(route) && quiet[nameOf(route)] === undefined);
    expect(loud.length).toBeGreaterThan(35);
    expect(await unexpected(loud, other, (answer) => [403, 404].includes(answer.status))).toEqual([]);
    const others = closed.filter((route) => !loud.includes(route) && !isByKey(route));
    const isOwnOnly = (answer: Answer) => answer.status < 500 && !tellsOfOurs(answer);
    expect(await unexpected(others, other, isOwnOnly)).toEqual([]);
    for (const route of others.filter((each) => quiet[nameOf(each)] !== undefined)) {
      expect((await sendTo(other(route), route, all.fill)).status, nameOf(route)).toBe(quiet[nameOf(route)]);
    }
    expect(await everythingOfOurs()).toEqual(before);
    await all.server.settled();
    expect(all.server.reports).toEqual([]);
  });

  test('reaches what is ours with the same requests from ourselves, so that the walk above tried something', async () => {
    const inOrder = closed
      .filter((route) => namesId(route) && !isByKey(route))
      .toSorted((a, b) => orderOf(a) - orderOf(b));
    const own = (route: DescribedRoute) => (isPortal(route) ? all.client : all.owner);
    const isReached = ({ status }: Answer) => [200, 201, 204, 409, 422].includes(status);
    expect(await unexpected(inOrder, own, isReached)).toEqual([]);
    expect(all.server.reports).toEqual([]);
  });

  test('that changes something for the office is closed to an assistant, but for the daily work', async () => {
    const email = 'assistent@brattli.example';
    const added = await all.owner.post('/api/office/staff', { name: 'Eli', email, role: 'assistant', language: 'nb' });
    const assistant = await all.signedIn(all.ours, String(added.body['staffId']));
    const changing = closed.filter((route) => route.method !== 'GET' && !isPortal(route) && !isByKey(route));
    const mayDo = await unexpected(
      changing,
      () => assistant,
      ({ status }) => status === 403,
    );
    expect(mayDo.map((line) => line.split(':')[0])).toEqual(dailyWork);
  });
});
