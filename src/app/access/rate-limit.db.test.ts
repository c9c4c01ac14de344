import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testAccess, type TestAccess } from './access.testdata.ts';
import { forgetOldCounts } from './forget-old-access.ts';
import { countRequest, type RateRule } from './rate-limit.ts';

let database: TestDatabase;
let access: TestAccess;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  access = testAccess(database.db);
});

const rule = (name: string, max = 3): RateRule => ({ name, max, windowSeconds: 600 });
const count = (...counts: [RateRule, string][]) =>
  countRequest(
    access.context,
    counts.map(([of, subject]) => ({ rule: of, subject })),
  );

describe('a rate limit', () => {
  test('lets through what it says, refuses the next, and says how long to wait', async () => {
    const three = rule('a');
    for (let requests = 0; requests < 3; requests += 1) expect(await count([three, 'x'])).toEqual({ allowed: true });
    access.wait(30.5);
    expect(await count([three, 'x'])).toEqual({ refused: 'too-many', retryAfterSeconds: 570 });
    expect(await count([three, 'y'])).toEqual({ allowed: true });
    expect(await count([rule('another'), 'x'])).toEqual({ allowed: true });
    access.wait(569.5);
    expect(await count([three, 'x'])).toEqual({ allowed: true });
  });

  test('counts every request of many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => count([rule('b', 7), 'x'])));
    expect(answers.filter((answer) => 'allowed' in answer)).toHaveLength(7);
  });

  test('holds several rules, in whatever order they are named, without waiting in a circle', async () => {
    const [one, other] = [rule('c', 1000), rule('d', 1000)];
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        index % 2 === 0 ? count([one, 'x'], [other, 'y']) : count([other, 'y'], [one, 'x']),
      ),
    );
    expect(all.every((answer) => 'allowed' in answer)).toBe(true);
    expect(await count([one, 'x'], [rule('e', 0), 'z'])).toMatchObject({ refused: 'too-many' });
  });

  test('keeps no subject that can be read, and forgets old windows', async () => {
    await count([rule('f'), 'ingrid@nordlys.example']);
    const all = () => sql<{ text: string }>`select to_jsonb(r)::text as text from rate_limit r`.execute(database.db);
    expect(JSON.stringify((await all()).rows)).not.toContain('ingrid');
    access.wait(3 * 86_400);
    await forgetOldCounts(access.context);
    expect((await all()).rows).toEqual([]);
  });
});
