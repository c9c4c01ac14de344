import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PgBoss } from 'pg-boss';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addSampleOffice } from '../../tests/support/sample-office.ts';
import { noFailpoint } from '../files/failpoints.ts';
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

test('a mailbox that does not answer is told of, and the job ends', async () => {
  const { context } = await addSampleOffice(database.db, '2026-11-23T08:00:00.000Z');
  const trouble = new Promise<string>((resolve) => {
    void runWorkers(boss, {
      context,
      sweepPorts: { smsConfigured: false },
      sendPorts: { worker: 1, failpoint: noFailpoint, send: async () => ({ outcome: 'accepted', response: '' }) },
      bounces: { imapUrl: 'imap://takt:hemmelig@127.0.0.1:1', onTrouble: (error) => resolve(String(error)) },
    }).then(() => boss.send('fetch-bounces', {}));
  });
  const told = await trouble;
  expect(told).toContain('the mailbox for delivery reports');
  expect(told).not.toContain('hemmelig');
});
