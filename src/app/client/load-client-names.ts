import type { OfficeScope } from '../office/office-scope.ts';

/** What the clients are called, by id. */
export async function loadClientNames(
  { trx, officeId }: OfficeScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('client')
    .select(['id', 'name'])
    .where('office_id', '=', officeId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
