import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { withoutOffice } from './connect.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

test('a connection that the server breaks off between two statements fails its transaction and nothing else', async () => {
  const { db } = database;
  const work = withoutOffice(db, async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await withoutOffice(db, (other) => sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(other));
    // The news arrives while nothing is asked.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await sql`select 1`.execute(trx);
  });
  await expect(work).rejects.toThrow();
  const { rows } = await withoutOffice(db, (trx) => sql<{ one: number }>`select 1 as one`.execute(trx));
  expect(rows).toEqual([{ one: 1 }]);
});
