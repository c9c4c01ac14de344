import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** A client of this office, and where in its duties; without an item unsorted. */
export interface Place {
  clientId: string;
  item?: { obligationId: string; itemKey: string };
}

/** Whether something can be put there: asked before a large file is taken. */
export async function checkPlace(
  scope: OfficeScope,
  place: Place,
): Promise<{ place: Place } | { refused: 'unknown-item' }> {
  return (await isPlace(scope, place)) ? { place } : { refused: 'unknown-item' };
}

/** Whether the client has such an item, or, without an item, whether the office has such a client. */
export async function isPlace(scope: OfficeScope, { clientId, item }: Place): Promise<boolean> {
  const { rows } = item
    ? await sql<{ client_id: string }>`
        select o.client_id from obligation_item i
        join obligation o on o.office_id = i.office_id and o.id = i.obligation_id
        where i.office_id = ${scope.officeId} and i.obligation_id = ${item.obligationId} and i.key = ${item.itemKey}`.execute(
        scope.trx,
      )
    : await sql<{ client_id: string }>`
        select id as client_id from client where office_id = ${scope.officeId} and id = ${clientId}`.execute(scope.trx);
  return rows[0]?.client_id === clientId;
}
