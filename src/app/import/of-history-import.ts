import { sql, type RawBuilder } from 'kysely';

/** Stands behind the key of a duty whose telling was taken back, before the import's id. */
export const takenBackMark = ' taken back ';

/** Whether `o`, a row of `obligation`, came with an import of earlier deliveries, also when that was taken back. */
export function ofHistoryImport(importId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`o.history and (o.duty_key like '%' || ${takenBackMark} || ${importId}
    or exists (select from arrival a where a.office_id = o.office_id and a.obligation_id = o.id
      and a.batch_id = ${importId} and a.via = 'history'))`;
}
