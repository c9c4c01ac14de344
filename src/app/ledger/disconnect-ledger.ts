import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { ledgerTaskKeys } from './settle-ledger-tasks.ts';

/** Erases the key. What was counted stays where it was, and is not shown any more; what waited to be sent is not sent. */
export async function disconnectLedger(
  scope: OfficeScope,
  clientId: string,
): Promise<{ disconnected: true } | { refused: 'not-found' }> {
  const { numUpdatedRows } = await scope.trx
    .updateTable('ledger_connection')
    .set({ token: null, disconnected_at: scope.now, read_wanted: false, outcome: null, failing_since: null })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('token', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { refused: 'not-found' };
  await scope.trx
    .deleteFrom('ledger_push')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', '=', 'waiting')
    .execute();
  await appendRecord(scope, [{ clientId, kind: 'ledger-disconnected', data: { system: 'fiken' } }]);
  await closeTasks(scope, ledgerTaskKeys(clientId));
  return { disconnected: true };
}
