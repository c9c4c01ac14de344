import { sql } from 'kysely';
import type { OfficeScope } from '../app/office/office-scope.ts';
import { dueOnOf, loadPromisedReports, type LoadedReport } from '../app/report/load-promised-reports.ts';
import { markReportDone } from '../app/report/mark-report-done.ts';
import { addDays, addOfficeDays } from '../domain/kernel/index.ts';
import type { DemoWorld } from './demo-world.ts';
import { createSeeded } from './seeded.ts';

/** So long before its day the office begins to look at a report. */
const lookDays = 14;
/** The newest month's report of one client stands late when the visitor comes. */
const missedDays = 31;

/** What an accountant promised leaves the office one to three working days before its day, but for one report that somebody forgot. */
export async function deliverReports(scope: OfficeScope, world: DemoWorld, leadId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from promised_report where office_id = ${scope.officeId} and done_on is null and cancelled_on is null
      and due_on <= ${addDays(scope.today, lookDays)}::date order by due_on, client_id, id`.execute(scope.trx);
  const reports = rows.length === 0 ? [] : await loadPromisedReports(scope, { ids: rows.map(({ id }) => id) });
  for (const report of reports) {
    if (
      world.leads.get(report.row.client_id) === leadId &&
      isToLeave(scope, world, report) &&
      !isForgotten(world, report)
    ) {
      await markReportDone(scope, report.row.id, { doneOn: scope.today });
    }
  }
}

function isToLeave(scope: OfficeScope, { seed, orgnrs }: DemoWorld, report: LoadedReport): boolean {
  const dueOn = dueOnOf(report);
  if (dueOn === null) return false;
  const { client_id: clientId, promise_key: key, period_start_on: startOn } = report.row;
  const ahead = createSeeded(seed, orgnrs.get(clientId)!, key, startOn, 'report').between(1, 3);
  return addOfficeDays(dueOn, -ahead, scope.closures) <= scope.today;
}

/** A month's report for one who never gives cause for anything: it costs the office nothing but the client's patience. */
function isForgotten({ tempers, visitedFromOn }: DemoWorld, report: LoadedReport): boolean {
  const dueOn = dueOnOf(report)!;
  if (report.promise.report !== 'period-report' || tempers.get(report.row.client_id) !== 'punctual') return false;
  return dueOn < visitedFromOn && dueOn >= addDays(visitedFromOn, -missedDays);
}
