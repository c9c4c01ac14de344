import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** What was decided about these clients' duties no longer holds: the next sweep looks at those that it would have looked at some day. */
export async function lookAgainAtClients(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  await sql`update obligation set next_check_on = ${scope.today}::date
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[])
      and next_check_on > ${scope.today}::date`.execute(scope.trx);
}
