import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { refreshCostOfLateness } from './refresh-cost.ts';

/** Enters how many extra minutes a delivery took (sorting, coding, fetching): they count in what lateness costs and in terms by the hour. */
export async function enterExtraMinutes(
  scope: OfficeScope,
  obligationId: string,
  extraMinutes: number,
): Promise<{ entered: true } | { refused: 'not-found' }> {
  const row = await scope.trx
    .updateTable('obligation')
    .set({ extra_minutes: extraMinutes })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', obligationId)
    .returning('client_id')
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  await appendRecord(scope, [
    { clientId: row.client_id, kind: 'minutes-entered', data: { obligation: obligationId, minutes: extraMinutes } },
  ]);
  await refreshObligations(scope, [obligationId]);
  await refreshCostOfLateness(scope, [row.client_id]);
  return { entered: true };
}
