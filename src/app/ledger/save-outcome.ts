import { sql } from 'kysely';
import type { LedgerConnectionTable } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { settleLedgerTasks } from './settle-ledger-tasks.ts';

export type LedgerOutcome = NonNullable<LedgerConnectionTable['outcome']>;

/** Writes how the last try went. A connection that fails keeps the moment since when it does. One that was let go meanwhile is left alone. */
export async function saveOutcome(scope: OfficeScope, clientId: string, outcome: LedgerOutcome): Promise<void> {
  const read = outcome === 'read';
  const { numUpdatedRows } = await scope.trx
    .updateTable('ledger_connection')
    .set((eb) => ({
      outcome,
      checked_at: scope.now,
      read_wanted: false,
      ...(read
        ? { read_at: scope.now, failing_since: null }
        : { failing_since: eb.fn.coalesce('failing_since', sql<Instant>`${scope.now}::timestamptz`) }),
    }))
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('token', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) await settleLedgerTasks(scope, clientId);
}
