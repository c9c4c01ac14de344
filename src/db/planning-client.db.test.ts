import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { openDatabase, type Database } from './connect.ts';

let database: TestDatabase;
let db: Database;
let owner: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = openDatabase({ url: database.ownerUrl, max: 1 });
  owner = openDatabase({ url: database.ownerUrl, max: 1 });
  await sql`create table thing (id int, name text); insert into thing values (1, 'one')`.execute(owner);
});
afterAll(async () => {
  await db.destroy();
  await owner.destroy();
  await database.close();
});

const things = async (id: number): Promise<unknown[]> =>
  (await sql`select * from thing where id >= ${id}`.execute(db)).rows;

test('a statement that comes again is planned once for its connection', async () => {
  for (let time = 0; time < 6; time += 1) expect(await things(1)).toEqual([{ id: 1, name: 'one' }]);
  const kept = await sql<{ plans: number }>`select generic_plans + custom_plans as plans from pg_prepared_statements
    where statement like 'select * from thing%'`.execute(db);
  expect(kept.rows).toEqual([{ plans: 4 }]);
});

test('after a table was changed one statement fails at the most, and the next is planned anew', async () => {
  for (let time = 0; time < 4; time += 1) await things(1);
  await sql`alter table thing add column price int default 5`.execute(owner);
  const answers: unknown[] = [];
  for (let time = 0; time < 5; time += 1) answers.push(await things(1).catch((error: Error) => error.message));
  expect(answers[0]).toMatch(/cached plan/);
  expect(answers.slice(1)).toEqual(Array(4).fill([{ id: 1, name: 'one', price: 5 }]));
});
