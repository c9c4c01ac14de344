import fs, { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addTestContact, addTestOffice, type TestOffice } from '../../app/access/access.testdata.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { inOfficeScope, type AppContext } from '../../app/office/office-scope.ts';
import { openRecord } from '../../app/record/append-record.ts';
import type { StaffRole } from '../../db/tables.ts';
import { openFileStore } from '../../files/file-store.ts';
import { surchargeListSchema } from '../contract/office.ts';
import { peopleSchema } from '../contract/office-people.ts';
import { agreementTemplatesSchema } from '../contract/office-settings.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from '../http.testdata.ts';
import { agreementRoutes } from './agreement-routes.ts';
import { clientSettingsRoutes } from './client-settings-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { officeSettingsRoutes } from './office-settings-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { surchargeRoutes } from './surcharge-routes.ts';

/** One of each sort: quotes, other scripts, directions, emoji, injections, control characters, half a letter, too much. */
const naughty = [
  ...(JSON.parse(readFileSync(new URL(import.meta.resolve('big-list-of-naughty-strings')), 'utf8')) as string[]).filter(
    (_text, index) => index % 8 === 0,
  ),
  'a\0b',
  '\ud800',
  'x\r\nBcc: y@z.example',
  'x'.repeat(100_000),
];

let database: TestDatabase;
let server: TestServer;
let context: AppContext;

beforeAll(async () => {
  database = await cloneDatabase();
  const plain = testServer(database.db);
  context = { ...plain.context, enqueue: async () => undefined };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-settings-'));
  const files = openFileStore({ folder, maxBytes: 1_000_000 });
  server = testServer(database.db, {
    modules: [
      surchargeRoutes(context),
      clientSettingsRoutes(context),
      contactRoutes(context),
      agreementRoutes(context, files),
      peopleRoutes(context),
      officeSettingsRoutes(context),
    ],
  });
});
afterAll(() => database.close());

let made = 0;
async function signedIn(role: StaffRole = 'owner'): Promise<{
  office: TestOffice;
  browser: TestBrowser;
  clientId: string;
}> {
  made += 1;
  const office = await addTestOffice(server, { email: `${role}${made}@nordlys.example`, role });
  await addTestContact(server, office);
  const { id: clientId } = await inOfficeScope(context, office.officeId, 'takt', async (scope) => {
    const client = await scope.trx.selectFrom('client').select('id').executeTakeFirstOrThrow();
    await openRecord(scope, [client.id]);
    return client;
  });
  const browser = testBrowser(server);
  const token = await issueStaffLink(server.context, office.officeId, office.staffId, 1);
  expect((await browser.post('/api/sign-in/link', { token })).status).toBe(200);
  return { office, browser, clientId };
}

const written = { basis: 'written', acceptedOn: '2026-11-20', signerName: 'Jo Brattli' };
const agreement = { templateKey: 'vat-two-monthly', startOn: '2026-11-01', basis: written };
const unknown = '0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a01';

describe('surcharges', () => {
  test('are listed in the shape of the contract, empty too', async () => {
    const { browser } = await signedIn();
    const { status, body } = await browser.get('/api/office/surcharges');
    expect(status).toBe(200);
    expect(surchargeListSchema.parse(body).lines).toEqual([]);
  });

  test('are decided by those in charge, never without a reason for waiving; an assistant may look', async () => {
    const { browser } = await signedIn('accountant');
    const decide = (who: TestBrowser, more: object) =>
      who.post('/api/office/surcharges/decide', { lineIds: [unknown], decision: 'waive', ...more });
    expect(await decide(browser, {})).toMatchObject({ status: 422, body: { code: 'surcharge.reason-missing' } });
    expect(await decide(browser, { reasonCode: 'illness' })).toMatchObject({
      status: 200,
      body: { decided: [], skipped: [unknown] },
    });
    expect((await decide(browser, { reasonCode: 'no such' })).status).toBe(400);
    const assistant = (await signedIn('assistant')).browser;
    expect(await decide(assistant, { reasonCode: 'illness' })).toMatchObject({ body: { code: 'access.not-allowed' } });
    expect((await assistant.get('/api/office/surcharges?state=proposed')).status).toBe(200);
  });
});

