import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { openUndoingDatabase, type UndoingDatabase } from '../../../tests/support/undoing-database.ts';
import { inOffice } from '../../db/connect.ts';
import type { DescribedRoute } from '../describe-routes.testdata.ts';
import { openEveryRoute, type EveryRoute } from '../every-route.testdata.ts';
import type { Answer } from '../http.testdata.ts';
import { ask, nameOf, namesId, nowhere, routesOf, signOf, told } from './ask.testdata.ts';
import { openRoles, roles, strangers, type OpenedRoles, type Role } from './roles.testdata.ts';
import { seededRandom } from './seeded-random.testdata.ts';
import { readTable } from './table.testdata.ts';

let database: TestDatabase;
let undoing: UndoingDatabase;
let all: EveryRoute;
let opened: OpenedRoles;
let routes: DescribedRoute[];
const table = readTable();

beforeAll(async () => {
  database = await cloneDatabase();
  undoing = await openUndoingDatabase(database.url);
  all = await openEveryRoute(undoing.db);
  opened = await openRoles(all);
  routes = routesOf(all);
});
afterAll(async () => {
  all.close();
  await undoing.close();
  await database.close();
});

/** Every request meets the same office: what it changes is taken back. */
const asked = (role: Role, route: DescribedRoute, id?: (ours: string) => string): Promise<Answer> =>
  undoing.undoing(() => ask(all, opened, role, route, id));

describe('who may what', () => {
  test('has a row for every route, and no row without a route', () => {
    expect(routes.map(nameOf).toSorted()).toEqual([...table.keys()].toSorted());
  });

  test('is as the table says for every route and every role', async () => {
    const wrong: string[] = [];
    const begunAt = performance.now();
    let cells = 0;
    for (const route of routes) {
      const row = table.get(nameOf(route));
      const impossible = findImpossible(route);
      if (impossible !== undefined) wrong.push(`${nameOf(route)} cannot be asked: ${impossible}`);
      if (impossible !== undefined) continue;
      if (!row) {
        wrong.push(`no row for ${nameOf(route)}; today it would be ${await rowAsItIs(route)}`);
        continue;
      }
      const forAnybody = row.get('anonymous') === '=' ? await asked('anonymous', route) : undefined;
      for (const role of roles) {
        const answer = await asked(role, route);
        cells += 1;
        const sign = forAnybody ? signOfSame(answer, forAnybody) : signOf(answer, strangers.has(role));
        const expected = row.get(role)!;
        const found = `${nameOf(route)} as ${role}: ${sign} ${told(answer).slice(0, 300)}`;
        if (sign !== expected) wrong.push(`${found}, but the table says ${expected}`);
        if (forAnybody || !strangers.has(role)) continue;
        if (JSON.stringify(answer.body).includes('Brattli')) wrong.push(`${found} tells of ours`);
        if (!namesId(route)) continue;
        const nothing = await asked(role, route, () => nowhere);
        if (told(nothing) !== told(answer)) wrong.push(`${found}, but where there is nothing: ${told(nothing)}`);
      }
    }
    const seconds = (performance.now() - begunAt) / 1000;
    process.stdout.write(
      `who may what: ${routes.length} routes × ${roles.length} roles = ${cells} cells, ${seconds.toFixed(1)} s\n`,
    );
    expect(wrong).toEqual([]);
    expect(cells).toBe(table.size * roles.length);
    expect(all.server.reports).toEqual([]);
  });

  test('opens nothing to a contact who was taken away, by the link or the calendar that they still hold', async () => {
    const { link, calendarFile } = opened.former;
    const nobody = opened.browserOf('anonymous');
    await undoing.undoing(async () => {
      const entered = await nobody.post('/api/portal/enter', { token: link });
      const home = await nobody.get('/api/portal/home');
      expect([entered.status, home.status]).not.toContain(200);
      const calendar = await nobody.get(`/calendar/${calendarFile}`);
      expect(JSON.stringify([entered.body, home.body, calendar.body])).not.toMatch(/Brattli|VEVENT/);
    });
  });

  test('answers a stranger for five hundred ids of ours as for ids that exist nowhere', async () => {
    const seed = Number(process.env['TAKT_SEED'] ?? Date.now() % 1_000_000_007);
    const random = seededRandom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const ids = await everyIdOfOurs();
    const tried = routes.filter(
      (route) =>
        namesId(route) && [...strangers].some((role) => ['?', 'o'].includes(table.get(nameOf(route))!.get(role)!)),
    );
    const took: { ours: number; nothing: number }[] = [];
    const wrong: string[] = [];
    while (took.length < 500) {
      const route = pick(tried);
      const role = pick([...strangers].filter((each) => ['?', 'o'].includes(table.get(nameOf(route))!.get(each)!)));
      // As often the id that the route is about as any other that the office has.
      const ours = random() < 0.5 ? undefined : pick(ids);
      const timed = async (id: ((ours: string) => string) | undefined): Promise<[string, number]> => {
        const begunAt = performance.now();
        const answer = await asked(role, route, id);
        return [told(answer), performance.now() - begunAt];
      };
      const real = () => timed(ours === undefined ? undefined : () => ours);
      const none = () => timed(() => nowhere);
      // Whichever comes first pays for what was not read before.
      const oursFirst = random() < 0.5;
      const first = await (oursFirst ? real() : none());
      const second = await (oursFirst ? none() : real());
      const [[answered, oursMs], [answeredNone, noneMs]] = oursFirst ? [first, second] : [second, first];
      took.push({ ours: oursMs, nothing: noneMs });
      if (answered !== answeredNone) {
        wrong.push(
          `seed ${seed}: ${nameOf(route)} as ${role} with ${ours ?? 'its own id'}: ${answered}, not ${answeredNone}`,
        );
      }
    }
    const [oursMs, noneMs] = [medianOf(took.map(({ ours }) => ours)), medianOf(took.map(({ nothing }) => nothing))];
    process.stdout.write(
      `500 ids of another's (seed ${seed}): ${wrong.length} answers differ; median ${oursMs.toFixed(2)} ms, for ids that exist nowhere ${noneMs.toFixed(2)} ms\n`,
    );
    expect(wrong).toEqual([]);
  });
});

