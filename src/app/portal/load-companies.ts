import { sql } from 'kysely';
import type { ContactScope } from '../../db/tables.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';
import { payrollTypes } from './item-scope.ts';

export interface CompanyRow {
  id: string;
  name: string;
  orgnr: string | null;
  lead_name: string;
  lead_email: string;
  missing: number;
}

/** The person's companies by name, each with the number of open duties that the person answers for. */
export async function loadCompanies(scope: OfficeScope, actings: readonly Acting[]): Promise<CompanyRow[]> {
  const answering = (contactScope: ContactScope): string[] =>
    actings.filter(({ answersFor }) => answersFor.includes(contactScope)).map(({ clientId }) => clientId);
  const { rows } = await sql<CompanyRow>`
    select c.id, c.name, c.orgnr, s.name as lead_name, s.email as lead_email,
      (select count(*)::int from obligation o where o.office_id = c.office_id and o.client_id = c.id
        and o.state in ('open', 'overdue') and o.due_on <= ${scope.today}::date + 35
        and exists (select from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id
          and case when i.document = any(${payrollTypes}) then c.id = any(${answering('payroll')}::uuid[])
            else c.id = any(${answering('vouchers')}::uuid[]) end)) as missing
    from contact k
    join client c on c.office_id = k.office_id and c.id = k.client_id and c.active
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where k.office_id = ${scope.officeId} and k.person_id = ${personOf(scope)}
    order by c.name, c.id`.execute(scope.trx);
  return rows;
}
