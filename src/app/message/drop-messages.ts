import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

export type DropReason = 'expired' | 'nothing-missing' | 'stale';

/**
 * Takes messages out that must not go any more. A stale one (decided on for a day that is over) gives its steps back, so that the next sweep says
 * what is missing then: one main message, not each old step.
 */
export async function dropMessages(scope: OfficeScope, ids: readonly string[], why: DropReason): Promise<void> {
  if (ids.length === 0) return;
  const { rows: dropped } = await sql<{ id: string; client_ids: string[] }>`
    update message m set status = 'dropped', answer = ${why}, answered_at = ${scope.now}::timestamptz
    where m.office_id = ${scope.officeId} and m.id = any(${ids}::uuid[]) and m.status = 'queued'
    returning m.id, array(select o.client_id from message_obligation mo
      join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id
      where mo.office_id = m.office_id and mo.message_id = m.id
      union select m.client_id where m.client_id is not null) as client_ids`.execute(scope.trx);
  await appendRecord(
    scope,
    dropped.flatMap(({ id, client_ids }) =>
      client_ids.map((clientId) => ({ clientId, kind: 'message-dropped' as const, data: { message: id, why } })),
    ),
  );
  if (why === 'stale') {
    await giveStepsBack(
      scope,
      dropped.map((message) => message.id),
    );
  }
}

async function giveStepsBack(scope: OfficeScope, messageIds: readonly string[]): Promise<void> {
  await sql`with given_back as (
      delete from reminder_step where office_id = ${scope.officeId} and message_id = any(${messageIds}::uuid[])
      returning obligation_id)
    update obligation set next_check_on = ${scope.today}::date
    where office_id = ${scope.officeId} and id in (select obligation_id from given_back)
      and state not in ('delivered', 'cancelled') and not history`.execute(scope.trx);
}
