import { sql } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import type { TaskKind } from './open-tasks.ts';

/** Closes the open tasks of some kinds about some clients, or all that are about them. Closing what is closed changes nothing. */
export async function closeClientTasks(
  scope: OfficeScope,
  clientIds: readonly string[],
  kinds: readonly TaskKind[] | 'all',
): Promise<void> {
  await sql`update task set closed_at = ${scope.now}::timestamptz, closed_by = ${staffOf(scope)}
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[]) and closed_at is null
      ${kinds === 'all' ? sql`` : sql`and kind = any(${kinds}::text[])`}`.execute(scope.trx);
}
