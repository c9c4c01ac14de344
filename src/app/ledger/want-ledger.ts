import { sql, type RawBuilder } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** Somebody wants to know now what lies there. The next round of the workers reads it, whatever the hour. */
export async function wantReading(
  scope: OfficeScope,
  clientId: string,
): Promise<{ wanted: true } | { refused: 'not-found' }> {
  const { numUpdatedRows } = await scope.trx
    .updateTable('ledger_connection')
    .set({ read_wanted: true })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('token', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { refused: 'not-found' };
  await scope.enqueueLedgers?.(scope);
  return { wanted: true };
}

export type WantedPushes = { arrivalIds: readonly string[] } | { obligationId: string };

/**
 * Sends accepted files on to the client's accounting system: these, or all of a delivery. What is there already, or under way, is left alone; what is in
 * doubt is looked for there before it is sent once more. Files that cannot be sent on, such as what came on paper, are left out.
 */
export async function wantPushes(scope: OfficeScope, wanted: WantedPushes): Promise<{ wanted: number }> {
  const which: RawBuilder<unknown> =
    'obligationId' in wanted
      ? sql`a.obligation_id = ${wanted.obligationId}`
      : sql`a.id = any(${wanted.arrivalIds}::uuid[])`;
  const { rows } = await sql<{ arrival_id: string }>`
    insert into ledger_push (office_id, arrival_id, client_id, state, wanted_by, wanted_at)
    select a.office_id, a.id, a.client_id, 'waiting', ${staffOf(scope)}::uuid, ${scope.now}::timestamptz
    from arrival a
    join ledger_connection l on l.office_id = a.office_id and l.client_id = a.client_id and l.token is not null
    where a.office_id = ${scope.officeId} and ${which} and ${isSendable}
    order by a.received_at, a.id
    on conflict (office_id, arrival_id) do update
      set state = 'waiting', wanted_by = excluded.wanted_by, wanted_at = excluded.wanted_at, settled_at = null
      where ledger_push.state in ('refused', 'in-doubt')
    returning arrival_id`.execute(scope.trx);
  if (rows.length > 0) await scope.enqueueLedgers?.(scope);
  return { wanted: rows.length };
}

/** A file that was accepted, is still there, and is nothing that nobody should open. */
export const isSendable = sql`a.verdict = 'accepted' and a.sha256 is not null and a.file_name is not null and a.joined_into is null
  and not exists (select from reading r where r.office_id = a.office_id and r.arrival_id = a.id and r.state = 'infected')`;
