import { sql } from 'kysely';
import { payrollDocuments } from '../../domain/agreement/index.ts';
import { findWhyNeverTried, type NeverTried } from '../../domain/holdout/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * Why the early word about a delivery may not be held back by chance; undefined where it may. It names no price, so that it is never the notice; where an agreement says how its client is
 * reminded each has a right to all of it.
 */
export function whyNotTried(
  { clause, promises, row }: Pick<LoadedObligation, 'clause' | 'promises' | 'row'>,
  packageClients: ReadonlySet<string>,
): NeverTried | undefined {
  return findWhyNeverTried({
    promised: promises?.reminders !== undefined,
    notice: false,
    payroll: clause.items.some(({ document }) => payrollDocuments.has(document)),
    surcharge: clause.charges.length > 0 || packageClients.has(row.client_id),
  });
}

/** Clients whose package price falls away where they are late: lateness costs them, whatever their clauses say. Any version counts, also one that is still to come. */
export async function loadPackageClients({ trx, officeId }: OfficeScope): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ clientId: string }>`
    select distinct a.client_id as "clientId" from agreement a
    join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
    where a.office_id = ${officeId} and a.ended_on is null and v.terms ? 'lapse'`.execute(trx);
  return new Set(rows.map(({ clientId }) => clientId));
}
