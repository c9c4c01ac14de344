import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { acceptArrivals } from '../../app/intake/accept-arrivals.ts';
import { returnArrival } from '../../app/intake/return-arrival.ts';
import { openParts } from '../../app/reading/open-parts.ts';
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
  test('is not given out where the virus scan found something in it', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    await office.act((scope) =>
      sql`insert into reading (office_id, arrival_id, state, asked_at, failure)
        values (${office.officeId}, ${id}, 'infected', ${scope.now}, 'Eicar-Test-Signature')
        on conflict (office_id, arrival_id) do update set state = 'infected'`.execute(scope.trx),
    );
    expect(await browser.get(`/api/portal/files/${id}`)).toMatchObject({
      status: 422,
      body: { code: 'file.infected' },
    });
  });

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

describe('what was opened or joined', () => {
  const listed = async (clientId = office.builder) => {
    const { body } = await browser.get(`/api/portal/received?client=${clientId}`);
    const { batches } = body as { batches: { count: number; files: { arrivalId: string }[] }[] };
    return batches.flatMap(({ files, count }) => {
      expect(count).toBe(files.length);
      return files;
    });
  };
  const open = (id: string, names: readonly string[]) =>
    office.act((scope) =>
      openParts(
        scope,
        id,
        names.map((name) => ({ path: name, fileName: name, sha256: `${name}`.padEnd(64, '0'), sizeBytes: 3 })),
      ),
    );
  const join = (ids: readonly string[]) =>
    office.act(async (scope) => {
      const joinedId = scope.ids.next();
      await sql`insert into arrival (office_id, id, client_id, obligation_id, item_key, batch_id, via, person_id, received_at, received_on, sha256, size_bytes, file_name, file_kind, verdict)
        select office_id, ${joinedId}, client_id, obligation_id, item_key, batch_id, via, person_id, received_at, received_on, ${'f'.repeat(64)}, 5, 'samlet.pdf', 'pdf', 'waiting'
        from arrival where id = ${ids[0]!}`.execute(scope.trx);
      await sql`update arrival set verdict = 'opened', joined_into = ${joinedId}, decided_on = ${scope.today} where id = any(${ids}::uuid[])`.execute(
        scope.trx,
      );
      return joinedId;
    });
  const accept = (ids: readonly string[], remark?: string) => office.act((scope) => acceptArrivals(scope, ids, remark));

  test('is one line that waits while a part waits, and stands as its parts', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts(), name: 'bilag.zip' });
    const [first, second] = await open(id, ['a.jpg', 'b.jpg']);
    expect(await listed()).toMatchObject([{ arrivalId: id, name: 'bilag.zip', verdict: 'waiting', remarks: [] }]);
    await accept([first!], 'Ta med dato neste gang.');
    expect(await listed()).toMatchObject([{ arrivalId: id, verdict: 'waiting' }]);
    await accept([second!]);
    expect(await listed()).toMatchObject([
      { arrivalId: id, verdict: 'accepted', remarks: ['Ta med dato neste gang.'] },
    ]);
  });

  test('is sent back when one part was sent back and none waits', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    const [first, second] = await open(id, ['a.jpg', 'b.jpg']);
    await accept([first!]);
    await office.act((scope) => returnArrival(scope, second!, { code: 'unreadable' }));
    expect(await listed()).toMatchObject([{ arrivalId: id, verdict: 'returned' }]);
  });

  test('parts of parts count too', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    const [inner] = await open(id, ['b.zip']);
    const [deepest] = await open(inner!, ['c.jpg']);
    expect(await listed()).toMatchObject([{ arrivalId: id, verdict: 'waiting' }]);
    await accept([deepest!]);
    expect(await listed()).toMatchObject([{ arrivalId: id, verdict: 'accepted' }]);
  });

  test('photos that were joined stand as the document, which is not listed itself', async () => {
    const item = await receipts();
    const { id: one } = await sendFile(office, browser, office.builder, { item });
    const { id: two } = await sendFile(office, browser, office.builder, { item });
    const joined = await join([one, two]);
    expect((await listed()).map(({ arrivalId }) => arrivalId).sort()).toEqual([one, two].sort());
    await accept([joined], 'Takk.');
    expect(await listed()).toMatchObject([
      { verdict: 'accepted', remarks: ['Takk.'] },
      { verdict: 'accepted', remarks: ['Takk.'] },
    ]);
  });

  test('is moved with its parts, and those that were sent back begin anew', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    const [first, second] = await open(id, ['a.jpg', 'b.jpg']);
    await office.act((scope) => returnArrival(scope, second!, { code: 'wrong-company' }));
    expect((await browser.post(`/api/portal/files/${id}/move`, { clientId: office.bakery })).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect(await listed(office.bakery)).toMatchObject([{ arrivalId: id, verdict: 'waiting' }]);
    const rows = await office.act((scope) =>
      scope.trx
        .selectFrom('arrival')
        .select(['id', 'client_id', 'obligation_id', 'verdict'])
        .where('id', 'in', [id, first!, second!])
        .execute(),
    );
    expect(rows.map(({ client_id, obligation_id }) => [client_id, obligation_id])).toEqual(
      Array.from({ length: 3 }, () => [office.bakery, null]),
    );
    expect(rows.map(({ verdict }) => verdict).sort()).toEqual(['opened', 'waiting', 'waiting']);
  });

  test('stays where it is once one of its parts was accepted', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    const [first] = await open(id, ['a.jpg', 'b.jpg']);
    await accept([first!]);
    expect(await browser.post(`/api/portal/files/${id}/move`, { clientId: office.bakery })).toMatchObject({
      status: 422,
      body: { code: 'arrival.already-accepted' },
    });
    expect(await listed(office.bakery)).toEqual([]);
  });

  test('photos of one document are moved together', async () => {
    const { id: one } = await sendFile(office, browser, office.builder);
    const { id: two } = await sendFile(office, browser, office.builder);
    await join([one, two]);
    expect((await browser.post(`/api/portal/files/${one}/move`, { clientId: office.bakery })).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect((await listed(office.bakery)).map(({ arrivalId }) => arrivalId).sort()).toEqual([one, two].sort());
  });

  test('remarks come with a code only', async () => {
    const { id } = await sendFile(office, browser, office.builder, { item: await receipts() });
    await accept([id], 'Husk moms.');
    const plain = await (await office.enter(office.jo)).get(`/api/portal/received?client=${office.builder}`);
    expect(JSON.stringify(plain.body)).not.toContain('Husk');
    expect(await listed()).toMatchObject([{ remarks: ['Husk moms.'] }]);
  });
});
