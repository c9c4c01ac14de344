import { sql } from 'kysely';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { answerItems } from '../../app/intake/answer-items.ts';
import { requestExtension } from '../../app/intake/extensions.ts';
import { dutiesOf, inSample, sendSample } from '../../app/intake/intake.testdata.ts';
import type { StaffRole } from '../../db/tables.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { openFileStore } from '../../files/file-store.ts';
import type { TaskView } from '../contract/office.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from '../http.testdata.ts';
import { answerRoutes } from './answer-routes.ts';
import { arrivalRoutes } from './arrival-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { outsideRoutes } from './outside-routes.ts';
import { taskRoutes } from './task-routes.ts';

let database: TestDatabase;
let folder: string;
let server: TestServer;
let office: SampleOffice;
let browser: TestBrowser;
let builder: { clientId: string; personId: string };
let first: string;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-daily-'));
});
afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  [first] = (await dutiesOf(office, builder.clientId)) as [string];
  moveClock(office, '2026-09-17T07:12:00.000Z');
  const { context } = office;
  const files = openFileStore({ folder, maxBytes: 1_000_000 });
  server = testServer(database.db, {
    modules: [
      taskRoutes(context),
      answerRoutes(context),
      arrivalRoutes(context),
      fileRoutes(context, files),
      outsideRoutes(context),
    ],
  });
  browser = await signedIn(office, office.staffId);
});

async function signedIn({ officeId }: SampleOffice, staffId: string): Promise<TestBrowser> {
  const made = testBrowser(server);
  await made.post('/api/sign-in/link', { token: await issueStaffLink(server.context, officeId, staffId, 1) });
  return made;
}

async function colleague(role: StaffRole): Promise<TestBrowser> {
  const id = office.context.ids.next();
  await inSample(office, (scope) =>
    scope.trx
      .insertInto('staff')
      .values({
        office_id: office.officeId,
        id,
        name: 'Åse Øvrebø',
        email: `${id}@nordlys.example`,
        role,
        language: 'nb',
        active: true,
        created_at: scope.now,
      })
      .execute(),
  );
  return signedIn(office, id);
}

async function stranger(): Promise<TestBrowser> {
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  return signedIn(other, other.staffId);
}

const send = (itemKey: string) => sendSample(office, builder, { obligationId: first, itemKey });
const ask = async (): Promise<string> => {
  const asked = await inSample(
    office,
    (scope) => requestExtension(scope, builder.clientId, { obligationId: first, proposedOn: on('2026-09-25') }),
    { personId: builder.personId },
  );
  return 'requestId' in asked ? asked.requestId : '';
};

async function put(by: TestBrowser, bytes: string, name: string, to: Record<string, string> = {}) {
  const id = office.context.ids.next();
  const query = new URLSearchParams({ client: builder.clientId, batch: id, name, ...to });
  const answer = await by.send('PUT', `/api/office/files/${id}?${query}`, bytes, { 'Content-Type': 'text/plain' });
  return { id, answer };
}

describe('who is not signed in', () => {
  test.each([
    ['GET', '/api/office/tasks'],
    ['GET', '/api/office/arrivals'],
    ['GET', '/api/office/outside'],
    ['GET', '/api/office/files/0190a000-0000-7000-8000-000000000001'],
    ['PUT', '/api/office/files/0190a000-0000-7000-8000-000000000001'],
    ['POST', '/api/office/arrivals/accept'],
    ['POST', '/api/office/extensions/0190a000-0000-7000-8000-000000000001/decide'],
  ])('is turned away from %s %s', async (method, address) => {
    const answer = await testBrowser(server).send(method, address, method === 'GET' ? undefined : {});
    expect(answer).toMatchObject({ status: 401, body: { code: 'access.signed-out' } });
  });
});

