import type { CalendarDate } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { aboutJob, findJob } from './find-job.ts';

/**
 * Not now, and why: the client is told nothing, and nobody is asked about it again before the day that was proposed. Why stands beside the record. The same day again changes nothing.
 */
export async function setPromiseAside(
  scope: OfficeScope,
  clientId: string,
  jobKey: string,
  { untilOn, reason }: { untilOn: CalendarDate; reason: string },
): Promise<{ setAside: true } | { refused: 'not-found' }> {
  const job = await findJob(scope, clientId, jobKey);
  if (!job) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  const values = { until_on: untilOn, set_by: staffOf(scope)!, set_at: scope.now };
  const { numInsertedOrUpdatedRows: changed } = await scope.trx
    .insertInto('promise_set_aside')
    .values({ office_id: scope.officeId, client_id: clientId, job_key: jobKey, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['office_id', 'client_id', 'job_key'])
        .doUpdateSet(values)
        .where('promise_set_aside.until_on', '<>', untilOn),
    )
    .executeTakeFirstOrThrow();
  if (changed === 0n) return { setAside: true };
  await appendRecord(scope, [
    {
      clientId,
      kind: 'promise-set-aside',
      data: { ...aboutJob(job), toOn: untilOn },
      words: { reason },
    },
  ]);
  return { setAside: true };
}

/** It is asked about again. Undoing what is undone changes nothing. */
export async function undoSetAside(
  scope: OfficeScope,
  clientId: string,
  jobKey: string,
): Promise<{ setAside: false } | { refused: 'not-found' }> {
  const job = await findJob(scope, clientId, jobKey);
  if (!job) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  const { numDeletedRows } = await scope.trx
    .deleteFrom('promise_set_aside')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .executeTakeFirst();
  if (numDeletedRows > 0n)
    await appendRecord(scope, [{ clientId, kind: 'promise-set-aside-undone', data: aboutJob(job) }]);
  return { setAside: false };
}
