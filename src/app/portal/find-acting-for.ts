import { personOf, type OfficeScope } from '../office/office-scope.ts';

/** Whether the person acts for this company now. A former contact, another client's and a made-up id look all the same. */
export async function findActingFor(
  scope: OfficeScope,
  clientId: string,
): Promise<{ scopes: readonly string[] } | { refused: 'no-company' }> {
  const contact = await scope.trx
    .selectFrom('contact as k')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'k.office_id').onRef('c.id', '=', 'k.client_id'))
    .select('k.scopes')
    .where('k.office_id', '=', scope.officeId)
    .where('k.client_id', '=', clientId)
    .where('k.person_id', '=', personOf(scope))
    .where('c.active', '=', true)
    .executeTakeFirst();
  return contact ?? { refused: 'no-company' };
}
