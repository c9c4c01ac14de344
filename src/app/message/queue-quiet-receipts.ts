import { sql } from 'kysely';
import { loadObligations } from '../obligation/load-obligations.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findLetterRecipient } from './client-letters.ts';
import { queuePartialReceipt } from './queue-receipt.ts';

/** When nothing has followed for so long, the client is done for now. */
const quietSeconds = 600;

/**
 * Receipts for what came in part: one for each person and company, once nothing has followed for ten minutes. Done by the sweep; sweeping again
 * adds nothing, because what was told is told.
 */
export async function queueQuietReceipts(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<{ person_id: string; client_id: string; last_id: string; obligation_id: string }>`
    select a.person_id, a.client_id, (array_agg(a.id order by a.received_at desc, a.id desc))[1] as last_id,
      (array_agg(a.obligation_id order by a.received_at desc, a.id desc) filter (where a.obligation_id is not null))[1] as obligation_id
    from arrival a
    where a.office_id = ${scope.officeId} and a.via in ('portal', 'mail', 'api') and a.verdict <> 'opened' and a.person_id is not null
      and a.received_at > ${scope.now}::timestamptz - interval '2 days'
      and a.received_at > coalesce((select max(m.created_at) from message m where m.office_id = a.office_id
        and m.person_id = a.person_id and m.client_id = a.client_id and m.kind in ('receipt', 'receipt-partial', 'forgiven')), '-infinity')
    group by a.person_id, a.client_id
    having max(a.received_at) <= ${addSeconds(scope.now, -quietSeconds)}::timestamptz
      and bool_and(a.obligation_id is not null or a.verdict <> 'waiting')
      and bool_or(a.obligation_id is not null)
    order by a.client_id, a.person_id`.execute(scope.trx);
  for (const row of rows) {
    const [about] = await loadObligations(scope, { ids: [row.obligation_id] });
    const to = await findLetterRecipient(scope, row.client_id, about!.clause, row.person_id);
    if (to?.recipient.personId === row.person_id) await queuePartialReceipt(scope, to, row.last_id);
  }
}
