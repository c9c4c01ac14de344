import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PgBoss } from 'pg-boss';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addTestOffice, testAccess, type TestAccess } from '../app/access/access.testdata.ts';
import { countRequest } from '../app/access/rate-limit.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { inOffice } from '../db/connect.ts';
import { noFailpoint } from '../files/failpoints.ts';
import { startBoss } from './boss.ts';
import { runWorkers } from './run-workers.ts';

let database: TestDatabase;
let boss: PgBoss;
let access: TestAccess;
beforeAll(async () => {
  database = await cloneDatabase();
  access = testAccess(database.db);
  boss = await startBoss(database.url, () => undefined);
});
afterAll(async () => {
  await boss.stop({ graceful: true });
  await database.close();
});

const DAY = 86_400;

async function countLeft(officeIds: readonly string[]): Promise<number[]> {
  const counts = await Promise.all(
    officeIds.map((officeId) =>
      inOffice(database.db, officeId, (trx) =>
        sql<{ count: number }>`select count(*)::int as count from access where office_id = ${officeId}`.execute(trx),
      ),
    ),
  );
  const rates = await sql<{ count: number }>`select count(*)::int as count from rate_limit`.execute(database.db);
  return [...counts, rates].map(({ rows }) => rows[0]!.count);
}

test('what lost its use long ago is gone in every office, although the files could not be tidied; what is in use stays', async () => {
  const offices = [await addTestOffice(access), await addTestOffice(access, { email: 'aase@nordlys.example' })];
  const officeIds = offices.map(({ officeId }) => officeId);
  const issue = async (): Promise<void> => {
    for (const { officeId, staffId } of offices) await issueStaffLink(access.context, officeId, staffId, 1);
    const rule = { name: 'test', max: 5, windowSeconds: 60 };
    await countRequest(access.context, [{ rule, subject: String(access.context.clock.now()) }]);
  };
  await issue();
  access.wait(40 * DAY);
  await issue();
  expect(await countLeft(officeIds)).toEqual([2, 2, 2]);
  const asked: string[] = [];
  const trouble = new Promise<unknown>((resolve) => {
    void runWorkers(boss, {
      context: { ...access.context, enqueue: async () => undefined },
      sweepPorts: { smsConfigured: false },
      sendPorts: { worker: 1, failpoint: noFailpoint, send: async () => ({ outcome: 'accepted', response: '' }) },
      tidy: {
        files: {
          removeAbandoned: async (now) => {
            asked.push(now.toISOString());
            throw new Error('the folder is away');
          },
        },
        uploads: {
          forgetOld: async () => {
            asked.push('uploads');
            return 0;
          },
        },
        onTrouble: resolve,
      },
    }).then(() => boss.send('tidy-up', {}));
  });
  expect(String(await trouble)).toBe('Error: the folder is away');
  await expect.poll(() => countLeft(officeIds)).toEqual([1, 1, 1]);
  expect(asked).toEqual(['2027-01-02T08:00:00.000Z', 'uploads']);
});
