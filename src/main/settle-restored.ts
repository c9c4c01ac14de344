import fs from 'node:fs';
import path from 'node:path';
import { inOfficeScope, type AppContext } from '../app/office/office-scope.ts';
import { settleAfterRestore, type AfterRestore } from '../app/safe-keeping/after-restore.ts';
import { findAnchorFaults, findChainFaultsOf } from '../app/safe-keeping/find-record-faults.ts';
import type { KeepingFault } from '../app/safe-keeping/keeping-fault.ts';
import { enqueueBy, enqueueReadingsBy, startBoss } from '../jobs/boss.ts';
import { listOffices } from '../jobs/run-workers.ts';
import type { Environment } from './environment.ts';
import { prepareDatabase } from './prepare-database.ts';
import { machineContext } from './with-offices.ts';

function markOf(dataFolder: string): string {
  return path.join(dataFolder, 'restore-to-settle');
}

/** From here on whoever opens this Takt settles what was restored before anything else, also after a restore that was killed. */
export function markRestore(dataFolder: string): void {
  fs.mkdirSync(dataFolder, { recursive: true });
  fs.writeFileSync(markOf(dataFolder), '', { mode: 0o600, flush: true });
}

/** Nothing was restored after all. */
export function unmarkRestore(dataFolder: string): void {
  fs.rmSync(markOf(dataFolder), { force: true });
}

/** Settles a restore that was killed after its rows were committed. Does nothing where there is none. */
export async function settleLeftRestore(dataFolder: string, context: AppContext): Promise<void> {
  if (!fs.existsSync(markOf(dataFolder))) return;
  for (const officeId of await listOffices(context)) {
    await inOfficeScope(context, officeId, 'takt', async (scope) => {
      // Restored offices came with their sending stopped; one that sends was founded here.
      const { sending_stopped_at: stoppedAt } = await scope.trx
        .selectFrom('office')
        .select('sending_stopped_at')
        .where('id', '=', officeId)
        .executeTakeFirstOrThrow();
      if (stoppedAt !== null) await settleAfterRestore(scope);
    });
  }
  unmarkRestore(dataFolder);
}

/** Brings the database up to date, follows every record, and settles what must not simply go on. */
export async function settleRestored(
  environment: Environment,
): Promise<{ after: AfterRestore; recordFaults: KeepingFault[] }> {
  const database = await prepareDatabase(environment, { max: 2 });
  const boss = await startBoss(database.appUrl, () => {});
  try {
    const context = {
      ...machineContext(database.db, enqueueBy(boss)),
      enqueueReadings: enqueueReadingsBy(boss),
    };
    const after: AfterRestore = { inDoubt: 0, askedAgain: 0 };
    const recordFaults: KeepingFault[] = [];
    for (const officeId of await listOffices(context)) {
      await inOfficeScope(context, officeId, 'takt', async (scope) => {
        recordFaults.push(...(await findChainFaultsOf(scope, 'all')).faults, ...(await findAnchorFaults(scope)));
        const { inDoubt, askedAgain } = await settleAfterRestore(scope);
        after.inDoubt += inDoubt;
        after.askedAgain += askedAgain;
      });
    }
    unmarkRestore(environment.dataFolder);
    return { after, recordFaults };
  } finally {
    await boss.stop({ graceful: false });
    await database.close();
  }
}
