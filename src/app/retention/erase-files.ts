import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * Takes the name, the words and what was read of files away, with the pictures of their pages. The row keeps its id, its days and its hash. Answers the
 * hashes of the bytes that these rows no longer stand for.
 */
export async function eraseFiles(scope: OfficeScope, arrivalIds: readonly string[]): Promise<string[]> {
  if (arrivalIds.length === 0) return [];
  const { rows } = await sql<{ sha256: string | null }>`
    update arrival set file_name = null, reason_words = null, remark_words = null, sender_address = null,
      part_path = case when part_of is null then null else id::text end
    where office_id = ${scope.officeId} and id = any(${arrivalIds}::uuid[]) and file_name is not null
    returning sha256`.execute(scope.trx);
  const { rows: pictures } = await sql<{ sha256: string }>`
    with gone as (delete from reading where office_id = ${scope.officeId} and arrival_id = any(${arrivalIds}::uuid[]) returning pictures)
    select p ->> 'sha256' as sha256 from gone, jsonb_array_elements(pictures) p`.execute(scope.trx);
  await sql`delete from finding where office_id = ${scope.officeId} and arrival_id = any(${arrivalIds}::uuid[])`.execute(
    scope.trx,
  );
  return [...rows, ...pictures].flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
}
