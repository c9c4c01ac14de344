import type { OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { appendRecord } from '../record/append-record.ts';

/** Why a duty fell away without being delivered. */
export type CancelReason = 'client-left' | 'agreement-replaced' | 'facts-changed';

/**
 * Ends duties from today: nothing is asked for, counted or charged any more. Duties that were delivered, had fallen away, or came from before
 * Takt are left as they are. Answers those that fell away now.
 */
export async function cancelDuties(
  scope: OfficeScope,
  obligationIds: readonly string[],
  why: CancelReason,
): Promise<string[]> {
  if (obligationIds.length === 0) return [];
  const rows = await scope.trx
    .updateTable('obligation')
    .set({ cancelled_on: scope.today })
    .where('office_id', '=', scope.officeId)
    .where('id', 'in', [...obligationIds])
    .where('state', 'not in', ['delivered', 'cancelled'])
    .where('history', '=', false)
    .returning(['id', 'client_id', 'clause_key', 'due_on'])
    .execute();
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: 'duty-cancelled',
      data: { obligation: row.id, clause: row.clause_key, dueOn: row.due_on, why },
    })),
  );
  const ids = rows.map((row) => row.id);
  await refreshObligations(scope, ids);
  return ids;
}
