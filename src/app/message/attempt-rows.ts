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

export async function findClientIds(scope: OfficeScope, messageId: string): Promise<string[]> {
  const [message, duties] = [
    await scope.trx
      .selectFrom('message')
      .select('client_id')
      .where('office_id', '=', scope.officeId)
      .where('id', '=', messageId)
      .executeTakeFirst(),
    await scope.trx
      .selectFrom('message_obligation as mo')
      .innerJoin('obligation as o', (join) =>
        join.onRef('o.office_id', '=', 'mo.office_id').onRef('o.id', '=', 'mo.obligation_id'),
      )
      .select('o.client_id')
      .distinct()
      .where('mo.office_id', '=', scope.officeId)
      .where('mo.message_id', '=', messageId)
      .execute(),
  ];
  return [
    ...new Set(
      [message?.client_id, ...duties.map((duty) => duty.client_id)].filter((id) => id !== null && id !== undefined),
    ),
  ];
}
