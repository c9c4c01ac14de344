import { isActive } from '../client/change-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { aboutJob, findJob, keepJob } from './find-job.ts';

/**
 * Gives a job to somebody who works here, or back to the client's lead. Answers who had it before, so that it can be given back. Given to whoever has it already, nothing
 * happens.
 */
export async function giveJob(
  scope: OfficeScope,
  clientId: string,
  jobKey: string,
  staffId: string,
): Promise<{ wasStaffId: string } | { refused: 'not-found' }> {
  const job = await findJob(scope, clientId, jobKey);
  if (!job || !(await isActive(scope, staffId))) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  await keepJob(scope, clientId, jobKey);
  const { given_to: givenTo } = await scope.trx
    .selectFrom('job')
    .select('given_to')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const wasStaffId = givenTo ?? job.personId;
  if (wasStaffId === staffId) return { wasStaffId };
  const isLeads = staffId === job.personId;
  await scope.trx
    .updateTable('job')
    .set({
      given_to: isLeads ? null : staffId,
      given_by: isLeads ? null : staffOf(scope),
      given_at: isLeads ? null : scope.now,
    })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .execute();
  await appendRecord(scope, [{ clientId, kind: 'job-given', data: { ...aboutJob(job), colleague: staffId } }]);
  return { wasStaffId };
}
