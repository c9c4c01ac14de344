import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { dueOnOf, loadPromisedReports, type ChosenReports } from './load-promised-reports.ts';

/**
 * Rewrites the stored day of promises whose deliveries came, were reopened or ran late. Whoever calls holds the duties of their agreements, so that two never write the
 * same promise at once. Running twice changes nothing the second time.
 */
export async function refreshPromisedReports(scope: OfficeScope, which: ChosenReports): Promise<void> {
  const changed = (await loadPromisedReports(scope, which))
    .filter((report) => dueOnOf(report) !== report.row.due_on)
    .map((report) => ({ i: report.row.id, d: dueOnOf(report) }));
  if (changed.length === 0) return;
  await sql`update promised_report r set due_on = x.d from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as x(i uuid, d date)
    where r.office_id = ${scope.officeId} and r.id = x.i`.execute(scope.trx);
}

/** The duties of some agreements, held until the transaction ends: they are held before the promises that hang on them, by everybody. */
export async function holdDuties(scope: OfficeScope, agreementIds: readonly string[]): Promise<void> {
  await sql`select 1 from obligation where office_id = ${scope.officeId} and agreement_id = any(${agreementIds}::uuid[])
    order by id for no key update`.execute(scope.trx);
}
