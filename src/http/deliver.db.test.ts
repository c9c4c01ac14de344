import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { makeDeliveryKey, revokeDeliveryKey } from '../app/delivery-key/delivery-keys.ts';
import { deliverRoutes } from './deliver-routes.ts';
import { testServer } from './http.testdata.ts';
import { addPortalOffice, type PortalOffice } from './portal/portal.testdata.ts';

let database: TestDatabase;
let office: PortalOffice;
let app: ReturnType<typeof testServer>['app'];

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  office = await addPortalOffice(database.db);
  ({ app } = testServer(database.db, { modules: [deliverRoutes(office.context, office.files)] }));
});

const makeKey = async (clientId?: string): Promise<{ id: string; key: string }> => {
  const made = await office.act((scope) =>
    makeDeliveryKey(scope, { name: 'Kassen', ...(clientId ? { clientId } : {}) }),
  );
  if ('refused' in made) throw new Error(made.refused);
  return made;
};
const ask = async (method: string, address: string, key?: string, body?: string) => {
  const answer = await app.request(`https://takt.example${address}`, {
    method,
    headers: {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      'content-type': 'application/octet-stream',
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
};
const newId = (): string => office.context.ids.next();

test('a key of one client delivers for it, into the place it was told of, and the record says that another system did', async () => {
  const { key } = await makeKey(office.builder);
  const open = await ask('GET', '/api/deliver/open', key);
  expect(open).toMatchObject({ status: 200 });
  const item = open.body.items.find(({ itemKey }: { itemKey: string }) => itemKey === 'receipts');
  const id = newId();
  const address = `/api/deliver/files/${id}?name=z-rapport.pdf&obligation=${item.obligationId}&item=receipts`;
  expect(await ask('PUT', address, key, 'bytes')).toMatchObject({ status: 201, body: { arrivalId: id, sizeBytes: 5 } });
  expect(await ask('PUT', address, key, 'bytes')).toMatchObject({ status: 201 });
  const rows = await office.act((scope) => scope.trx.selectFrom('arrival').selectAll().where('id', '=', id).execute());
  expect(rows).toMatchObject([{ via: 'api', item_key: 'receipts', client_id: office.builder, person_id: null }]);
  expect(await ask('GET', '/api/deliver/open', key)).not.toMatchObject({
    body: {
      items: expect.arrayContaining([
        expect.objectContaining({ obligationId: item.obligationId, itemKey: 'receipts' }),
      ]),
    },
  });
});

test('a key of one client delivers for no other, and a key of the office for whom it names', async () => {
  const { key } = await makeKey(office.builder);
  const to = (client: string) => `/api/deliver/files/${newId()}?name=a.pdf&client=${client}`;
  expect(await ask('PUT', to(office.bakery), key, 'x')).toMatchObject({ status: 404 });
  const whole = (await makeKey()).key;
  expect(await ask('PUT', to('310332062'), whole, 'x')).toMatchObject({ status: 201 });
  expect(await ask('PUT', to(office.builder), whole, 'x')).toMatchObject({ status: 201 });
  expect(await ask('PUT', `/api/deliver/files/${newId()}?name=a.pdf`, whole, 'x')).toMatchObject({ status: 404 });
});

test("another office's client is not there", async () => {
  const other = await addPortalOffice(database.db);
  const { key } = await makeKey();
  expect(await ask('PUT', `/api/deliver/files/${newId()}?name=a.pdf&client=${other.builder}`, key, 'x')).toMatchObject({
    status: 404,
  });
  expect(await ask('GET', `/api/deliver/open?client=${other.builder}`, key)).toMatchObject({ status: 404 });
});

test('a revoked key, a made-up one and none at all are the same', async () => {
  const { id, key } = await makeKey(office.builder);
  await office.act((scope) => revokeDeliveryKey(scope, id));
  for (const tried of [key, `takt_deliver_${'a'.repeat(43)}`, 'x', undefined]) {
    expect(await ask('GET', '/api/deliver/open', tried)).toMatchObject({ status: 401 });
  }
  // Without a key it is also a page of nobody.
  expect(await ask('PUT', `/api/deliver/files/${newId()}?name=a`, undefined, 'x')).toMatchObject({ status: 403 });
});

test('guessing is slowed down', async () => {
  const answers = [];
  for (let tried = 0; tried < 61; tried += 1)
    answers.push((await ask('GET', '/api/deliver/open', `takt_deliver_${tried}`)).status);
  expect(answers.at(-1)).toBe(429);
});

test('a client that has used up its room is refused in words', async () => {
  await office.act((scope) =>
    sql`update office set settings = '{"intake": {"clientQuotaBytes": 3}}' where id = ${office.officeId}`.execute(
      scope.trx,
    ),
  );
  const { key } = await makeKey(office.builder);
  const to = () => `/api/deliver/files/${newId()}?name=a.pdf`;
  expect(await ask('PUT', to(), key, 'four')).toMatchObject({ status: 201 });
  expect(await ask('PUT', to(), key, 'x')).toMatchObject({ status: 422, body: { code: 'client.quota' } });
});
