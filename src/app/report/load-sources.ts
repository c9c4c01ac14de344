import { sql } from 'kysely';
import type { DeliveryTime } from '../../domain/agreement/index.ts';
import { earliest, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PromisedReportTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** How a delivery stands that a report may be made from. */
export interface SourceRow extends DeliveryTime {
  agreementId: string;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
}

/**
 * The deliveries of the same agreements in the time of some reports, by agreement. Found once for all of them: an agreement has a few reports a month, and years of deliveries,
 * so that looking for each report alone looks at the same ones again and again.
 */
export async function loadSources(
  scope: OfficeScope,
  reports: readonly PromisedReportTable[],
): Promise<ReadonlyMap<string, readonly SourceRow[]>> {
  const [first, ...others] = reports;
  if (first === undefined) return new Map();
  const startOn = earliest(first.period_start_on, ...others.map((report) => report.period_start_on));
  const endOn = latest(first.period_end_on, ...others.map((report) => report.period_end_on));
  const agreementIds = [...new Set(reports.map((report) => report.agreement_id))];
  const { rows } = await sql<SourceRow>`
    select o.agreement_id as "agreementId", o.clause_key as "clauseKey", o.period_start_on as "startOn", o.period_end_on as "endOn",
      o.due_on as "dueOn", o.delivered_on as "deliveredOn"
    from obligation o
    where o.office_id = ${scope.officeId} and o.agreement_id = any(${agreementIds}::uuid[]) and o.state <> 'cancelled'
      and o.period_start_on <= ${endOn}::date and o.period_end_on >= ${startOn}::date`.execute(scope.trx);
  return Map.groupBy(rows, ({ agreementId }) => agreementId);
}
