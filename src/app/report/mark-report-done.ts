import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { daysInLockOf, dueOnOf, loadPromisedReports, type LoadedReport } from './load-promised-reports.ts';
import { holdDuties } from './refresh-promised-reports.ts';

/** A report is made at most so long before its period begins: a budget is, a slip of the pen is not. */
const earlyDaysMax = 366;

export type MarkedReport = { clientId: string; dueOn: CalendarDate | null };

/**
 * The report came: the client has it, or it is sent in. Marked again with another day, that day counts from now on; the same day twice changes nothing. What it means for
 * the price of the client's deliveries is settled at once.
 */
export async function markReportDone(
  scope: OfficeScope,
  reportId: string,
  { doneOn }: { doneOn: CalendarDate },
): Promise<MarkedReport | { refused: 'not-found' | 'day-in-the-future' | 'report-day-too-early' }> {
  if (doneOn > scope.today) return { refused: 'day-in-the-future' };
  const report = await holdReport(scope, reportId);
  if (!report) return { refused: 'not-found' };
  if (doneOn < addDays(report.row.period_start_on, -earlyDaysMax)) return { refused: 'report-day-too-early' };
  if (report.row.done_on !== doneOn) await change(scope, report, doneOn);
  return markedOf(report);
}

/** It had not come after all. Undoing what is undone changes nothing. */
export async function undoReportDone(
  scope: OfficeScope,
  reportId: string,
): Promise<MarkedReport | { refused: 'not-found' }> {
  const report = await holdReport(scope, reportId);
  if (!report) return { refused: 'not-found' };
  if (report.row.done_on !== null) await change(scope, report, null);
  return markedOf(report);
}

function markedOf(report: LoadedReport): MarkedReport {
  return { clientId: report.row.client_id, dueOn: dueOnOf(report) };
}

/** The promise, held until the transaction ends: after the client's record and the duties of its agreement, as whoever delivers holds them. */
async function holdReport(scope: OfficeScope, id: string): Promise<LoadedReport | undefined> {
  const [found] = await loadPromisedReports(scope, { ids: [id] });
  if (!found) return undefined;
  await lockRecords(scope, [found.row.client_id]);
  await holdDuties(scope, [found.row.agreement_id]);
  await sql`select 1 from promised_report where office_id = ${scope.officeId} and id = ${id} for update`.execute(
    scope.trx,
  );
  const [held] = await loadPromisedReports(scope, { ids: [id] });
  return held;
}

async function change(scope: OfficeScope, report: LoadedReport, doneOn: CalendarDate | null): Promise<void> {
  const { row, promise } = report;
  await scope.trx
    .updateTable('promised_report')
    .set({
      done_on: doneOn,
      done_at: doneOn === null ? null : scope.now,
      done_by: doneOn === null ? null : staffOf(scope),
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.id)
    .execute();
  const dueOn = dueOnOf(report);
  const about = {
    promised: row.id,
    report: promise.report,
    periodOf: row.period_of,
    periodStartOn: row.period_start_on,
    periodEndOn: row.period_end_on,
    ...(dueOn === null ? {} : { dueOn }),
  };
  await appendRecord(scope, [
    doneOn === null
      ? { clientId: row.client_id, kind: 'report-undone', data: about }
      : { clientId: row.client_id, kind: 'report-done', data: { ...about, doneOn } },
  ]);
  if (doneOn !== null) await closeTasks(scope, [reportTaskKey(row.id)]);
  await refreshDutiesLockedBy(scope, [report]);
}

/** One task for one promise. */
export function reportTaskKey(reportId: string): string {
  return `report/${reportId}`;
}

/** Settles anew what the deliveries cost in whose fairness lock these reports count. */
export async function refreshDutiesLockedBy(scope: OfficeScope, reports: readonly LoadedReport[]): Promise<void> {
  const rows = reports.flatMap((report) => daysInLockOf(report).map((on) => ({ a: report.row.agreement_id, d: on })));
  if (rows.length === 0) return;
  const { rows: duties } = await sql<{ id: string }>`
    select distinct o.id from obligation o join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(a uuid, d date) on o.agreement_id = x.a
    where o.office_id = ${scope.officeId} and not o.history and o.state <> 'cancelled' and o.due_on >= x.d
      and (o.period_start_on < x.d or (o.period_start_on >= o.due_on and o.due_on <= x.d + 31))`.execute(scope.trx);
  await refreshObligations(
    scope,
    duties.map(({ id }) => id),
  );
}
