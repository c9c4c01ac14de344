import type { OfficeScope } from '../office/office-scope.ts';

/** Who works here. */
export async function loadStaffNames(scope: OfficeScope): Promise<{ staffId: string; name: string }[]> {
  return scope.trx
    .selectFrom('staff')
    .select(['id as staffId', 'name'])
    .where('office_id', '=', scope.officeId)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Names by id, of those who are still clients. */
export async function loadClientNames(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.trx
    .selectFrom('client')
    .select(['id', 'name'])
    .where('office_id', '=', scope.officeId)
    .where('active', '=', true)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
