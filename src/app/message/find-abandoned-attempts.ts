import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { putInDoubt } from './settle-attempt.ts';

/**
 * Finds attempts whose worker is gone, and lists each for a person. A worker holds an advisory lock with its own number for as long as it lives;
 * the server lets it go the moment the process or its connection dies. Whoever can take the lock therefore knows that nobody is sending.
 */
export async function settleAbandonedAttempts(scope: OfficeScope): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from message
    where office_id = ${scope.officeId} and status = 'attempting'
      and (attempted_by is null or pg_try_advisory_xact_lock(attempted_by))
    for update skip locked`.execute(scope.trx);
  for (const { id } of rows) await putInDoubt(scope, id, 'the program stopped while it was sending');
  return rows.length;
}
