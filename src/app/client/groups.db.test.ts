import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { addClient } from './add-client.ts';
import { changeGroup, type WantedGroup } from './change-group.ts';
import { viewClient } from './view-client.ts';
import { viewGroups } from './view-groups.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: string;
let estate: string;

beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  builder = (await addBuilder(office, '2026-07-01')).clientId;
  estate = await addCompany("Brattli & O'Hara Eiendom Ærø AS");
});

function addCompany(name: string): Promise<string> {
  return asFirst(office, async (scope) => {
    const client = {
      name,
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn: on('2026-07-01'),
    } as const;
    return (await addClient(scope, { ...client, contacts: [] })).clientId;
  });
}

const put = (clientId: string, wanted: WantedGroup, of = office) =>
  asFirst(of, (scope) => changeGroup(scope, clientId, wanted));
const groupOf = async (clientId: string) => {
  const client = await asFirst(office, (scope) => viewClient(scope, clientId));
  return 'refused' in client ? client.refused : client.group;
};
const groups = async (of = office) =>
  (await asFirst(of, viewGroups)).groups.map(({ name, clients }) => `${name}: ${clients}`);
const changes = (clientId: string) =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('record_event')
      .select('data')
      .where('client_id', '=', clientId)
      .where('kind', '=', 'client-changed')
      .orderBy('sequence')
      .execute();
    return rows.map(({ data }) => data as Record<string, unknown>);
  });

describe('a group of companies', () => {
  test('is made by its name, and shows each the others', async () => {
    const made = await put(builder, { name: "Brattli & O'Hara Ærø" });
    expect(made).toMatchObject({ changed: true });
    expect(await groupOf(builder)).toMatchObject({ name: "Brattli & O'Hara Ærø", sisters: [] });
    // The same name with other letters is the same group.
    expect(await put(estate, { name: "brattli & o'hara ærø" })).toEqual({ ...made, changed: true });
    expect(await groupOf(builder)).toMatchObject({
      sisters: [{ id: estate, name: "Brattli & O'Hara Eiendom Ærø AS" }],
    });
    expect(await groupOf(estate)).toMatchObject({ sisters: [{ id: builder }] });
    expect(await groups()).toEqual(["Brattli & O'Hara Ærø: 2"]);
  });

  test('stands in the record, once a change', async () => {
    const made = await put(builder, { name: 'Brattli' });
    const groupId = 'groupId' in made ? made.groupId : '';
    expect(await put(builder, { name: 'Brattli' })).toEqual({ groupId, changed: false });
    expect(await put(builder, { groupId: groupId! })).toEqual({ groupId, changed: false });
    await put(builder, 'none');
    expect(await put(builder, 'none')).toEqual({ groupId: null, changed: false });
    expect(await changes(builder)).toMatchObject([
      { changed: ['group'], group: groupId, wasGroup: null, staff: office.staffId },
      { changed: ['group'], group: null, wasGroup: groupId },
    ]);
    const verdicts = await asFirst(office, (scope) => verifyRecords(scope, builder));
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('stays when the last one leaves it', async () => {
    await put(builder, { name: 'Brattli' });
    await put(builder, 'none');
    expect(await groupOf(builder)).toBeNull();
    expect(await groups()).toEqual(['Brattli: 0']);
  });

  test('of another office is unknown, and so is a client of one', async () => {
    const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const { clientId } = await addBuilder(other, '2026-07-01');
    const theirs = await put(clientId, { name: 'Brattli' }, other);
    const groupId = 'groupId' in theirs ? theirs.groupId! : '';
    expect(await put(builder, { groupId })).toEqual({ refused: 'unknown-group' });
    expect(await put(clientId, { name: 'Brattli' })).toEqual({ refused: 'not-found' });
    expect(await groupOf(builder)).toBeNull();
    expect(await groups()).toEqual([]);
    // A name is the office's own.
    await put(builder, { name: 'Brattli' });
    expect([await groups(), await groups(other)]).toEqual([['Brattli: 1'], ['Brattli: 1']]);
  });

  test('that two people name at once is one', async () => {
    await Promise.all([put(builder, { name: 'Brattli' }), put(estate, { name: 'BRATTLI' })]);
    expect(await groups()).toHaveLength(1);
    expect(await groupOf(builder)).toMatchObject({ sisters: [{ id: estate }] });
  });
});
