import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bossOptions, queues } from '../jobs/queues.ts';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { assertSafeApplicationRole } from './application-role.ts';
import { type DatabaseTransaction, inOffice, openDatabase, withoutOffice } from './connect.ts';
import { applyGrants } from './grants.ts';
import { migrate, roleOf } from './migrate.ts';
import { applyRowSecurity, findRowSecurityFaults, lookedUpBeforeTenant, withoutRowSecurity } from './row-security.ts';

const ONE = '0190a000-0000-7000-8000-000000000001';
const OTHER = '0190a000-0000-7000-8000-000000000002';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

describe('the schema', () => {
  test('holds no table without row security that is not exempt by name', async () => {
    expect(await findRowSecurityFaults(database.ownerDb)).toEqual([]);
  });

  test('is migrated by two processes at once and by a second run without a change', async () => {
    const options = { ownerUrl: database.ownerUrl, appUrl: database.url, queues };
    expect(await Promise.all([migrate(options), migrate(options)])).toEqual([{ applied: [] }, { applied: [] }]);
  });

  test('lets the application work its queues without owning them', async () => {
    const boss = new PgBoss({ ...bossOptions, connectionString: database.url, max: 3 });
    const errors: unknown[] = [];
    boss.on('error', (error) => errors.push(error));
    await boss.start();
    await boss.send('sweep', { officeId: ONE }, { singletonKey: ONE });
    expect(await boss.send('sweep', { officeId: ONE }, { singletonKey: ONE })).toBeNull();
    const [job] = await boss.fetch<{ officeId: string }>('sweep');
    expect(job!.data).toEqual({ officeId: ONE });
    await boss.complete('sweep', job!.id);
    await boss.supervise();
    await boss.stop();
    expect(errors).toEqual([]);
  });
});

describe('row security', () => {
  const note = sql.id('probe_note');

  beforeAll(async () => {
    await sql`create table probe_note (office_id uuid not null, id int not null, word text not null,
      primary key (office_id, id))`.execute(database.ownerDb);
    await sql`create table probe_bare (id int primary key)`.execute(database.ownerDb);
    const faults = await findRowSecurityFaults(database.ownerDb);
    expect(faults).toEqual([
      'probe_bare has no office_id and is not exempt by name',
      'probe_note is not held by row security',
    ]);
    await applyRowSecurity(database.ownerDb);
    await applyGrants(database.ownerDb, roleOf(database.url));
    await inOffice(database.db, ONE, (trx) => insert(trx, ONE, 1));
    await inOffice(database.db, OTHER, (trx) => insert(trx, OTHER, 1));
  });

  const insert = (trx: DatabaseTransaction, officeId: string, id: number): Promise<unknown> =>
    sql`insert into ${note} values (${officeId}, ${id}, 'ord')`.execute(trx);
  const count = async (trx: DatabaseTransaction): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from ${note}`.execute(trx)).rows[0]!.n;

  test('shows an office its own rows and no others', async () => {
    expect(await inOffice(database.db, ONE, count)).toBe(1);
    expect(await inOffice(database.db, '0190a000-0000-7000-8000-000000000003', count)).toBe(0);
  });

  test('shows nothing and takes nothing while no office is set, also on a connection that had one', async () => {
    const narrow = openDatabase({ url: database.url, max: 1 });
    expect(await withoutOffice(narrow, count)).toBe(0);
    expect(await inOffice(narrow, ONE, count)).toBe(1);
    expect(await withoutOffice(narrow, count)).toBe(0);
    await expect(withoutOffice(narrow, (trx) => insert(trx, ONE, 9))).rejects.toThrow(/row-level security/);
    await narrow.destroy();
  });

  test('refuses a row for another office, and leaves another office’s rows alone', async () => {
    await expect(inOffice(database.db, ONE, (trx) => insert(trx, OTHER, 9))).rejects.toThrow(/row-level security/);
    await inOffice(database.db, ONE, (trx) => sql`update ${note} set word = 'nytt'`.execute(trx));
    await inOffice(database.db, ONE, (trx) => sql`delete from ${note} where office_id = ${OTHER}`.execute(trx));
    const { rows } = await inOffice(database.db, OTHER, (trx) => sql`select word from ${note}`.execute(trx));
    expect(rows).toEqual([{ word: 'ord' }]);
  });

  test('holds the owner too, and gives the application no TRUNCATE, which would pass it by', async () => {
    expect(await withoutOffice(database.ownerDb, count)).toBe(0);
    await expect(sql`truncate ${note}`.execute(database.db)).rejects.toThrow(/permission denied/);
  });

  test('opens a table for look-ups to the owner alone, and closes it again', async () => {
    const open = {
      withoutRowSecurity,
      lookedUpBeforeTenant: [...lookedUpBeforeTenant, { table: 'probe_note', reason: 'test' }],
    };
    await applyRowSecurity(database.ownerDb, open);
    expect(await withoutOffice(database.ownerDb, count)).toBe(2);
    expect(await withoutOffice(database.db, count)).toBe(0);
    await applyRowSecurity(database.ownerDb);
    expect(await withoutOffice(database.ownerDb, count)).toBe(0);
  });
});

describe('the application’s role', () => {
  test('is safe as it is made', async () => {
    await expect(assertSafeApplicationRole(database.db)).resolves.toBeUndefined();
  });

  test('is refused when it is the owner, or a superuser', async () => {
    await expect(assertSafeApplicationRole(database.ownerDb)).rejects.toThrow(/owns the database/);
    const superuser = openDatabase({ url: database.setupUrl, max: 1 });
    await expect(assertSafeApplicationRole(superuser)).rejects.toThrow(/is a superuser, and it has BYPASSRLS/);
    await superuser.destroy();
  });

  test('is refused when it is a member of the owner', async () => {
    const superuser = openDatabase({ url: database.setupUrl, max: 1 });
    await sql`create role probe_member login password 'probe' in role takt_owner`.execute(superuser);
    const url = new URL(database.url);
    url.username = 'probe_member';
    url.password = 'probe';
    const member = openDatabase({ url: url.href, max: 1 });
    await expect(assertSafeApplicationRole(member)).rejects.toThrow(/member of its owner/);
    await member.destroy();
    await sql`drop role probe_member`.execute(superuser);
    await superuser.destroy();
  });
});

describe('a connection', () => {
  test('gives dates as text, instants in UTC, whole numbers as numbers and decimals as text', async () => {
    const { rows } = await sql`select date '2026-11-20' as d, timestamptz '2026-11-23 10:41:27.1234+01' as t,
      9007199254740991::int8 as i, 1.10::numeric as n, array[date '2026-01-31', null] as ds,
      array[timestamptz '2026-07-01 00:00+02'] as ts, array[1::int8] as xs`.execute(database.db);
    expect(rows).toEqual([
      {
        d: '2026-11-20',
        t: '2026-11-23T09:41:27.123Z',
        i: 9007199254740991,
        n: '1.10',
        ds: ['2026-01-31', null],
        ts: ['2026-06-30T22:00:00.000Z'],
        xs: [1],
      },
    ]);
  });

  test('breaks off a statement that takes too long', async () => {
    const nap = (trx: DatabaseTransaction): Promise<unknown> => sql`select pg_sleep(5)`.execute(trx);
    await expect(inOffice(database.db, ONE, nap, { statementTimeoutMs: 50 })).rejects.toThrow(/statement timeout/);
  });
});
