import type { ContactScope, Language } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface ContactOfClient {
  name: string;
  email: string | null;
  mobile: string | null;
  language: Language;
  scopes: ContactScope[];
}

/** A contact of a client with the person's own fields; the person is held until the transaction ends. */
export async function findContact(
  scope: OfficeScope,
  clientId: string,
  personId: string,
): Promise<ContactOfClient | undefined> {
  return scope.trx
    .selectFrom('contact as k')
    .innerJoin('person as p', (join) => join.onRef('p.office_id', '=', 'k.office_id').onRef('p.id', '=', 'k.person_id'))
    .select(['p.name', 'p.email', 'p.mobile', 'p.language', 'k.scopes'])
    .where('k.office_id', '=', scope.officeId)
    .where('k.client_id', '=', clientId)
    .where('k.person_id', '=', personId)
    .forNoKeyUpdate('p')
    .executeTakeFirst();
}

/** The clients that a person acts for and that are still with the office. */
export async function findClientsOf(scope: OfficeScope, personId: string): Promise<string[]> {
  const rows = await scope.trx
    .selectFrom('contact as k')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'k.office_id').onRef('c.id', '=', 'k.client_id'))
    .select('k.client_id')
    .where('k.office_id', '=', scope.officeId)
    .where('k.person_id', '=', personId)
    .where('c.active', '=', true)
    .orderBy('k.client_id')
    .execute();
  return rows.map((row) => row.client_id);
}
