import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addBuilder, addSampleOffice } from '../../tests/support/sample-office.ts';
import { inSample } from '../app/intake/intake.testdata.ts';
import { askForesight } from '../app/weekend/ask-foresight.ts';
import { viewWeekend } from '../app/weekend/view-weekend.ts';
import { noFailpoint } from '../files/failpoints.ts';
import { enqueueForesightBy, startBoss } from './boss.ts';
import { runWorkers } from './run-workers.ts';

let database: TestDatabase;
let boss: PgBoss;
const fail = (error: unknown): void => {
  throw error;
};
beforeAll(async () => {
  database = await cloneDatabase();
  boss = await startBoss(database.url, fail);
});
afterAll(async () => {
  await boss.stop({ graceful: true });
  await database.close();
});

test('what is asked for is worked out by whoever takes jobs, and can be asked for again', async () => {
  const office = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  office.context.enqueueForesight = enqueueForesightBy(boss);
  await runWorkers(boss, {
    context: office.context,
    sweepPorts: { smsConfigured: false },
    sendPorts: { worker: 1, failpoint: noFailpoint, send: async () => ({ outcome: 'accepted', response: '250 ok' }) },
    onTrouble: fail,
  });
  for (let round = 0; round < 2; round += 1) {
    await inSample(office, askForesight);
    await vi.waitFor(
      async () =>
        expect(await inSample(office, (scope) => viewWeekend(scope, 'owner'))).toMatchObject({
          counting: null,
          stale: false,
          countedAt: '2026-11-30T08:00:00.000Z',
        }),
      { timeout: 30_000, interval: 100 },
    );
  }
});
