import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { acceptArrivals } from '../../app/intake/accept-arrivals.ts';
import { returnArrival } from '../../app/intake/return-arrival.ts';
import { verifyRecords } from '../../app/record/verify-record.ts';
import type { TestBrowser } from '../http.testdata.ts';
import { addPortalOffice, sendFile, type PortalOffice } from './portal.testdata.ts';

let database: TestDatabase;
let office: PortalOffice;
let browser: TestBrowser;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  office = await addPortalOffice(database.db);
  browser = await office.open(office.jo);
});

const receipts = async () => ({ obligationId: await office.duty(office.builder, 'vouchers'), itemKey: 'receipts' });
const events = (clientId: string) =>
  office.act(
    async (scope) =>
      (
        await sql<{ kind: string; data: Record<string, unknown> }>`select kind, data from record_event
        where client_id = ${clientId} and kind not in ('client-added', 'agreement-registered', 'duty-arisen')
        order by sequence`.execute(scope.trx)
      ).rows,
  );

describe('what was received', () => {
  test('shows days and counts by the link, names and verdicts only with a code', async () => {
    await sendFile(office, browser, office.builder, { item: await receipts() });
    const address = `/api/portal/received?client=${office.builder}`;
    const plain = await (await office.enter(office.jo)).get(address);
    expect(plain.body).toMatchObject({
      batches: [{ count: 1, receivedOn: '2026-11-23', files: null }],
      nextBefore: null,
    });
    expect(JSON.stringify(plain.body)).not.toContain('kvittering');
    expect((await browser.get(address)).body).toMatchObject({
      batches: [{ files: [{ name: 'kvittering æøå.jpg', document: 'receipts', verdict: 'waiting', sizeBytes: 11 }] }],
    });
  });

  test('is empty for a company that has sent nothing', async () => {
    expect((await browser.get(`/api/portal/received?client=${office.bakery}`)).body).toEqual({
      batches: [],
      nextBefore: null,
    });
  });

  test('comes fifty sendings at a time, newest first, and none is left out between the pages', async () => {
    await office.act(async (scope) => {
      await sql`insert into arrival (office_id, id, client_id, batch_id, via, person_id, received_at, received_on, verdict)
        select ${office.officeId}, gen_random_uuid(), ${office.builder}, gen_random_uuid(), 'paper', ${office.jo},
          ${scope.now}::timestamptz - n * interval '1 hour', ${scope.today}, 'accepted'
        from generate_series(1, 120) n`.execute(scope.trx);
    });
    const seen = new Set<string>();
    let before = '';
    for (const size of [50, 50, 20]) {
      const { body } = await browser.get(`/api/portal/received?client=${office.builder}${before}`);
      const page = body as { batches: { batchId: string }[]; nextBefore: string | null };
      expect(page.batches).toHaveLength(size);
      for (const batch of page.batches) seen.add(batch.batchId);
      before = `&before=${page.nextBefore}`;
    }
    expect(seen.size).toBe(120);
    expect(before).toBe('&before=null');
  });
});

describe('a received file', () => {
  test('is given back byte for byte, with a code', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 3]);
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts(), bytes });
    expect(await (await office.enter(office.jo)).get(`/api/portal/files/${id}`)).toMatchObject({
      status: 403,
      body: { code: 'access.code-needed' },
    });
    const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await office.server.app.request(`${office.server.publicUrl}/api/portal/files/${id}`, {
      headers: { Cookie: cookies },
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '14',
      'content-disposition': "inline; filename*=UTF-8''kvittering%20%C3%A6%C3%B8%C3%A5.jpg",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    ['side.html', '<!doctype html><script>alert(1)</script>'],
    ['bilde.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['bilde.jpg', '<html><body onload=alert(1)>'],
    ["fil'();\r\nSet-Cookie: a=b.pdf", '%PDF-1.7 ...'],
  ])('%s is saved and never shown as a page of ours', async (name, text) => {
    const { id } = await sendFile(office, browser, office.builder, { name, bytes: Buffer.from(text) });
    const { headers } = await browser.get(`/api/portal/files/${id}`);
    expect(headers.get('Content-Type')).toMatch(/^application\/(octet-stream|pdf)$/);
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    expect(headers.get('Content-Security-Policy')).toMatch(/sandbox$/);
    expect(headers.get('Set-Cookie')).toBeNull();
  });

  test("of another office, another client and nobody's all look the same", async () => {
    const other = await addPortalOffice(database.db);
    const { id } = await sendFile(other, await other.open(other.jo), other.builder);
    const kari = await office.open(office.kari);
    const { id: ofBakery } = await sendFile(office, browser, office.bakery);
    const answers = [
      await browser.get(`/api/portal/files/${id}`),
      await kari.get(`/api/portal/files/${ofBakery}`),
      await browser.get('/api/portal/files/00000000-0000-4000-8000-000000000000'),
      await browser.post(`/api/portal/files/${id}/move`, { clientId: office.builder }),
    ];
    for (const { status, body } of answers) {
      expect([status, body['code']]).toEqual([404, 'request.not-found']);
    }
  });
});

