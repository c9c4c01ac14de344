import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import { settleAbandonedAttempts } from '../message/find-abandoned-attempts.ts';
import { putInDoubt } from '../message/settle-attempt.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { stopSending } from '../sending/stop-sending.ts';

export interface AfterRestore {
  /** Messages that may have left after the backup was made: each is listed for a person. */
  inDoubt: number;
  /** Messages for later, and files to read, that were asked for again. */
  askedAgain: number;
}

/**
 * A restored office does not know what it did after the backup was made. So nothing leaves until a person says so; what was in the queue then may have been sent
 * since and is in doubt; what is due later, and files that nobody had read, are asked for again. A file that was to go to the accounting system is looked
 * for there first.
 */
export async function settleAfterRestore(scope: OfficeScope): Promise<AfterRestore> {
  await stopSending(scope, 'stopped');
  const abandoned = await settleAbandonedAttempts(scope);
  const { rows: queued } = await sql<{ id: string; notBefore: Instant }>`
    select id, not_before as "notBefore" from message where office_id = ${scope.officeId} and status = 'queued' order by id`.execute(
    scope.trx,
  );
  const due = queued.filter(({ notBefore }) => notBefore <= scope.now);
  for (const { id } of due) await putInDoubt(scope, id, 'the office was restored from a backup that was made before');
  const later = queued.filter(({ notBefore }) => notBefore > scope.now);
  for (const { id, notBefore } of later) await scope.enqueue(scope, [id], notBefore);
  const { rows: unread } = await sql<{ id: string }>`
    select arrival_id as id from reading where office_id = ${scope.officeId} and state in ('waiting', 'reading') order by asked_at`.execute(
    scope.trx,
  );
  if (unread.length > 0)
    await scope.enqueueReadings?.(
      scope,
      unread.map(({ id }) => id),
    );
  await sql`update ledger_push set attempts = greatest(attempts, 1) where office_id = ${scope.officeId} and state = 'waiting'`.execute(
    scope.trx,
  );
  return { inDoubt: abandoned + due.length, askedAgain: later.length + unread.length };
}
