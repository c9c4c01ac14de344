import { sql } from 'kysely';
import { addOfficeDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { dutyHorizonOn } from '../agreement/derive-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { lockRecords } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';
import { daysInLockOf, dueOnOf, loadPromisedReports, type LoadedReport } from './load-promised-reports.ts';
import { refreshDutiesLockedBy, reportTaskKey } from './mark-report-done.ts';
import { holdDuties, refreshPromisedReports } from './refresh-promised-reports.ts';
import { settlePromisedReports } from './settle-promised-reports.ts';

/** Somebody is told of what was promised so many working days before its day. */
const toldWorkingDaysBefore = 2;

/**
 * Puts what the office has promised under *Må følges opp* when its day is near or past, for the lead, one task each; what has come, or has no day any more, is taken off.
 * With the first sweep of a day, promises whose deliveries ran late yesterday get their new day, and what the deliveries cost is settled where a report did not come.
 */
export async function watchReports(scope: OfficeScope, { firstOfDay }: { firstOfDay: boolean }): Promise<void> {
  const nearOn = addOfficeDays(scope.today, toldWorkingDaysBefore, scope.closures);
  if (firstOfDay) {
    await settlePromisedReports(scope, await findNeverDerived(scope), dutyHorizonOn(scope.today));
    await followTheDay(scope, nearOn);
  }
  await closeSettled(scope, nearOn);
  const ids = await findNear(scope, nearOn, 'without-task');
  const reports = await loadPromisedReports(scope, { ids });
  const near = reports.filter((report) => isDueBy(report, nearOn));
  const leads = await loadLeads(scope, near);
  await openTasks(
    scope,
    near.map(({ row }) => ({
      kind: 'report-due',
      dedupeKey: reportTaskKey(row.id),
      clientId: row.client_id,
      leadId: leads.get(row.client_id)!,
    })),
  );
}

/** Agreements from before Takt kept what the office promised. */
async function findNeverDerived(scope: OfficeScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from agreement a join client c on c.office_id = a.office_id and c.id = a.client_id and c.active
    where a.office_id = ${scope.officeId} and a.ended_on is null
      and not exists (select from promised_report r where r.office_id = a.office_id and r.agreement_id = a.id)
      and exists (select from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id
        and v.terms -> 'office' -> 'reports' -> 0 is not null)
    order by a.id`.execute(scope.trx);
  return rows.map(({ id }) => id);
}

function isDueBy(report: LoadedReport, on: CalendarDate): boolean {
  const dueOn = dueOnOf(report);
  return dueOn !== null && dueOn <= on;
}

/** What changes by the day alone: material that is late from today on, and reports that are. */
async function followTheDay(scope: OfficeScope, nearOn: CalendarDate): Promise<void> {
  const reports = await loadPromisedReports(scope, { ids: await findNear(scope, nearOn, 'all') });
  const seenOn = await findLastSweptBefore(scope);
  const lateNow = reports.filter((report) =>
    daysInLockOf(report).some((on) => on < scope.today && (seenOn === undefined || on >= seenOn)),
  );
  const stale = reports.filter((report) => dueOnOf(report) !== report.row.due_on);
  await lockRecords(
    scope,
    [...stale, ...lateNow].map(({ row }) => row.client_id),
  );
  if (stale.length > 0) {
    await holdDuties(scope, [...new Set(stale.map(({ row }) => row.agreement_id))]);
    await refreshPromisedReports(scope, { ids: stale.map(({ row }) => row.id) });
  }
  await refreshDutiesLockedBy(scope, lateNow);
}

/** The day of the sweep before today's: what was late then is settled. */
async function findLastSweptBefore({ trx, officeId, today }: OfficeScope): Promise<CalendarDate | undefined> {
  const row = await trx
    .selectFrom('office_anchor')
    .select('on_date')
    .where('office_id', '=', officeId)
    .where('on_date', '<', today)
    .orderBy('on_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.on_date;
}

async function findNear(scope: OfficeScope, nearOn: CalendarDate, which: 'all' | 'without-task'): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from promised_report r join client c on c.office_id = r.office_id and c.id = r.client_id and c.active
    where r.office_id = ${scope.officeId} and r.done_on is null and r.cancelled_on is null
      and (r.due_on <= ${nearOn}::date or (r.due_on is null and r.agreed_due_on <= ${nearOn}::date) ${
        // The agreement's own day passes too where a client was told a later one.
        which === 'all'
          ? sql`or exists (select from promise_move_report x where x.office_id = r.office_id and x.report_id = r.id)`
          : sql``
      })
      ${
        which === 'all'
          ? sql``
          : sql`and r.due_on is not null and not exists (select from task t
        where t.office_id = r.office_id and t.dedupe_key = 'report/' || r.id and t.closed_at is null)`
      }
    order by r.id`.execute(scope.trx);
  return rows.map(({ id }) => id);
}

async function closeSettled(scope: OfficeScope, nearOn: CalendarDate): Promise<void> {
  await sql`update task t set closed_at = ${scope.now}::timestamptz from promised_report r
    where t.office_id = ${scope.officeId} and t.kind = 'report-due' and t.closed_at is null
      and r.office_id = t.office_id and t.dedupe_key = 'report/' || r.id
      and (r.done_on is not null or r.cancelled_on is not null or r.due_on is null or r.due_on > ${nearOn}::date)`.execute(
    scope.trx,
  );
}

async function loadLeads(scope: OfficeScope, reports: readonly LoadedReport[]): Promise<Map<string, string>> {
  if (reports.length === 0) return new Map();
  const rows = await scope.trx
    .selectFrom('client')
    .select(['id', 'lead_id'])
    .where('office_id', '=', scope.officeId)
    .where(
      'id',
      'in',
      reports.map(({ row }) => row.client_id),
    )
    .execute();
  return new Map(rows.map(({ id, lead_id: leadId }) => [id, leadId]));
}
