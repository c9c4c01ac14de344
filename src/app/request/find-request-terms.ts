import type { AgreementTerms, DutyClause, RequestTerm } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { findInForce } from '../proposal/find-in-force.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { sql } from 'kysely';

/** What can be asked for at short notice under an agreement, and by which clause. */
export interface RequestOffer {
  agreementId: string;
  version: number;
  clause: DutyClause;
  term: RequestTerm;
}

/** The prices of haste that hold for a client on a day: of the newest written version that had begun by then. */
export async function findRequestTerms(
  scope: OfficeScope,
  clientId: string,
  on: CalendarDate,
): Promise<RequestOffer[]> {
  const inForce = await findInForce(scope, clientId);
  if (!inForce) return [];
  const { rows } = await sql<{ version: number; terms: AgreementTerms }>`
    select v.version, v.terms from agreement_version v
    where v.office_id = ${scope.officeId} and v.agreement_id = ${inForce.agreementId} and v.start_on <= ${on}::date and v.basis = 'written'
    order by v.version desc limit 1`.execute(scope.trx);
  const [held] = rows;
  if (!held) return [];
  return held.terms.duties.flatMap((clause) =>
    clause.charges.flatMap((term) =>
      term.on === 'request' ? [{ agreementId: inForce.agreementId, version: held.version, clause, term }] : [],
    ),
  );
}
