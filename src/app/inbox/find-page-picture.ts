import { sql } from 'kysely';
import type { PagePicture } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The picture of a page of an arrival of this office, as it lies in the store. */
export async function findPagePicture(
  scope: OfficeScope,
  arrivalId: string,
  page: number,
): Promise<PagePicture | { refused: 'not-found' }> {
  const { rows } = await sql<{ picture: PagePicture }>`
    select p as picture from reading r, jsonb_array_elements(r.pictures) p
    where r.office_id = ${scope.officeId} and r.arrival_id = ${arrivalId} and (p ->> 'page')::int = ${page}`.execute(
    scope.trx,
  );
  return rows[0]?.picture ?? { refused: 'not-found' };
}