describe('arrivals', () => {
  test('are listed, accepted in one go, and one sent back with the days of the clause', async () => {
    const [receipts, invoices] = [await send('receipts'), await send('invoices')];
    const list = await browser.get(`/api/office/arrivals?client=${builder.clientId}`);
    expect(list.body.arrivals).toMatchObject([{ id: receipts, document: 'receipts' }, { id: invoices }]);
    expect(await browser.post('/api/office/arrivals/accept', { arrivalIds: [receipts] })).toMatchObject({
      status: 200,
      body: { accepted: 1 },
    });
    const back = { reason: 'cut-off', words: 'Øverst til høyre' };
    expect(await browser.post(`/api/office/arrivals/${invoices}/return`, back)).toMatchObject({
      status: 200,
      body: { mendByOn: '2026-09-22' },
    });
    expect(await browser.post(`/api/office/arrivals/${invoices}/return`, back)).toMatchObject({
      status: 422,
      body: { code: 'arrival.already-returned' },
    });
  });

  test('of another office are not found, and nothing of them is accepted', async () => {
    const receipts = await send('receipts');
    const other = await stranger();
    expect(await other.post('/api/office/arrivals/accept', { arrivalIds: [receipts] })).toMatchObject({
      body: { accepted: 0 },
    });
    for (const [address, body] of [
      [`/api/office/arrivals/${receipts}/return`, { reason: 'other' }],
      [`/api/office/arrivals/${receipts}/place`, { clientId: builder.clientId }],
      ['/api/office/paper', { obligationId: first, itemKeys: ['bank'], handedOverOn: '2026-09-17' }],
    ] as const) {
      expect(await other.post(address, body)).toMatchObject({ status: 404, body: { code: 'request.not-found' } });
    }
    expect((await other.get(`/api/office/files/${receipts}`)).status).toBe(404);
  });

  test('on paper are registered on the day they were handed over, once for a key', async () => {
    const paper = { obligationId: first, itemKeys: ['bank'], handedOverOn: '2026-09-16' };
    const twice = [1, 2].map(() => browser.post('/api/office/paper', paper, { 'Idempotency-Key': 'paper-1' }));
    expect((await Promise.all(twice)).map(({ body }) => body)).toEqual([{ registered: 1 }, { registered: 1 }]);
    const rows = await inSample(office, (scope) => scope.trx.selectFrom('arrival').select('received_on').execute());
    expect(rows).toEqual([{ received_on: '2026-09-16' }]);
    expect(await browser.post('/api/office/paper', { ...paper, handedOverOn: '2026-09-18' })).toMatchObject({
      status: 422,
      body: { code: 'day.in-the-future' },
    });
  });

  test.each([{}, { arrivalIds: [] }, { arrivalIds: ['x'] }, { arrivalIds: 'all' }])(
    'are not accepted by %j',
    async (body) => {
      expect(await browser.post('/api/office/arrivals/accept', body)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    },
  );
});

describe('a file', () => {
  test('that staff register is refused in words where the client has used up its room', async () => {
    await inSample(office, (scope) =>
      sql`update office set settings = '{"intake": {"clientQuotaBytes": 3}}' where id = ${office.officeId}`.execute(
        scope.trx,
      ),
    );
    expect((await put(browser, 'four', 'a.txt')).answer.status).toBe(201);
    expect((await put(browser, 'x', 'b.txt')).answer).toMatchObject({ status: 422, body: { code: 'client.quota' } });
  });

  test('that staff register counts for the client, and the same id is the same arrival', async () => {
    const { id, answer } = await put(browser, '%PDF-1.7 test', 'Kontoutskrift æøå.pdf', {
      obligation: first,
      item: 'bank',
    });
    expect(answer).toMatchObject({ status: 201, body: { arrivalId: id, sizeBytes: 13, complete: false } });
    const opened = await browser.get(`/api/office/files/${id}`);
    expect(opened.body.text).toBe('%PDF-1.7 test');
    expect(opened.headers.get('Content-Type')).toBe('application/pdf');
    expect(opened.headers.get('Content-Disposition')).toBe(
      "inline; filename*=UTF-8''Kontoutskrift%20%C3%A6%C3%B8%C3%A5.pdf",
    );
    expect(opened.headers.get('X-Content-Type-Options')).toBe('nosniff');
    // Browsers show nothing of a PDF in a sandbox.
    expect(opened.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(opened.headers.get('Content-Security-Policy')).not.toContain('sandbox');
  });

  test.each([
    ['<!doctype html><script>alert(1)</script>', 'side.html'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'bilde.svg'],
    ['<!doctype html><script>alert(1)</script>', 'kvittering.jpg'],
    ['<?xml version="1.0"?><x:html xmlns:x="http://www.w3.org/1999/xhtml"/>', '../../e"vil\r\nX: y.xml'],
  ])('like %s never runs as a page of ours', async (bytes, name) => {
    const { id, answer } = await put(browser, bytes, name);
    expect(answer.status).toBe(201);
    const { headers } = await browser.get(`/api/office/files/${id}`);
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  test('is not registered for another office’s client, nor empty', async () => {
    const foreign = await put(await stranger(), 'x', 'x.txt');
    expect(foreign.answer).toMatchObject({ status: 404 });
    expect((await put(browser, '', 'tom.pdf')).answer).toMatchObject({ status: 422, body: { code: 'file.empty' } });
  });
});

describe('a wish for more days', () => {
  test('is granted as it was asked, once', async () => {
    const requestId = await ask();
    const decide = () => browser.post(`/api/office/extensions/${requestId}/decide`, { decision: 'granted' });
    expect(await decide()).toMatchObject({
      status: 200,
      body: { obligationId: first, clientId: builder.clientId, dueOn: '2026-09-25' },
    });
    expect(await decide()).toMatchObject({ status: 422, body: { code: 'extension.already-decided' } });
  });

  test('is not for assistants to decide, nor for another office', async () => {
    const requestId = await ask();
    const address = `/api/office/extensions/${requestId}/decide`;
    const assistant = await colleague('assistant');
    expect(await assistant.post(address, { decision: 'granted' })).toMatchObject({ status: 403 });
    expect(await (await stranger()).post(address, { decision: 'declined' })).toMatchObject({ status: 404 });
    expect((await (await colleague('accountant')).post(address, { decision: 'declined' })).status).toBe(200);
  });
});

describe('tasks', () => {
  test('are looked at, called for, handed over and closed by an assistant too', async () => {
    await inSample(
      office,
      (scope) =>
        answerItems(scope, builder.clientId, [{ obligationId: first, itemKey: 'bank', kind: 'in-the-system' }]),
      { personId: builder.personId },
    );
    const assistant = await colleague('assistant');
    expect((await assistant.get('/api/office/tasks')).body.tasks).toEqual([]);
    const { tasks } = (await assistant.get('/api/office/tasks?whose=all')).body as unknown as { tasks: TaskView[] };
    expect(tasks).toMatchObject([{ kind: 'answer-to-look-at', answers: [{ document: 'bank-statement' }] }]);
    const address = `/api/office/tasks/${tasks[0]!.id}`;
    expect(await assistant.post(`${address}/call`, { outcome: 'not-reached' })).toMatchObject({ status: 204 });
    expect(await assistant.post(`${address}/hand-over`, { staffId: office.staffId })).toMatchObject({ status: 204 });
    expect(await assistant.post(`${address}/close`)).toMatchObject({
      status: 422,
      body: { code: 'task.settles-itself' },
    });
    const look = `/api/office/answers/${tasks[0]!.answers[0]!.id}/look`;
    expect(await assistant.post(look, { verdict: 'confirmed', countsOn: '2026-09-18' })).toMatchObject({
      status: 422,
      body: { code: 'day.in-the-future' },
    });
    expect(await assistant.post(look, { verdict: 'confirmed' })).toMatchObject({ status: 204 });
    expect((await browser.get('/api/office/tasks')).body.tasks).toEqual([]);
    expect((await (await stranger()).post(`${address}/close`)).status).toBe(404);
  });
});

describe('outside Takt', () => {
  test('nothing is listed or confirmed of what is delivered in Takt', async () => {
    expect((await browser.get('/api/office/outside')).body).toEqual({ duties: [] });
    const looks = [{ obligationId: first, missingKeys: ['bank'] }];
    expect((await browser.post('/api/office/outside/missing', { looks })).body).toEqual({
      confirmed: 0,
      refused: [first],
    });
    const arrived = { obligationIds: [first], arrivedOn: '2026-09-17' };
    expect((await browser.post('/api/office/outside/arrived', arrived)).body).toEqual({
      confirmed: 0,
      refused: [first],
    });
    expect(await browser.post('/api/office/outside/arrived', { ...arrived, arrivedOn: '2026-09-18' })).toMatchObject({
      status: 422,
      body: { code: 'day.in-the-future' },
    });
  });
});
