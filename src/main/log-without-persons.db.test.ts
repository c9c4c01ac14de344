import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../tests/support/sample-office.ts';
import { addTestOffice } from '../app/access/access.testdata.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { deriveSecurityEvent } from '../http/derive-security-event.ts';
import { testBrowser, testServer } from '../http/http.testdata.ts';
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

test('the log says what went wrong without the words that were sent', async () => {
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

test('the log has a line for who did not get in and for what was refused, with way, role and number, and nobody in it', async () => {
  const database = await cloneDatabase();
  lines = [];
  const log = openLog({ write: (line) => void lines.push(line) });
  const server = testServer(database.db, {
    onAnswered: (request) => {
      const told = deriveSecurityEvent(request);
      if (told) log.tell(told.event, told.facts);
    },
  });
  const { officeId, staffId } = await addTestOffice(server, { email: 'åse.øvrebø@nordlys.example' });
  const browser = testBrowser(server);
  const token = 'a'.repeat(43);
  await browser.post('/api/sign-in/code', { email: 'åse.øvrebø@nordlys.example', code: '417293' });
  await browser.post('/api/sign-in/link', { token });
  await browser.get('/calendar/17029012345.ics?who=jo@brattli.example');
  await browser.post('/api/sign-in/code', { email: 'åse.øvrebø@nordlys.example' });
  await browser.get('/api/passkeys');
  await browser.post('/api/sign-in/link', { token: await issueStaffLink(server.context, officeId, staffId, 1) });
  await browser.send('DELETE', '/api/passkeys/17029012345');
  const refused = await browser.post('/api/sign-out', {}, { Origin: 'https://evil.example' });
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(told.map(({ event, way, route, outcome, role }) => [event, way, route, outcome, role])).toEqual([
    ['sign-in-failed', 'code', 'POST /api/sign-in/code', 'access.code-not-accepted', 'nobody'],
    ['sign-in-failed', 'link', 'POST /api/sign-in/link', 'access.unknown-link', 'nobody'],
    ['sign-in-failed', 'code', 'POST /api/sign-in/code', 'request.invalid', 'nobody'],
    ['refused', undefined, 'GET /api/passkeys', 'access.signed-out', 'nobody'],
    ['refused', undefined, 'DELETE /api/passkeys/{passkeyId}', 'request.invalid', 'accountant'],
    ['refused', undefined, 'POST /api/sign-out', 'request.foreign-origin', 'nobody'],
  ]);
  expect(refused.body['instance']).toBe(`urn:uuid:${String(told.at(-1)!['requestId'])}`);
  for (const word of ['nordlys', 'øvrebø', '417293', token, '17029012345', 'brattli', 'evil', officeId, staffId]) {
    expect(lines.join('')).not.toContain(word);
  }
  await database.close();
});
