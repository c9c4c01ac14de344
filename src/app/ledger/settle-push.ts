import type { LedgerPushTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

/** Writes how a push ended. That it was sent stands in the client's record. */
export async function settlePush(
  scope: OfficeScope,
  arrivalId: string,
  { state, location }: { state: LedgerPushTable['state']; location?: string | undefined },
): Promise<void> {
  await scope.trx
    .updateTable('ledger_push')
    .set({ state, settled_at: state === 'waiting' ? null : scope.now, ...(location === undefined ? {} : { location }) })
    .where('office_id', '=', scope.officeId)
    .where('arrival_id', '=', arrivalId)
    .where('state', 'in', ['attempting', 'in-doubt'])
    .execute();
  if (state !== 'sent') return;
  const { client_id, file_name } = await scope.trx
    .selectFrom('arrival')
    .select(['client_id', 'file_name'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .executeTakeFirstOrThrow();
  await appendRecord(scope, [
    {
      clientId: client_id,
      kind: 'file-sent-on',
      data: { arrival: arrivalId, system: 'fiken' },
      ...(file_name === null ? {} : { words: { name: file_name } }),
    },
  ]);
}
