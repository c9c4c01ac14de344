import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { aboutJob, findJob, keepJob } from './find-job.ts';

/** Somebody says that a job is done: it takes no more of anybody's time. Marked twice, the first stands. */
export async function markJobDone(
  scope: OfficeScope,
  clientId: string,
  jobKey: string,
): Promise<{ done: true } | { refused: 'not-found' }> {
  const job = await findJob(scope, clientId, jobKey);
  if (!job) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  await keepJob(scope, clientId, jobKey);
  const marked = await scope.trx
    .updateTable('job')
    .set({ done_on: scope.today, done_at: scope.now, done_by: staffOf(scope) })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .where('done_on', 'is', null)
    .executeTakeFirst();
  if (marked.numUpdatedRows > 0n) await appendRecord(scope, [{ clientId, kind: 'job-done', data: aboutJob(job) }]);
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
  const undone = await scope.trx
    .updateTable('job')
    .set({ done_on: null, done_at: null, done_by: null })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .where('done_on', 'is not', null)
    .executeTakeFirst();
  if (undone.numUpdatedRows > 0n) await appendRecord(scope, [{ clientId, kind: 'job-reopened', data: aboutJob(job) }]);
  return { done: false };
}
