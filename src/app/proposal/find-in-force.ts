import { sql } from 'kysely';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The newest version of an agreement that binds, or is going to. */
export interface InForce {
  agreementId: string;
  version: number;
  changeNumber: number | null;
  startOn: CalendarDate;
  terms: AgreementTerms;
}

/** What binds a client now: the newest agreement that has not ended, in its newest version. */
export async function findInForce(scope: OfficeScope, clientId: string): Promise<InForce | undefined> {
  const { rows } = await sql<InForce>`
    select a.id as "agreementId", v.version, v.change_number as "changeNumber", v.start_on as "startOn", v.terms
    from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.ended_on is null
    order by a.created_at desc, a.id desc, v.version desc limit 1`.execute(scope.trx);
  return rows[0];
}
