import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { isFreeText, type DescribedRoute, type Fill } from './describe-routes.testdata.ts';
import { workAt } from '../app/surcharge/surcharge.testdata.ts';
import { openEveryRoute, sendTo, type EveryRoute } from './every-route.testdata.ts';
import type { TestBrowser } from './http.testdata.ts';

const naughty = [
  ...(JSON.parse(readFileSync(new URL(import.meta.resolve('big-list-of-naughty-strings')), 'utf8')) as string[]),
  'a\0b',
  '\ud800',
  '\u202egpj.exe',
  'x\r\nBcc: y@z.example',
  'x'.repeat(50_000),
];

/** Every route gets each fifth of the strings, another fifth than the one before it, so that the walk stays short. */
const share = 5;

let database: TestDatabase;
let all: EveryRoute;
beforeAll(async () => {
  database = await cloneDatabase();
  all = await openEveryRoute(database.db);
});
afterAll(async () => {
  await database.close();
  all.close();
});

const nameOf = ({ method, path }: DescribedRoute): string => `${method} ${path}`;
function speakerOf({ path }: DescribedRoute): TestBrowser {
  if (path.startsWith('/api/deliver/')) return all.system;
  return path.startsWith('/api/portal/') ? all.client : all.owner;
}
/** What would end the session that asks. */
const ends = /sign-out|leave|sign-in|deactivate|\/sessions/;

/** Whether a person writes freely here: not an id, a date, a choice or a key that the program made. */
const isWritten: (schema: Parameters<Fill>[1]) => boolean = (schema) =>
  isFreeText(schema) && !schema.pattern?.startsWith('^[a-z0-9]');

/** Puts the text in one of the places that a route has for texts, and counts them. */
function fillOne(text: string, wanted: number): { fill: Fill; places: () => number } {
  let places = 0;
  return {
    fill(name, schema) {
      if (!isWritten(schema)) return all.fill(name, schema);
      const isHere = places === wanted;
      places += 1;
      return isHere ? text : all.fill(name, schema);
    },
    places: () => places,
  };
}

test('every text of every route may be anything: it is taken or refused, and neither a sweep nor a page fails of it afterwards', async () => {
  const failed: string[] = [];
  const answers = { taken: 0, refused: 0 };
  for (const [index, route] of all.routes.filter(({ path }) => !ends.test(path)).entries()) {
    const by = speakerOf(route);
    const texts = naughty.filter((_text, place) => place % share === index % share);
    let places = 1;
    for (const [turn, text] of texts.entries()) {
      const one = fillOne(text, turn % places);
      const { status, body } = await sendTo(by, route, one.fill);
      if (status >= 500 || status === 401) failed.push(`${nameOf(route)} ${text}: ${status} ${JSON.stringify(body)}`);
      answers[status < 300 ? 'taken' : 'refused'] += 1;
      if (one.places() === 0) break;
      places = one.places();
    }
    await sql`delete from rate_limit`.execute(database.db);
  }
  expect(failed).toEqual([]);
  expect(answers.taken).toBeGreaterThan(500);
  expect(answers.refused).toBeGreaterThan(500);
  await workAt(all.ours, '2026-12-14T08:00:00.000Z');
  for (const route of all.routes.filter(({ method }) => method === 'GET')) {
    expect((await sendTo(speakerOf(route), route, all.fill)).status, nameOf(route)).toBeLessThan(500);
  }
  await all.server.settled();
  expect(all.server.reports).toEqual([]);
}, 180_000);
