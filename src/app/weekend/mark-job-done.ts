import { addMonths } from '../../domain/kernel/index.ts';
import { listJobs, type ClientJob } from '../../domain/weekend/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { loadWorkClients } from './load-work-facts.ts';

/** A job can be marked so long before and after its day. */
const reachMonths = 12;

/** Somebody says that a job is done: it takes no more of anybody's time. Marked twice, the first stands. */
export async function markJobDone(
  scope: OfficeScope,
  clientId: string,
  jobKey: string,
): Promise<{ done: true } | { refused: 'not-found' }> {
  const job = await findJob(scope, clientId, jobKey);
  const doneBy = staffOf(scope);
  if (!job || doneBy === null) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  const added = await scope.trx
    .insertInto('job')
    .values({
      office_id: scope.officeId,
      client_id: clientId,
      job_key: jobKey,
      done_on: scope.today,
      done_at: scope.now,
      done_by: doneBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n)
    await appendRecord(scope, [{ clientId, kind: 'job-done', data: aboutOf(job) }]);
  return { done: true };
}

/** It was not done after all. Undoing what is undone changes nothing. */
export async function undoJobDone(
  scope: OfficeScope,
  clientId: string,
  jobKey: string,
): Promise<{ done: false } | { refused: 'not-found' }> {
  const job = await findJob(scope, clientId, jobKey);
  if (!job) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  const removed = await scope.trx
    .deleteFrom('job')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .executeTakeFirst();
  if (removed.numDeletedRows > 0n) await appendRecord(scope, [{ clientId, kind: 'job-reopened', data: aboutOf(job) }]);
  return { done: false };
}

async function findJob(scope: OfficeScope, clientId: string, jobKey: string): Promise<ClientJob | undefined> {
  const range = { fromOn: addMonths(scope.today, -reachMonths), toOn: addMonths(scope.today, reachMonths) };
  const clients = await loadWorkClients(scope, clientId);
  return clients.flatMap((client) => listJobs(client, scope.closures, range)).find(({ key }) => key === jobKey);
}

function aboutOf({ key, kind, period: { of, startOn, endOn } }: ClientJob) {
  return { job: kind, jobKey: key, periodOf: of, periodStartOn: startOn, periodEndOn: endOn };
}
