import type { Selectable } from 'kysely';
import type { ClientTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A client of the office, held until the transaction ends, so that two people never change it at once. Clients who have left are not found. */
export async function findClientToChange(
  scope: OfficeScope,
  clientId: string,
): Promise<Selectable<ClientTable> | undefined> {
  return scope.trx
    .selectFrom('client')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .where('active', '=', true)
    .forNoKeyUpdate()
    .executeTakeFirst();
}
