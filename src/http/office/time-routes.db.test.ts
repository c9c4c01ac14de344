import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addTestOffice, testAccess } from '../../app/access/access.testdata.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import type { StaffRole } from '../../db/tables.ts';
import type { TimePreview } from '../contract/time.ts';
import { testBrowser, type TestBrowser, testServer, type TestServer } from '../http.testdata.ts';
import { timeEntryRoutes } from './time-entry-routes.ts';
import { timeImportRoutes } from './time-import-routes.ts';
import { timeRoutes } from './time-routes.ts';

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await cloneDatabase();
  const context = { ...testAccess(database.db).context, enqueue: async () => {} };
  server = testServer(database.db, {
    modules: [timeRoutes(context), timeEntryRoutes(context), timeImportRoutes(context)],
  });
});
afterAll(() => database.close());

let staff: TestBrowser;
let today: string;
beforeEach(async () => {
  staff = await signedIn('owner');
  today = String((await staff.get('/api/office/time/day')).body['on']);
});

let people = 0;
async function signedIn(role: StaffRole): Promise<TestBrowser> {
  people += 1;
  const office = await addTestOffice(server, { role, email: `person${people}@nordlys.example` });
  const browser = testBrowser(server);
  const token = await issueStaffLink(server.context, office.officeId, office.staffId, 1);
  expect((await browser.post('/api/sign-in/link', { token })).status).toBe(200);
  return browser;
}

async function preview(browser: TestBrowser, text: string) {
  const form = new FormData();
  form.set('text', text);
  const response = await server.app.request(`${server.publicUrl}/api/office/imports/time/preview`, {
    method: 'POST',
    headers: {
      Origin: server.publicUrl,
      Cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as TimePreview & { code?: string } };
}

const entry = () => ({ id: randomUUID(), clientId: null, workedOn: today, minutes: 30, work: 'training' });

test('time is entered once the office says so, and the answer says why not before', async () => {
  const refused = await staff.post('/api/office/time/entries', entry());
  expect([refused.status, refused.body['code']]).toEqual([422, 'time.off']);
  expect((await staff.post('/api/office/time/settings', { entry: true })).status).toBe(200);
  const sent = entry();
  expect((await staff.post('/api/office/time/entries', sent)).status).toBe(201);
  const week = (await staff.get('/api/office/time/week')).body;
  expect(week['entries']).toMatchObject([{ id: sent.id, clientId: null, minutes: 30, mayChange: true }]);
});

test.each([{ minutes: 0 }, { minutes: 1441 }, { minutes: 1.5 }, { work: 'fishing' }, { workedOn: '2026-02-30' }])(
  'time with %j is no time',
  async (change) => {
    await staff.post('/api/office/time/settings', { entry: true });
    expect((await staff.post('/api/office/time/entries', { ...entry(), ...change })).status).toBe(400);
  },
);

test('the file is saved under its period and never shown', async () => {
  const address = `/api/office/time/export?from=${today}&to=${today}&format=csv`;
  const response = await server.app.request(`${server.publicUrl}${address}`, {
    headers: { Cookie: [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''timer-${today}-${today}.csv`);
  expect((await staff.get(`/api/office/time/sums?from=${today}&to=2020-01-01`)).body['code']).toBe('day.wrong-order');
});

test('pasted hours are read over HTTP, by those who may bring them in', async () => {
  const { body } = await preview(staff, 'Dato\tAnsatt\tKunde\tTimer\n20.11.2024\tOla\tUkjent AS\t1,5');
  expect(body.rows[0]!.faults.map(({ code }) => code)).toEqual(['import.unknown-person', 'import.unknown-client']);
  expect((await preview(staff, 'Kunde\tTimer\nBrattli\t2')).body.code).toBe('import.no-time-columns');
  expect((await preview(await signedIn('assistant'), 'Dato')).status).toBe(403);
});
