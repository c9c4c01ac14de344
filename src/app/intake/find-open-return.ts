import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** The oldest arrival for an item that was sent back and that nothing mends yet. */
export async function findOpenReturn(
  scope: OfficeScope,
  item: { obligationId: string; itemKey: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from arrival a
    where a.office_id = ${scope.officeId} and a.obligation_id = ${item.obligationId} and a.item_key = ${item.itemKey}
      and a.verdict = 'returned'
      and not exists (select from arrival m where m.office_id = a.office_id and m.mends = a.id)
    order by a.received_at, a.id limit 1`.execute(scope.trx);
  return rows[0]?.id;
}
