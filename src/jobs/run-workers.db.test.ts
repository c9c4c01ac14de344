import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PgBoss } from 'pg-boss';
import { noFailpoint } from '../files/failpoints.ts';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addBuilder, addSampleOffice } from '../../tests/support/sample-office.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { addSeconds } from '../app/office-time.ts';
import { inOffice } from '../db/connect.ts';
import { enqueueBy, startBoss } from './boss.ts';
import { runWorkers } from './run-workers.ts';
import { openWorkerLease, type WorkerLease } from './worker-lease.ts';

let database: TestDatabase;
let boss: PgBoss;
let lease: WorkerLease;

beforeAll(async () => {
  database = await cloneDatabase();
  boss = await startBoss(database.url, (error) => {
    throw error;
  });
  lease = await openWorkerLease(database.url, () => undefined);
});

afterAll(async () => {
  await boss.stop({ graceful: true });
  await lease.close();
  await database.close();
});

test('a job that waits is counted from now, whatever the clock of its office says', async () => {
  const office = await addSampleOffice(database.db, '2031-07-01T08:00:00.000Z');
  const messageId = office.context.ids.next();
  await inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
    enqueueBy(boss)(scope, [messageId], addSeconds(scope.now, 120)),
  );
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from start_after - created_on)::float8 as seconds from pgboss.job
    where name = 'send-message' and data ->> 'messageId' = ${messageId}`.execute(database.db);
  expect(rows).toEqual([{ seconds: 120 }]);
});

test('a sweep asked for by a job decides, queues in its own transaction, and the next job sends', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  office.clock.set('2026-09-21T07:00:00.000Z' as never);
  const sent: string[] = [];
  let tellSent: () => void = () => undefined;
  const firstSent = new Promise<void>((resolve) => (tellSent = resolve));
  await runWorkers(boss, {
    context: { ...office.context, enqueue: enqueueBy(boss) },
    sweepPorts: { smsConfigured: false },
    sendPorts: {
      worker: lease.number,
      failpoint: noFailpoint,
      send: async (message) => {
        sent.push(message.toAddress);
        tellSent();
        return { outcome: 'accepted', response: '250 ok' };
      },
    },
  });
  await boss.send('sweep', { officeId: office.officeId });
  await firstSent;
  expect(sent).toEqual(['jo@brattli.example']);
  const queued = await inOffice(database.db, office.officeId, (trx) =>
    trx.selectFrom('message').select(['kind', 'chasing', 'planned_on']).execute(),
  );
  expect(queued).toEqual([{ kind: 'reminder-main', chasing: true, planned_on: '2026-09-21' }]);
});
