import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
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
  browser = await office.enter(office.jo);
});

const count = (table: 'arrival' | 'record_event') =>
  office.act(async (scope) => {
    const only = table === 'record_event' ? sql`where kind = 'file-received'` : sql``;
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from ${sql.table(table)} ${only}`.execute(scope.trx);
    return rows[0]!.count;
  });

describe('a file that is sent', () => {
  test('is one arrival however often the same sending is tried, also at once', async () => {
    const id = office.context.ids.next();
    const item = { obligationId: await office.duty(office.builder, 'vouchers'), itemKey: 'receipts' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendFile(office, browser, office.builder, { item, id })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await sendFile(office, browser, office.builder, { item, id })).status).toBe(201);
    expect([await count('arrival'), await count('record_event')]).toEqual([1, 1]);
  });

  test('with other bytes under the same id is another file: it is refused, and the first one stays', async () => {
    const { id } = await sendFile(office, browser, office.builder, { bytes: Buffer.from('first') });
    const changed = await sendFile(office, browser, office.builder, { bytes: Buffer.from('changed'), id });
    expect(changed).toMatchObject({ status: 409, body: { code: 'file.changed' } });
    expect((await sendFile(office, browser, office.builder, { bytes: Buffer.from('first'), id })).status).toBe(201);
    expect([await count('arrival'), await count('record_event')]).toEqual([1, 1]);
  });

  test('is received with two hundred others at once, none lost and none doubled', async () => {
    const item = { obligationId: await office.duty(office.builder, 'vouchers'), itemKey: 'receipts' };
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        sendFile(office, browser, office.builder, {
          bytes: Buffer.from(`bilag ${index}`),
          ...(index % 2 === 0 ? { item } : {}),
        }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect([await count('arrival'), await count('record_event')]).toEqual([200, 200]);
    expect(office.server.reports).toEqual([]);
  });

  test("is not another company's because it has the number of one of theirs", async () => {
    const other = await addPortalOffice(database.db);
    const theirs = await sendFile(other, await other.enter(other.jo), other.builder);
    expect((await sendFile(office, browser, office.builder, { id: theirs.id })).status).toBe(201);
    const own = await sendFile(office, browser, office.bakery);
    expect(await sendFile(office, browser, office.builder, { id: own.id })).toMatchObject({ status: 404 });
  });

  test.each([
    ['of no bytes', Buffer.alloc(0), 'file.empty'],
    ['that is too large', Buffer.alloc(5_000_001, 1), 'file.too-large'],
  ])('%s is refused in words and leaves nothing', async (_, bytes, code) => {
    expect(await sendFile(office, browser, office.builder, { bytes })).toMatchObject({ status: 422, body: { code } });
    expect(await count('arrival')).toBe(0);
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe'],
    ['  ', 'fil'],
    ['C:\\Bilag\\Kvittering «Åse».pdf', 'Kvittering «Åse».pdf'],
    ["'; drop table arrival; --.jpg", "'; drop table arrival; --.jpg"],
  ])('as %j is kept as %j', async (name, kept) => {
    const { id } = await sendFile(office, browser, office.builder, { name });
    const row = await office.act((scope) =>
      scope.trx.selectFrom('arrival').select('file_name').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(row.file_name).toBe(kept);
  });

  test('with an id or a company that is none, is refused before a byte is read', async () => {
    const bad = await sendFile(office, browser, 'no id');
    expect(bad).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect((await sendFile(office, browser, office.builder, { id: '../../x' })).status).toBeGreaterThanOrEqual(400);
    expect(await count('arrival')).toBe(0);
  });
});
