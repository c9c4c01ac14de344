import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** Holds a person's time until the transaction ends: what two tabs do at once happens one after the other. */
export async function lockTime(scope: OfficeScope, staffId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('time ' || ${scope.officeId} || ' ' || ${staffId}, 0))`.execute(
    scope.trx,
  );
}
