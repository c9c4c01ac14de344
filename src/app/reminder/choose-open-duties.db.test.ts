import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { chooseOpenDuties } from './choose-open-duties.ts';
import { addStoryBuilder, inOffice } from './reminders.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;

beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  moveClock(office, '2026-09-14T07:00:00.000Z');
});

const clientsOn = async (on: string, most?: number): Promise<{ shown: number; of: number; clientIds: string[] }> =>
  inOffice(office, async (scope) => {
    const { ids, clients } = await chooseOpenDuties(scope, calendarDate(on), most);
    const rows = await scope.trx.selectFrom('obligation').select('client_id').where('id', 'in', ids).execute();
    return { ...clients, clientIds: [...new Set(rows.map((row) => row.client_id))].sort() };
  });

/** Gives a client a responsible person of its own. */
function giveOwnPerson(clientId: string): Promise<void> {
  return inOffice(office, async ({ trx, officeId, now }) => {
    const id = randomUUID();
    const person = {
      office_id: officeId,
      id,
      name: 'Li Berg',
      email: 'li@berg.example',
      language: 'nb',
      link_version: 1,
    };
    await trx
      .insertInto('person')
      .values({ ...person, language: 'nb', created_at: now })
      .execute();
    await trx.updateTable('contact').set({ person_id: id }).where('client_id', '=', clientId).execute();
  });
}

test('of many clients those come first whom the sweep of the day looks at, and all are counted', async () => {
  const { clientId: checked } = await addStoryBuilder(office);
  const { clientId: later } = await addStoryBuilder(office, '974760673');
  await giveOwnPerson(later);
  await inOffice(office, ({ trx }) =>
    trx.updateTable('obligation').set({ next_check_on: null }).where('client_id', '=', later).execute(),
  );
  expect(await clientsOn('2026-09-21', 1)).toEqual({ shown: 1, of: 2, clientIds: [checked] });
  expect(await clientsOn('2026-09-21')).toEqual({ shown: 2, of: 2, clientIds: [checked, later].sort() });
});

test('the other clients of a person come along, so that the message is shown whole', async () => {
  const { clientId: one } = await addStoryBuilder(office);
  const { clientId: other } = await addStoryBuilder(office, '974760673');
  expect(await clientsOn('2026-09-21', 1)).toEqual({ shown: 2, of: 2, clientIds: [one, other].sort() });
});
