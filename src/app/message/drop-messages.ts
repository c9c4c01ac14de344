import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

export type DropReason = 'expired' | 'nothing-missing' | 'receipt-sent' | 'stale' | 'undone';

/**
 * Takes messages out that must not go any more. They give their steps back, since nobody was told anything: if something is missing after all,
 * the next sweep says so in one main message, not each old step.
 */
export async function dropMessages(scope: OfficeScope, ids: readonly string[], why: DropReason): Promise<void> {
  if (ids.length === 0) return;
  const { rows: dropped } = await sql<{ id: string; resent: boolean; client_ids: string[] }>`
    update message m set status = 'dropped', answer = ${why}, answered_at = ${scope.now}::timestamptz
    where m.office_id = ${scope.officeId} and m.id = any(${ids}::uuid[]) and m.status = 'queued'
    returning m.id, m.resent, array(select o.client_id from message_obligation mo
      join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id
      where mo.office_id = m.office_id and mo.message_id = m.id
      union select m.client_id where m.client_id is not null) as client_ids`.execute(scope.trx);
  await appendRecord(
    scope,
    dropped.flatMap(({ id, client_ids }) =>
      client_ids.map((clientId) => ({ clientId, kind: 'message-dropped' as const, data: { message: id, why } })),
    ),
  );
  await giveStepsBack(
    scope,
    // One in doubt may have been read: its steps were taken.
    dropped.filter((message) => !message.resent).map((message) => message.id),
  );
}

async function giveStepsBack(scope: OfficeScope, messageIds: readonly string[]): Promise<void> {
  await sql`with given_back as (
      delete from reminder_step where office_id = ${scope.officeId} and message_id = any(${messageIds}::uuid[])
      returning obligation_id)
    update obligation set next_check_on = ${scope.today}::date
    where office_id = ${scope.officeId} and id in (select obligation_id from given_back)
      and state not in ('delivered', 'cancelled') and not history`.execute(scope.trx);
  // Nobody was told of the questions in them either, or reminded.
  await sql`update question set told_on = case when reminded_on is null then null else told_on end, reminded_on = null, told_in = null
    where office_id = ${scope.officeId} and told_in = any(${messageIds}::uuid[]) and state = 'open'`.execute(scope.trx);
  // Nor was the quarter's status told.
  await sql`delete from trial_year_milestone t using message m
    where t.office_id = ${scope.officeId} and m.office_id = t.office_id and m.id = any(${messageIds}::uuid[]) and m.kind = 'year-status'
      and split_part(m.matter_key, '/', 2) = t.year_id::text and split_part(m.matter_key, '/', 3) = t.milestone`.execute(
    scope.trx,
  );
}
