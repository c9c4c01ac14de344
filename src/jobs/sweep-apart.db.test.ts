import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PgBoss } from 'pg-boss';
import { noFailpoint } from '../files/failpoints.ts';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addSampleOffice } from '../../tests/support/sample-office.ts';
import { startBoss } from './boss.ts';
import { runWorkers } from './run-workers.ts';

let database: TestDatabase;
let boss: PgBoss;
beforeAll(async () => {
  database = await cloneDatabase();
  boss = await startBoss(database.url, () => undefined);
});
afterAll(async () => {
  await boss.stop({ graceful: true });
  await database.close();
});

test('an office that cannot be swept is told of, and the others of the same batch are swept all the same', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const nobody = office.context.ids.next();
  // The one that fails comes first.
  await boss.send('sweep', { officeId: nobody }, { singletonKey: nobody });
  await boss.send('sweep', { officeId: office.officeId }, { singletonKey: office.officeId });
  const troubles: string[] = [];
  await runWorkers(boss, {
    context: office.context,
    sweepPorts: { smsConfigured: false },
    sendPorts: { worker: 1, failpoint: noFailpoint, send: async () => ({ outcome: 'accepted', response: '' }) },
    onTrouble: (error) => troubles.push(String(error)),
  });
  const states = async () => {
    const { rows } = await sql<{ office: string; state: string; tries: number }>`
      select data ->> 'officeId' as office, state::text, retry_count as tries from pgboss.job
      where name = 'sweep' order by created_on`.execute(database.db);
    return rows.filter((row) => row.office === office.officeId).slice(0, 1);
  };
  await expect.poll(states).toEqual([{ office: office.officeId, state: 'completed', tries: 0 }]);
  expect(troubles[0]).toBe(`Error: no office ${nobody}`);
});
