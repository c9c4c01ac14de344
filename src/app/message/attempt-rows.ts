import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

export async function saveStatus(
  scope: OfficeScope,
  messageId: string,
  values: {
    status: 'queued' | 'attempting' | 'accepted' | 'failed' | 'in-doubt';
    not_before?: Instant;
    attempts?: number;
    attempted_by?: number | null;
    answered_at?: Instant;
    answer?: string;
  },
): Promise<void> {
  await scope.trx
    .updateTable('message')
    .set(values)
    .where('office_id', '=', scope.officeId)
    .where('id', '=', messageId)
    .execute();
}

export async function addAttempt(
  scope: OfficeScope,
  messageId: string,
  attempt: number,
  phase: 'started' | 'accepted' | 'not-sent' | 'in-doubt',
  answer: string | null,
): Promise<void> {
  await scope.trx
    .insertInto('message_attempt')
    .values({ office_id: scope.officeId, message_id: messageId, attempt, at: scope.now, phase, answer })
    .execute();
}

/** One event in the record of each client that the message is about. */
export async function recordFor(
  scope: OfficeScope,
  messageId: string,
  kind: 'message-attempted' | 'message-accepted' | 'message-failed' | 'message-in-doubt',
  data: Record<string, string | number>,
): Promise<void> {
  const clientIds = await findClientIds(scope, messageId);
  await appendRecord(
    scope,
    clientIds.map((clientId) => ({ clientId, kind, data: { message: messageId, ...data } })),
  );
}

/** The clients that a message is about, its own first. */
export async function findClientIds(scope: OfficeScope, messageId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select about.id from (
      select m.client_id as id, 0 as place from message m where m.office_id = ${scope.officeId} and m.id = ${messageId}
      union all select o.client_id, 1 from message_obligation mo
      join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id
      where mo.office_id = ${scope.officeId} and mo.message_id = ${messageId}) about
    where about.id is not null group by about.id order by min(about.place), about.id`.execute(scope.trx);
  return rows.map(({ id }) => id);
}
