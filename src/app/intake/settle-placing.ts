import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';

/**
 * Keeps one open task for each client with files that nobody has placed, and closes it with the last of them. Called with the clients between
 * whom, or within whom, a file came or moved.
 */
export async function settlePlacing(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string; lead_id: string; waits: boolean; told: boolean }>`
    select c.id, c.lead_id, exists (select from arrival a where a.office_id = c.office_id and a.client_id = c.id
      and a.obligation_id is null and a.verdict = 'waiting') as waits,
      exists (select from task t where t.office_id = c.office_id and t.dedupe_key = 'place/' || c.id and t.closed_at is null) as told
    from client c where c.office_id = ${scope.officeId} and c.id = any(${clientIds}::uuid[]) order by c.id`.execute(
    scope.trx,
  );
  const keyOf = ({ id }: { id: string }): string => `place/${id}`;
  await openTasks(
    scope,
    rows
      .filter((row) => row.waits && !row.told)
      .map((row) => ({
        kind: 'arrival-to-place',
        dedupeKey: keyOf(row),
        clientId: row.id,
        leadId: row.lead_id,
      })),
  );
  await closeTasks(scope, rows.filter((row) => !row.waits && row.told).map(keyOf));
}
