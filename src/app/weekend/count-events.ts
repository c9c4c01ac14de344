import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** Events in the records of all clients together: another number means that something has happened. */
export async function countEvents(scope: OfficeScope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(sequence), 0)::bigint as count from record_head where office_id = ${scope.officeId}`.execute(
    scope.trx,
  );
  return rows[0]!.count;
}
