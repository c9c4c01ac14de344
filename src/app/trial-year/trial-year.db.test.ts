import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { liveThrough, addYear, statusesOf, yearTasksOf, notedOf } from './trial-year.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('a whole year', () => {
  test.each([true, false])('delivers %s', async (delivers) => {
    const { office, clientId } = await addYear(database.db);
    const t = Date.now();
    await liveThrough(office, { fromOn: '2026-12-14', toOn: '2028-01-25', clientId, delivers });
    console.log(Date.now() - t, await statusesOf(office), await yearTasksOf(office), await notedOf(office));
    expect(1).toBe(1);
  }, 120000);
});