/** Whether an id is missing for it in the office that stands for ours. */
function findImpossible(route: DescribedRoute): string | undefined {
  const unknown = route.parameters.filter(({ name, schema }) => {
    try {
      all.fill(name, schema);
      return false;
    } catch {
      return schema.format === 'uuid';
    }
  });
  return unknown.length === 0 ? undefined : `no id for ${unknown.map(({ name }) => name).join(', ')}`;
}

/** For whoever writes the row of a new route, and says whether that is how it should be. */
async function rowAsItIs(route: DescribedRoute): Promise<string> {
  let signs = '';
  for (const role of roles) {
    if (groupsBegin.has(role)) signs += ' ';
    signs += signOf(await asked(role, route), strangers.has(role));
  }
  return `${signs}  ${nameOf(route)}`;
}
const groupsBegin: ReadonlySet<Role> = new Set(['link', 'other client', 'assistant', 'former staff', 'key']);

/** The same answer for everybody is one that depends on no session; a challenge or a key that was just made differs each time. */
function signOfSame(answer: Answer, anybody: Answer): string {
  return answer.status === anybody.status && answer.body['code'] === anybody.body['code'] ? '=' : '!';
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

/** Every id that stands anywhere in a row of our office, but for what is the other client's own: to her it is no stranger's. */
async function everyIdOfOurs(): Promise<string[]> {
  const { clientId, personId } = opened.otherClient;
  return inOffice(undoing.db, all.ours.officeId, async (trx) => {
    const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.columns c
      where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' and exists (
        select from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'office_id')
      order by 1`.execute(trx);
    const ids: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(name)} t
        where coalesce(to_jsonb(t) ->> 'client_id', '') <> ${clientId} and coalesce(to_jsonb(t) ->> 'person_id', '') <> ${personId}
          and id not in (${clientId}, ${personId}) order by id`.execute(trx);
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  });
}
