import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addPortalOffice, type PortalOffice } from '../../http/portal/portal.testdata.ts';
import { changeIntakeSettings, getIntakeSettings } from './intake-settings.ts';

let database: TestDatabase;
let office: PortalOffice;

beforeAll(async () => {
  database = await cloneDatabase();
  office = await addPortalOffice(database.db);
});
afterAll(() => database.close());

test('what is in order passes by rule until the office says otherwise; what is not mentioned stays', async () => {
  const settings = () => office.act(getIntakeSettings);
  expect(await settings()).toEqual({ passByRule: true, clientQuotaGigabytes: 20 });
  await office.act((scope) =>
    sql`update office set settings = settings || '{"time": {"entry": true}}' where id = ${office.officeId}`.execute(
      scope.trx,
    ),
  );
  await office.act((scope) => changeIntakeSettings(scope, { passByRule: false }));
  await office.act((scope) => changeIntakeSettings(scope, { clientQuotaGigabytes: 3 }));
  expect(await settings()).toEqual({ passByRule: false, clientQuotaGigabytes: 3 });
  const kept = await office.act((scope) =>
    scope.trx.selectFrom('office').select('settings').where('id', '=', office.officeId).executeTakeFirstOrThrow(),
  );
  expect(kept.settings).toMatchObject({
    time: { entry: true },
    intake: { passByRule: false, clientQuotaBytes: 3 * 1024 ** 3 },
  });
});
