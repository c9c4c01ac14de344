import { sql } from 'kysely';
import { addOfficeDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { ReturnReason } from '../../domain/obligation/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations, type RefreshedObligation } from '../obligation/refresh-obligations.ts';
import { queueReturned } from '../message/queue-returned.ts';
import { appendRecord } from '../record/append-record.ts';

/** Accepts what is fine, in one go. Arrivals that somebody has judged already are left as they are. */
export async function acceptArrivals(scope: OfficeScope, ids: readonly string[]): Promise<{ accepted: number }> {
  const { rows } = await sql<JudgedRow>`
    update arrival set verdict = 'accepted', decided_on = ${scope.today}, decided_by = ${staffOf(scope)}
    where office_id = ${scope.officeId} and verdict = 'waiting' and obligation_id is not null
      -- In one order, so that two people with overlapping lists never wait for each other in a circle.
      and id in (select id from arrival where office_id = ${scope.officeId} and id = any(${ids}::uuid[]) order by id for update)
    returning id, client_id, obligation_id, item_key`.execute(scope.trx);
  await appendRecord(
    scope,
    rows.map((row) => ({ clientId: row.client_id, kind: 'item-accepted', data: dataOf(row) })),
  );
  await refreshObligations(
    scope,
    rows.map((row) => row.obligation_id),
  );
  return { accepted: rows.length };
}

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
      data: { ...dataOf(arrival), reason: reason.code, mendByOn },
      ...(reason.words ? { words: { reason: reason.words } } : {}),
    },
  ]);
  const [obligation] = await refreshObligations(scope, [arrival.obligation_id]);
  await queueReturned(scope, arrival.client_id, arrivalId, obligation!.loaded);
  return { mendByOn, obligation: obligation! };
}

interface JudgedRow {
  id: string;
  client_id: string;
  obligation_id: string;
  item_key: string;
}

function dataOf(row: { id: string; obligation_id: string | null; item_key: string | null }): Record<string, string> {
  return { arrival: row.id, obligation: row.obligation_id ?? '', item: row.item_key ?? '' };
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
