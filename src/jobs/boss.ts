import { fromKysely, PgBoss } from 'pg-boss';
import type { EnqueueForesight, EnqueueLedgers, EnqueueReadings, EnqueueSends } from '../app/office/office-scope.ts';
import { secondsBetween } from '../app/office-time.ts';
import { bossOptions } from './queues.ts';

/** Connects to the queues. `onError` hears of troubles in the background: a lost connection, a failed supervision. */
export async function startBoss(appUrl: string, onError: (error: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss({ ...bossOptions, connectionString: appUrl, max: 6 });
  boss.on('error', onError);
  await boss.start();
  return boss;
}

/**
 * Jobs are inserted in the very transaction that writes the messages: neither can be there without the other. Payloads hold ids only. The queue is
 * told how long to wait, not until when: an office may have a clock of its own, the queue has the machine's.
 */
export function enqueueBy(boss: PgBoss): EnqueueSends {
  return async (scope, messageIds, notBefore) => {
    const jobs = messageIds.map((messageId) => ({
      data: { officeId: scope.officeId, messageId },
      ...(notBefore > scope.now ? { startAfter: Math.ceil(secondsBetween(scope.now, notBefore)) } : {}),
    }));
    await boss.insert('send-message', jobs, { db: fromKysely(scope.trx) });
  };
}

/** Jobs for files to read, in the transaction that registered them. */
export function enqueueReadingsBy(boss: PgBoss): EnqueueReadings {
  return async (scope, arrivalIds) => {
    const jobs = arrivalIds.map((arrivalId) => ({ data: { officeId: scope.officeId, arrivalId } }));
    await boss.insert('read-arrival', jobs, { db: fromKysely(scope.trx) });
  };
}

/** A round through the office's accounting systems, in the transaction that asked for something there. One that waits already is enough. */
export function enqueueLedgersBy(boss: PgBoss): EnqueueLedgers {
  return async (scope) => {
    const job = { data: { officeId: scope.officeId }, singletonKey: scope.officeId };
    await boss.insert('attend-ledgers', [job], { db: fromKysely(scope.trx) });
  };
}

/** The office's weekends, in the transaction that asked for them. One that waits already is enough. */
export function enqueueForesightBy(boss: PgBoss): EnqueueForesight {
  return async (scope) => {
    const job = { data: { officeId: scope.officeId }, singletonKey: scope.officeId };
    await boss.insert('foresee-weekends', [job], { db: fromKysely(scope.trx) });
  };
}
