import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { inSample } from '../app/intake/intake.testdata.ts';
import { addAccepted, connectScene, openLedgerScene, type LedgerScene } from '../app/ledger/ledger.testdata.ts';
import { viewPush } from '../app/ledger/view-ledger.ts';
import { wantPushes, wantReading } from '../app/ledger/want-ledger.ts';
import { noFailpoint } from '../files/failpoints.ts';
import { enqueueLedgersBy, startBoss } from './boss.ts';
import { runWorkers } from './run-workers.ts';

let database: TestDatabase;
let boss: PgBoss;
let scene: LedgerScene;

beforeAll(async () => {
  database = await cloneDatabase();
  boss = await startBoss(database.url, (error) => {
    throw error;
  });
  scene = await openLedgerScene(database.db);
  scene.office.context.enqueueLedgers = enqueueLedgersBy(boss);
});
afterAll(async () => {
  await boss.stop({ graceful: true });
  await scene.close();
  await database.close();
});

test('what is asked of an accounting system asks for one round of the office, which does it', async () => {
  await connectScene(scene);
  const arrivalId = await addAccepted(scene, 'kvittering.pdf');
  await inSample(scene.office, (scope) => wantPushes(scope, { arrivalIds: [arrivalId] }));
  await inSample(scene.office, (scope) => wantReading(scope, scene.clientId));
  const { rows } = await sql<{ data: object }>`select data from pgboss.job where name = 'attend-ledgers'`.execute(
    database.db,
  );
  expect(rows).toEqual([{ data: { officeId: scene.office.officeId } }]);
  let read: () => void = () => undefined;
  const isRead = new Promise<void>((resolve) => (read = resolve));
  const { ledger } = scene.ports;
  await runWorkers(boss, {
    context: scene.office.context,
    sweepPorts: { smsConfigured: false },
    sendPorts: { worker: 1, failpoint: noFailpoint, send: async () => ({ outcome: 'accepted', response: '250 ok' }) },
    ledgers: {
      ...scene.ports,
      ledger: {
        ...ledger,
        async listDocuments(...asked) {
          const answer = await ledger.listDocuments(...asked);
          read();
          return answer;
        },
      },
    },
    onTrouble: (error) => {
      throw error;
    },
  });
  await isRead;
  expect(scene.inbox.map(({ name }) => name)).toEqual(['kvittering.pdf']);
  expect(await inSample(scene.office, (scope) => viewPush(scope, arrivalId))).toEqual({
    system: 'fiken',
    state: 'sent',
    maySend: false,
  });
});
