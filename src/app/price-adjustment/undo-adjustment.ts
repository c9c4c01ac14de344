import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { dropMessages } from '../message/drop-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

interface UndoneLine {
  id: string;
  adjustment_id: string;
  client_id: string;
  agreement_id: string;
  start_on: CalendarDate;
}

/**
 * Takes adjustments back whose letter has not left: the letter is taken out, and the client is never told. One letter may be about several agreements of a
 * client; they are taken back together. Once it has left the client has been told, and what was told stands.
 */
export async function undoAdjustments(
  scope: OfficeScope,
  lineIds: readonly string[],
): Promise<{ undone: string[]; skipped: string[] }> {
  const messageIds = await lockWaitingLetters(scope, lineIds);
  await dropMessages(scope, messageIds, 'undone');
  const { rows } = await sql<UndoneLine>`
    update price_adjustment_line set state = 'undone', ended_at = ${scope.now}::timestamptz
    where office_id = ${scope.officeId} and state = 'told' and message_id = any(${messageIds}::uuid[])
    returning id, adjustment_id, client_id, agreement_id, start_on`.execute(scope.trx);
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: 'price-adjustment-ended',
      data: { adjustment: row.adjustment_id, agreement: row.agreement_id, startOn: row.start_on, why: 'undone' },
    })),
  );
  const undone = rows.map(({ id }) => id);
  return { undone, skipped: lineIds.filter((id) => !undone.includes(id)) };
}

/** A letter that is leaving at this moment is waited for, and has then left. One that was in doubt may have been read. */
async function lockWaitingLetters(scope: OfficeScope, lineIds: readonly string[]): Promise<string[]> {
  await sql`select from price_adjustment_line where office_id = ${scope.officeId} and id = any(${lineIds}::uuid[])
    order by id for update`.execute(scope.trx);
  const { rows } = await sql<{ id: string }>`
    select m.id from message m
    where m.office_id = ${scope.officeId} and m.status = 'queued' and m.attempts = 0
      and m.id in (select l.message_id from price_adjustment_line l where l.office_id = ${scope.officeId}
        and l.id = any(${lineIds}::uuid[]) and l.state = 'told')
    order by m.id for update`.execute(scope.trx);
  return rows.map(({ id }) => id);
}
