import { sql } from 'kysely';
import { findLapsedExtension, type ObligationStatus } from '../../domain/obligation/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

/** Lets requests for more days fall away where the delivery has ended and no answer is needed any more. Running twice changes nothing. */
export async function settleExtensions(
  scope: OfficeScope,
  obligations: readonly { loaded: LoadedObligation; status: ObligationStatus }[],
): Promise<void> {
  const lapsed = obligations.flatMap(({ loaded, status }) => {
    const request = findLapsedExtension(loaded.facts, status, scope);
    return request ? [{ loaded, request }] : [];
  });
  if (lapsed.length === 0) return;
  await scope.trx
    .updateTable('extension_request')
    .set({ decision: 'lapsed', decided_on: scope.today })
    .where('office_id', '=', scope.officeId)
    .where(
      'id',
      'in',
      lapsed.map(({ request }) => request.id),
    )
    .execute();
  await appendRecord(
    scope,
    lapsed.map(({ loaded, request }) => ({
      clientId: loaded.row.client_id,
      kind: 'extension-lapsed',
      data: { request: request.id, obligation: loaded.row.id },
    })),
  );
}

/** Duties that have ended while a request waits: only a day that passes can settle some of them. */
export async function findEndedWithRequest(scope: OfficeScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from extension_request e join obligation o on o.office_id = e.office_id and o.id = e.obligation_id
    where e.office_id = ${scope.officeId} and e.decision = 'waiting' and o.state in ('delivered', 'cancelled')
      and e.requested_on < ${scope.today}::date`.execute(scope.trx);
  return rows.map((row) => row.id);
}