describe('a file that went to the wrong company', () => {
  const move = (id: string, clientId: string, by = browser) => by.post(`/api/portal/files/${id}/move`, { clientId });
  const stateOf = (id: string) =>
    office.act((scope) =>
      scope.trx
        .selectFrom('arrival')
        .select(['client_id', 'obligation_id', 'item_key', 'verdict', 'received_at', 'reason_code', 'mend_by_on'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );

  test('is moved with its time of receipt, lies unsorted there, and both records tell of it', async () => {
    const item = await receipts();
    const { id } = await sendFile(office, browser, office.builder, { item });
    office.clock.set('2026-11-24T08:00:00.000Z' as never);
    expect((await move(id, office.bakery)).status).toBe(204);
    expect(await stateOf(id)).toMatchObject({
      client_id: office.bakery,
      obligation_id: null,
      item_key: null,
      received_at: '2026-11-23T08:00:00.000Z',
    });
    expect((await events(office.builder)).at(-1)).toMatchObject({
      kind: 'file-moved',
      data: { arrival: id, movedAway: true, person: office.jo },
    });
    expect((await events(office.bakery)).at(-1)).toMatchObject({ kind: 'file-moved', data: { arrival: id } });
    expect(await office.act((scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }, { faults: [] }]);
  });

  test('is missing again where it was', async () => {
    const item = await receipts();
    const itemState = async () => {
      const { body } = await browser.get(`/api/portal/home?client=${office.builder}`);
      const items = (body as { items: { obligationId: string; itemKey: string; state: string }[] }).items;
      return items.find((one) => one.obligationId === item.obligationId && one.itemKey === 'receipts')?.state;
    };
    const { id } = await sendFile(office, browser, office.builder, { item });
    expect(await itemState()).toBe('received');
    await move(id, office.bakery);
    expect(await itemState()).toBe('missing');
  });

  test('moved twice, or to where it is, changes nothing the second time', async () => {
    const { id } = await sendFile(office, browser, office.builder);
    await Promise.all([move(id, office.bakery), move(id, office.bakery)]);
    expect((await move(id, office.bakery)).status).toBe(204);
    expect((await events(office.bakery)).filter(({ kind }) => kind === 'file-moved')).toHaveLength(1);
  });

  test('gets a fresh start when it was sent back', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    await office.act((scope) => returnArrival(scope, id, { code: 'wrong-company', words: 'Dette er bakeriets.' }));
    expect((await move(id, office.bakery)).status).toBe(204);
    expect(await stateOf(id)).toMatchObject({ verdict: 'waiting', reason_code: null, mend_by_on: null });
  });

  test('stays when it was accepted, with a word on whom to ask', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    await office.act((scope) => acceptArrivals(scope, [id]));
    expect(await move(id, office.bakery)).toMatchObject({ status: 422, body: { code: 'arrival.already-accepted' } });
    expect(await stateOf(id)).toMatchObject({ client_id: office.builder });
  });

  test('is not moved without a code, nor to a company of somebody else', async () => {
    const { id } = await sendFile(office, browser, office.builder);
    expect((await move(id, office.bakery, await office.enter(office.jo))).status).toBe(403);
    const other = await addPortalOffice(database.db);
    expect(await move(id, other.bakery)).toMatchObject({ status: 404, body: { code: 'company.not-found' } });
    expect(await move(id, 'not an id')).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(await stateOf(id)).toMatchObject({ client_id: office.builder });
  });
});
