import { sql } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/**
 * Closes the tasks that the facts of these duties have settled: nobody has to call for what came, to look at an answer that was looked at, or to
 * decide on a request that was decided. Called whenever a fact of a duty changed, so that no task outlives its reason.
 */
export async function settleTasks(
  scope: OfficeScope,
  obligationIds: readonly string[],
  withAnswersToLookAt: readonly string[],
): Promise<void> {
  await sql`update task t set closed_at = ${scope.now}, closed_by = ${staffOf(scope)}
    from obligation o
    where t.office_id = ${scope.officeId} and t.obligation_id = any(${obligationIds}::uuid[]) and t.closed_at is null
      and o.office_id = t.office_id and o.id = t.obligation_id
      and case t.kind
        when 'call-client' then o.state in ('delivered', 'cancelled')
        when 'paused-past-deadline' then o.state in ('delivered', 'cancelled')
        when 'answer-to-look-at' then o.id <> all(${withAnswersToLookAt}::uuid[])
        when 'extension-to-decide' then not exists (select from extension_request e where e.office_id = o.office_id
          and e.obligation_id = o.id and e.decision = 'waiting')
        else false end`.execute(scope.trx);
}