describe('a client', () => {
  test('is paused and resumed, by those in charge, and a day in the past is refused in words', async () => {
    const { browser, clientId } = await signedIn('manager');
    const pause = (untilOn: string) => browser.post(`/api/office/clients/${clientId}/pause`, { untilOn });
    expect(await pause('2026-12-01')).toMatchObject({ status: 200, body: { pausedUntilOn: '2026-12-01', passes: [] } });
    expect(await pause('2026-11-22')).toMatchObject({
      status: 422,
      body: { detail: 'Dagen er passert. Velg i dag eller en senere dag.' },
    });
    expect((await pause('2026-02-30')).status).toBe(400);
    expect((await browser.post(`/api/office/clients/${clientId}/resume`)).body).toEqual({ resumed: true });
    const { browser: stranger } = await signedIn();
    expect((await stranger.post(`/api/office/clients/${clientId}/resume`)).status).toBe(404);
    const { browser: assistant } = await signedIn('assistant');
    expect((await assistant.post(`/api/office/clients/${clientId}/resume`)).status).toBe(403);
    expect((await testBrowser(server).post(`/api/office/clients/${clientId}/resume`)).status).toBe(401);
  });

  test('gets a contact once, although the request came twice', async () => {
    const { browser, clientId } = await signedIn('assistant');
    const add = (body: object) =>
      browser.post(`/api/office/clients/${clientId}/contacts`, body, { 'Idempotency-Key': 'once' });
    const contact = { name: 'Åse “Å” Ærø \u202etxt', email: null, mobile: '912 34 567', scopes: ['payroll'] };
    const [first, second] = await Promise.all([add(contact), add(contact)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body).toEqual(second.body);
    const change = (body: object) =>
      browser.post(`/api/office/clients/${clientId}/contacts/${first.body['personId'] as string}`, body);
    expect((await change({ email: 'jo@brattli.example' })).body).toMatchObject({ code: 'contact.address-taken' });
    expect((await change({ email: 'ase@brattli.example', name: 'Å' })).body).toEqual({ changed: ['name', 'email'] });
    expect((await change({ name: 'a\nBcc: x' })).status).toBe(400);
    expect((await change({ name: 'a\0b' })).status).toBe(400);
    expect((await change({ scopes: [] })).status).toBe(400);
    const removed = await browser.send(
      'DELETE',
      `/api/office/clients/${clientId}/contacts/${first.body['personId'] as string}`,
    );
    expect(removed).toMatchObject({ status: 200, body: { removed: true, linkRevoked: true } });
  });

  test('changes lead, language and name; leaving is for those in charge', async () => {
    const { browser, clientId, office } = await signedIn('accountant');
    const change = (body: object) => browser.post(`/api/office/clients/${clientId}/change`, body);
    expect((await change({ language: 'en', leadId: office.staffId })).body).toEqual({ changed: ['language'] });
    expect((await change({ leadId: unknown })).body).toMatchObject({ code: 'staff.not-active' });
    expect((await browser.post(`/api/office/clients/${clientId}/deactivate`)).body).toMatchObject({
      deactivated: true,
    });
    expect((await change({ language: 'nb' })).status).toBe(404);
  });
});

describe('an agreement signed elsewhere', () => {
  test('is registered in one step with its file, which is given back as it came', async () => {
    const { browser, clientId } = await signedIn('accountant');
    const file = await browser.send(
      'PUT',
      '/api/office/agreement-files?name=..%2FAvtale%20%C3%A6.pdf',
      '%PDF-1.7 avtale',
      {
        'Content-Type': 'application/pdf',
      },
    );
    expect(file).toMatchObject({ status: 201, body: { sizeBytes: 15, name: 'Avtale æ.pdf' } });
    const { sha256, name } = file.body as { sha256: string; name: string };
    const registered = await browser.post(`/api/office/clients/${clientId}/agreements`, {
      ...agreement,
      basis: { ...written, file: { sha256, name } },
    });
    expect(registered).toMatchObject({ status: 201, body: { duties: 6, replaced: [] } });
    const address = `/api/office/agreements/${registered.body['agreementId'] as string}/file`;
    const opened = await browser.get(address);
    expect(opened).toMatchObject({ status: 200, body: { text: '%PDF-1.7 avtale' } });
    expect(opened.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''Avtale%20%C3%A6.pdf");
    const { browser: stranger, clientId: theirs } = await signedIn();
    expect((await stranger.get(address)).status).toBe(404);
    const stolen = { ...agreement, basis: { ...written, file: { sha256, name } } };
    expect((await stranger.post(`/api/office/clients/${theirs}/agreements`, stolen)).body).toMatchObject({
      code: 'agreement.file-missing',
    });
    expect((await stranger.post(`/api/office/clients/${clientId}/agreements`, agreement)).status).toBe(404);
  });

  test('takes terms of its own, and says what is wrong in them', async () => {
    const { browser, clientId } = await signedIn('accountant');
    const { body } = await browser.get('/api/office/agreement-templates');
    const { templates } = agreementTemplatesSchema.parse(body);
    expect(templates[0]).toMatchObject({ key: 'vat-two-monthly', name: { nb: 'Bilag for hver mva-termin' } });
    expect(templates[0]!.clauses[0]!.sentence.nb).toContain('innen 20 dager');
    const register = (terms: unknown) =>
      browser.post(`/api/office/clients/${clientId}/agreements`, { terms, startOn: '2026-11-01', basis: written });
    const clause = templates[0]!.terms.duties[0]!;
    const [charge] = clause.charges!;
    const { capOre: _cap, ...uncapped } = charge!;
    expect((await register({ duties: [{ ...clause, charges: [uncapped] }] })).body).toMatchObject({
      code: 'agreement.cap-missing',
      details: { path: 'duties[0].charges[0].capOre' },
    });
    expect((await register({ duties: [{ ...clause, charges: [{ ...charge, capOre: 0.5 }] }] })).status).toBe(400);
    expect((await register({ duties: [] })).status).toBe(400);
    expect((await register(templates[0]!.terms)).status).toBe(201);
    const { browser: assistant, clientId: other } = await signedIn('assistant');
    expect((await assistant.post(`/api/office/clients/${other}/agreements`, agreement)).status).toBe(403);
  });

  test('deadlines without an agreement need no signer', async () => {
    const { browser, clientId } = await signedIn('owner');
    const unwritten = { ...agreement, basis: { basis: 'unwritten' } };
    expect((await browser.post(`/api/office/clients/${clientId}/agreements`, unwritten)).status).toBe(201);
    const unsigned = { ...agreement, basis: { basis: 'written', acceptedOn: '2026-11-20' } };
    expect((await browser.post(`/api/office/clients/${clientId}/agreements`, unsigned)).status).toBe(400);
  });
});

describe('people and office', () => {
  test('are shown to everyone and changed by owners and managers; each chooses their own language', async () => {
    const { browser, office } = await signedIn('assistant');
    const { body } = await browser.get('/api/office/people');
    expect(peopleSchema.parse(body)).toMatchObject({
      staff: [{ id: office.staffId, role: 'assistant', clients: 1 }],
      absences: [],
      closures: [],
      office: { hourlyRateOre: 120_000, phone: null, sendingStopped: null },
    });
    for (const [address, wanted] of [
      ['/api/office/staff', { name: 'X', email: 'x@nordlys.example', role: 'assistant', language: 'nb' }],
      [`/api/office/staff/${office.staffId}`, { name: 'X' }],
      [`/api/office/staff/${office.staffId}/deactivate`, {}],
      ['/api/office/settings', { name: 'X' }],
      ['/api/office/closures', { name: 'X', fromOn: '2026-12-24', toOn: '2026-12-31' }],
      ['/api/office/sending/stop', {}],
      ['/api/office/sending/resume', {}],
    ] as const) {
      expect(`${address} ${(await browser.post(address, wanted)).status}`).toBe(`${address} 403`);
    }
    expect((await browser.post('/api/office/language', { language: 'en' })).body).toEqual({ language: 'en' });
    expect((await browser.post('/api/office/settings', {})).body).toMatchObject({
      title: expect.stringContaining('You'),
    });
  });

  test("an assistant enters an own absence, and nobody else's", async () => {
    const { browser, office } = await signedIn('assistant');
    const days = { fromOn: '2026-11-24', toOn: '2026-11-25' };
    const added = await browser.post('/api/office/absences', { staffId: office.staffId, ...days });
    expect(added.status).toBe(201);
    expect((await browser.post('/api/office/absences', { staffId: unknown, ...days })).status).toBe(403);
    const remove = () => browser.send('DELETE', `/api/office/absences/${added.body['absenceId'] as string}`);
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(404);
  });

  test('an owner adds, changes, stops and resumes; the last owner stays', async () => {
    const { browser, office } = await signedIn('owner');
    const person = { name: 'Kåre', email: `kare${made}@nordlys.example`, role: 'accountant', language: 'nb' };
    const added = await browser.post('/api/office/staff', person);
    expect(added.status).toBe(201);
    expect((await browser.post('/api/office/staff', person)).body).toMatchObject({ code: 'staff.address-taken' });
    expect(
      (await browser.post(`/api/office/staff/${office.staffId}`, { deputyId: added.body['staffId'] })).body,
    ).toEqual({ changed: true });
    expect((await browser.post(`/api/office/staff/${office.staffId}/deactivate`)).body).toMatchObject({
      code: 'staff.last-owner',
    });
    expect((await browser.post('/api/office/settings', { brandColour: '#FFC44D', phone: null })).status).toBe(200);
    expect((await browser.post('/api/office/settings', { brandColour: 'red' })).status).toBe(400);
    const closure = { name: 'Romjul', fromOn: '2026-12-24', toOn: '2026-12-31' };
    const closed = await browser.post('/api/office/closures', closure);
    expect(closed).toMatchObject({ status: 201, body: { moved: [] } });
    const address = `/api/office/closures/${closed.body['closureId'] as string}`;
    expect((await browser.post(address, { toOn: '2027-01-01' })).status).toBe(200);
    expect((await browser.send('DELETE', address)).status).toBe(200);
    expect((await browser.post('/api/office/sending/stop')).body).toEqual({ stopped: true });
    expect((await browser.post('/api/office/sending/stop')).body).toEqual({ stopped: false });
    expect((await browser.post('/api/office/sending/resume')).body).toEqual({ resumed: true });
    expect(server.reports).toEqual([]);
  });

  test('whoever has left is signed out at once', async () => {
    const { browser, office } = await signedIn('owner');
    const second = { name: 'Bo', email: `bo${made}@nordlys.example`, role: 'owner', language: 'nb' };
    await browser.post('/api/office/staff', second);
    expect((await browser.post(`/api/office/staff/${office.staffId}/deactivate`)).status).toBe(200);
    expect((await browser.get('/api/office/people')).status).toBe(401);
  });
});

test('the description of the API names every route and the shapes that it takes', async () => {
  const { status, body } = await testBrowser(server).get('/api/openapi.json');
  expect(status).toBe(200);
  expect(Object.keys(body['paths'] as object)).toEqual(
    expect.arrayContaining(['/api/office/clients/{clientId}/agreements', '/api/office/closures/{closureId}']),
  );
  expect(JSON.stringify(body)).toContain('"near-statutory"');
});

test('naughty strings in every text are kept or refused in words, never a failure of ours', async () => {
  const { browser, clientId } = await signedIn('owner');
  const [first] = (await browser.get('/api/office/people')).body['staff'] as { id: string }[];
  const counts: Record<string, Set<number>> = {};
  for (const text of naughty) {
    for (const [address, body] of [
      [`/api/office/clients/${clientId}/contacts`, { name: text, scopes: ['vouchers'] }],
      [`/api/office/clients/${clientId}/contacts`, { name: 'Jo', email: text, mobile: text, scopes: ['vouchers'] }],
      [`/api/office/clients/${clientId}/change`, { name: text }],
      [`/api/office/staff/${first!.id}`, { name: text }],
      ['/api/office/settings', { name: text, phone: text }],
      [
        '/api/office/surcharges/decide',
        { lineIds: [unknown], decision: 'waive', reasonCode: 'other', reasonWords: text },
      ],
    ] as const) {
      const { status } = await browser.post(address, body);
      (counts[address] ??= new Set()).add(status);
    }
  }
  expect([...new Set(Object.values(counts).flatMap((seen) => [...seen]))].sort()).toEqual([200, 201, 400, 422]);
  expect(server.reports).toEqual([]);
});
