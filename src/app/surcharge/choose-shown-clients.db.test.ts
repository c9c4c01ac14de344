import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { chooseShownClients } from './choose-shown-clients.ts';
import { asFirst, tellTheStory } from './surcharge.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

test('who has a line that waits comes first, then whom lateness costs most, and all are counted', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId: cheap } = await addBuilder(office, '2026-07-01');
  const { clientId: dear } = await addBuilder(office, '2026-07-01', undefined, '974760673');
  const { clientId: waits } = await addBuilder(office, '2026-07-01', undefined, '310908274');
  await tellTheStory(office, waits);
  moveClock(office, '2027-01-12T08:00:00.000Z');
  await asFirst(office, ({ trx, officeId }) =>
    sql`update client set cost_of_lateness_ore = case id when ${dear}::uuid then 900000 when ${cheap}::uuid then 100 else 0 end
      where office_id = ${officeId}`.execute(trx),
  );
  const choose = (most?: number) => asFirst(office, (scope) => chooseShownClients(scope, most));
  expect(await choose()).toEqual({ ids: [waits, dear, cheap], of: 3 });
  expect(await choose(2)).toEqual({ ids: [waits, dear], of: 3 });
});

test('who has delivered everything in time is not among them', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  moveClock(office, '2026-08-01T08:00:00.000Z');
  expect(await asFirst(office, (scope) => chooseShownClients(scope))).toEqual({ ids: [], of: 0 });
});
