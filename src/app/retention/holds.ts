import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

export const holdReasons = ['dispute', 'estate', 'manual'] as const;

/** Nothing of the client goes until the hold is ended. An open objection holds by itself. */
export async function setHold(
  scope: OfficeScope,
  clientId: string,
  { reason, words }: { reason: (typeof holdReasons)[number]; words: string },
): Promise<{ holdId: string } | { refused: 'not-found' }> {
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const id = scope.ids.next();
  await scope.trx
    .insertInto('retention_hold')
    .values({
      office_id: scope.officeId,
      id,
      client_id: clientId,
      reason,
      words,
      made_by: staffOf(scope)!,
      made_at: scope.now,
    })
    .execute();
  await appendRecord(scope, [
    { clientId, kind: 'hold-set', data: { hold: id, holdReason: reason }, words: { reason: words } },
  ]);
  return { holdId: id };
}

/** Ending what has ended changes nothing. */
export async function endHold(scope: OfficeScope, holdId: string): Promise<{ ended: true } | { refused: 'not-found' }> {
  const hold = await scope.trx
    .selectFrom('retention_hold')
    .select(['client_id', 'ended_at'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', holdId)
    .forUpdate()
    .executeTakeFirst();
  if (!hold) return { refused: 'not-found' };
  if (hold.ended_at !== null) return { ended: true };
  await scope.trx
    .updateTable('retention_hold')
    .set({ ended_at: scope.now, ended_by: staffOf(scope) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', holdId)
    .execute();
  await appendRecord(scope, [{ clientId: hold.client_id, kind: 'hold-ended', data: { hold: holdId } }]);
  return { ended: true };
}
