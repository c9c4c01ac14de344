import { sql } from 'kysely';
import { addOfficeDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { ReturnReason } from '../../domain/obligation/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations, type RefreshedObligation } from '../obligation/refresh-obligations.ts';
import { queueReturned } from '../message/queue-returned.ts';
import { lookOverDeliveries } from '../reading/look-over-deliveries.ts';
import { appendRecord } from '../record/append-record.ts';
import { judgedData, type JudgedRow } from './judged-row.ts';

/**
 * Sends one arrival back with a reason and the day by which it is to be mended. Mended in that time it counts from its first receipt.
 * The clause says how many working days there are to mend. The client is told in the same transaction.
 */
export async function returnArrival(
  scope: OfficeScope,
  arrivalId: string,
  reason: { code: ReturnReason; words?: string },
): Promise<
  | { mendByOn: CalendarDate; obligation: RefreshedObligation }
  | { refused: 'not-found' | 'already-returned' | 'not-placed' }
> {
  const arrival = await findWithMendDays(scope, arrivalId);
  if (!arrival) return { refused: 'not-found' };
  // An archive that was opened stands for nothing: its parts are judged.
  if (arrival.verdict === 'opened') return { refused: 'not-placed' };
  if (arrival.verdict === 'returned') return { refused: 'already-returned' };
  if (arrival.obligation_id === null) return { refused: 'not-placed' };
  const mendByOn = addOfficeDays(scope.today, arrival.mend_days ?? 3, scope.closures);
  await scope.trx
    .updateTable('arrival')
    .set({
      verdict: 'returned',
      decided_on: scope.today,
      decided_by: staffOf(scope),
      mend_by_on: mendByOn,
      reason_code: reason.code,
      reason_words: reason.words ?? null,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: arrival.client_id,
      kind: 'item-returned',
      data: { ...judgedData(arrival), reason: reason.code, mendByOn },
      ...(reason.words ? { words: { reason: reason.words } } : {}),
    },
  ]);
  const [obligation] = await refreshObligations(scope, [arrival.obligation_id]);
  await queueReturned(scope, arrival.client_id, arrivalId, obligation!.loaded);
  await lookOverDeliveries(scope, { obligationIds: [arrival.obligation_id] });
  return { mendByOn, obligation: obligation! };
}

async function findWithMendDays(
  scope: OfficeScope,
  arrivalId: string,
): Promise<
  | (Omit<JudgedRow, 'obligation_id' | 'item_key'> & {
      obligation_id: string | null;
      item_key: string | null;
      verdict: string;
      mend_days: number | null;
    })
  | undefined
> {
  const { rows } = await sql<{
    id: string;
    client_id: string;
    obligation_id: string | null;
    item_key: string | null;
    verdict: string;
    mend_days: number | null;
  }>`
    select a.id, a.client_id, a.obligation_id, a.item_key, a.verdict,
      (select (c ->> 'mendDays')::int from obligation o
        join agreement_version v on v.office_id = o.office_id and v.agreement_id = o.agreement_id and v.version = o.version
        cross join jsonb_array_elements(v.terms -> 'duties') c
        where o.office_id = a.office_id and o.id = a.obligation_id and c ->> 'key' = o.clause_key) as mend_days
    from arrival a where a.office_id = ${scope.officeId} and a.id = ${arrivalId} for update of a`.execute(scope.trx);
  return rows[0];
}
