import { sql } from 'kysely';
import type { ContactScope } from '../../db/tables.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';

/** What a person may do for one company. */
export interface Acting {
  clientId: string;
  /** What the person was named for. */
  named: readonly ContactScope[];
  /** What the person answers for: that, and whatever nobody at the company is named for, since its reminders go to everybody. */
  answersFor: readonly ContactScope[];
}

/** Whether the person acts for this company now. A former contact, another client's and a made-up id look all the same. */
export async function findActingFor(scope: OfficeScope, clientId: string): Promise<Acting | { refused: 'no-company' }> {
  const [acting] = await findAllActingFor(scope, [clientId]);
  return acting ?? { refused: 'no-company' };
}

/** The companies that the person acts for, of these or of all. */
export async function findAllActingFor(scope: OfficeScope, clientIds?: readonly string[]): Promise<Acting[]> {
  const only = clientIds === undefined ? sql`` : sql`and k.client_id = any(${clientIds}::uuid[])`;
  const { rows } = await sql<Acting>`
    select k.client_id as "clientId", k.scopes as named,
      array(select s from unnest(array['vouchers', 'payroll', 'agreement']) s
        where s = any(k.scopes) or not exists (select from contact o
          where o.office_id = k.office_id and o.client_id = k.client_id and s = any(o.scopes))) as "answersFor"
    from contact k join client c on c.office_id = k.office_id and c.id = k.client_id and c.active
    where k.office_id = ${scope.officeId} and k.person_id = ${personOf(scope)} ${only}`.execute(scope.trx);
  return rows;
}
