import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../tests/support/sample-office.ts';
import { openLog } from '../watch/open-log.ts';

const naughty = (
  JSON.parse(readFileSync(new URL(import.meta.resolve('big-list-of-naughty-strings')), 'utf8')) as string[]
).filter((text) => text.trim().length >= 8 && !text.includes('\0'));

let database: TestDatabase;
let office: SampleOffice;
let lines: string[];

beforeAll(async () => {
  database = await cloneDatabase();
  office = await addSampleOffice(database.db, '2026-11-23T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
});
afterAll(() => database.close());

/** What the log says of everything that a database can refuse about a text. */
async function refuse(text: string): Promise<string> {
  lines = [];
  const log = openLog({ write: (line) => void lines.push(line) });
  const statements = [
    sql`select ${text}::date`,
    sql`select ${text}::uuid`,
    sql`select ${text}::int`,
    sql`insert into person (office_id, id, name, email) values (${office.officeId}, ${office.staffId}, ${text}, null)`,
    sql`insert into staff (office_id, id, name, email, role, language, active, created_at)
      values (${office.officeId}, ${office.staffId}, ${text}, ${text}, 'owner', 'nb', true, now())`,
    sql`insert into staff (office_id, id, name, email, role, language, active, created_at)
      values (${office.officeId}, gen_random_uuid(), 'x', 'x@x.example', ${text}, 'nb', true, now())`,
  ];
  for (const statement of statements) {
    await database.db
      .transaction()
      .execute(async (trx) => {
        await sql`select set_config('app.office', ${office.officeId}, true)`.execute(trx);
        await statement.execute(trx);
      })
      .then(
        () => undefined,
        (error: unknown) => log.trouble(new Error('request 1 (POST /api/office/staff)', { cause: error })),
      );
  }
  expect(lines.length).toBeGreaterThan(3);
  return lines.join('');
}

test('the log says what went wrong without the words that were sent', { timeout: 60_000 }, async () => {
  const told: string[] = [];
  for (const text of naughty) {
    const written = JSON.stringify(text).slice(1, -1);
    if ((await refuse(text)).includes(written)) told.push(text);
  }
  expect(told).toEqual([]);
});

test('the log has nobody of the office and its clients in it, and every line of it is JSON', async () => {
  const persons = [
    'Jo Brattli',
    'jo@brattli.example',
    '+4790000000',
    "Brattli & O'Hara Bygg AS",
    'ingrid@nordlys.example',
  ];
  for (const person of [...persons, 'Åse Øvrebø', 'åse.øvrebø@brattli.example', '17029012345', '8601.11.17947']) {
    expect(await refuse(person)).not.toContain(person);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({
        level: 'error',
        event: 'trouble',
        message: 'request 1 (POST /api/office/staff)',
      });
    }
  }
});
