import { clockOf } from '../app/clock.ts';
import { createIds } from '../app/ids.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../app/office/office-scope.ts';
import { listOffices } from '../jobs/run-workers.ts';
import type { Environment } from './environment.ts';
import { prepareDatabase } from './prepare-database.ts';

/** The context of the machine's own clock over a database that is open. */
export function machineContext(db: AppContext['db'], enqueue: AppContext['enqueue'] = queueNothing): AppContext {
  const clock = clockOf(Date.now);
  return { db, clock, ids: createIds(clock), enqueue };
}

/** For commands that only read. */
async function queueNothing(): Promise<void> {
  throw new Error('this command was given no queue');
}

/** Runs some work in every office, one transaction each, and closes what was opened. For commands of the command line. */
export async function withOffices<T>(
  environment: Environment,
  work: (scope: OfficeScope) => Promise<T>,
): Promise<{ officeId: string; result: T }[]> {
  const database = await prepareDatabase(environment, { max: 2 });
  try {
    const context = machineContext(database.db);
    const results: { officeId: string; result: T }[] = [];
    for (const officeId of await listOffices(context)) {
      results.push({ officeId, result: await inOfficeScope(context, officeId, 'takt', work) });
    }
    return results;
  } finally {
    await database.close();
  }
}
