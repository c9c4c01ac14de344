import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

export interface MadeOf {
  id: string;
  verdict: 'waiting' | 'accepted' | 'returned' | 'opened';
}

/**
 * An opened file with all that came of it and all that went into the same documents, as far as it lies with the same company: they are moved together or not
 * at all. Locked, in order of id.
 */
export async function findWholeOf(scope: OfficeScope, arrivalId: string): Promise<MadeOf[]> {
  const { rows } = await sql<MadeOf>`
    with recursive whole(id, client_id, part_of, joined_into) as (
      select id, client_id, part_of, joined_into from arrival where office_id = ${scope.officeId} and id = ${arrivalId}
      union select n.id, n.client_id, n.part_of, n.joined_into from whole w
        join arrival n on n.office_id = ${scope.officeId} and n.client_id = w.client_id
          and (n.part_of = w.id or n.id = w.part_of or n.id = w.joined_into or n.joined_into = w.id))
    select id, verdict from arrival where office_id = ${scope.officeId} and id in (select id from whole) order by id for update`.execute(
    scope.trx,
  );
  return rows;
}
