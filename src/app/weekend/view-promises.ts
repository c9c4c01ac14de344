import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { ProposedPromise } from '../../domain/weekend/index.ts';
import type { PromiseList, ProposedPromiseView, WaitingMove } from '../../http/contract/promises.ts';
import type { StaffRole } from '../../db/tables.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { isLeading } from '../staff/is-leading.ts';
import { dueOnOf, loadPromisedReports, type LoadedReport } from '../report/load-promised-reports.ts';
import { loadForesight } from './load-foresight.ts';
import { loadClientNames, loadStaffNames } from './load-names.ts';

/**
 * The new days that clients of one person’s work could be told: one’s own, or anybody’s for whoever leads. They were worked out with the weekends; what has come, was moved or was set aside since
 * is taken out at once. With them what was approved and waits to be told.
 */
export async function viewPromises(
  scope: OfficeScope,
  actor: StaffRole,
  wantedId?: string,
): Promise<PromiseList | { refused: 'not-found' | 'not-allowed' }> {
  const ownId = staffOf(scope);
  const staffId = wantedId ?? ownId;
  const leads = isLeading(actor);
  if (staffId === null || (staffId !== ownId && !leads)) return { refused: 'not-allowed' };
  if (!(await loadStaffNames(scope)).some((one) => one.staffId === staffId)) return { refused: 'not-found' };
  const { foreseen } = await loadForesight(scope);
  // What was kept before there were new days knows of none.
  const found: readonly ProposedPromise[] | undefined = foreseen.find(({ personId }) => personId === staffId)?.promises;
  return {
    proposed: await viewProposed(scope, found ?? []),
    waiting: await viewWaiting(scope, staffId),
  };
}

async function viewProposed(scope: OfficeScope, found: readonly ProposedPromise[]): Promise<ProposedPromiseView[]> {
  if (found.length === 0) return [];
  const names = await loadClientNames(
    scope,
    found.map(({ clientId }) => clientId),
  );
  const ids = found.flatMap(({ reportIds }) => reportIds);
  const reports = new Map((await loadPromisedReports(scope, { ids })).map((report) => [report.row.id, report]));
  const quiet = await loadQuietJobs(scope, [...names.keys()]);
  return found.flatMap(({ reportIds, ...proposed }) => {
    const { clientId, jobKey, toOn, cameOn, promisedOn, lawOn, kind, why } = proposed;
    const clientName = names.get(clientId);
    const open = reportIds.flatMap((id) => reports.get(id) ?? []).filter((report) => isToMove(report, toOn));
    if (clientName === undefined || open.length === 0) return [];
    if (toOn < scope.today || quiet.has(`${clientId} ${jobKey}`)) return [];
    return [
      {
        clientId,
        clientName,
        jobKey,
        kind,
        reports: open.map(viewReport),
        why,
        cameOn: cameOn ?? null,
        promisedOn: promisedOn ?? null,
        toOn,
        lawOn: lawOn ?? null,
      },
    ];
  });
}

function isToMove(report: LoadedReport, toOn: CalendarDate): boolean {
  const dueOn = dueOnOf(report);
  return report.row.done_on === null && report.isThere && (dueOn === null || dueOn < toOn);
}

function viewReport({ row, promise }: LoadedReport): ProposedPromiseView['reports'][number] {
  return {
    report: promise.report,
    period: {
      of: row.period_of as ProposedPromiseView['reports'][number]['period']['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
  };
}

/** Jobs that are done, and those that nobody is to be asked about yet. */
async function loadQuietJobs(scope: OfficeScope, clientIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select client_id || ' ' || job_key as key from promise_set_aside
      where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[]) and until_on > ${scope.today}
    union select client_id || ' ' || job_key from job
      where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[]) and done_on is not null`.execute(
    scope.trx,
  );
  return new Set(rows.map(({ key }) => key));
}

/** Of clients whose work is this person's: what they approved themselves, and what is their clients'. */
async function viewWaiting(scope: OfficeScope, staffId: string): Promise<WaitingMove[]> {
  const { rows } = await sql<{
    id: string;
    clientId: string;
    clientName: string;
    toOn: CalendarDate;
    reportIds: string[];
  }>`
    select m.id, m.client_id as "clientId", c.name as "clientName", m.to_on as "toOn",
      array(select x.report_id from promise_move_report x where x.office_id = m.office_id and x.move_id = m.id order by x.report_id) as "reportIds"
    from promise_move m join client c on c.office_id = m.office_id and c.id = m.client_id and c.active
    join message g on g.office_id = m.office_id and g.id = m.message_id and g.status = 'queued' and g.attempts = 0
    where m.office_id = ${scope.officeId} and m.undone_at is null and ${staffId}::uuid in (m.moved_by, c.lead_id)
    order by m.moved_at, m.id`.execute(scope.trx);
  const ids = rows.flatMap(({ reportIds }) => reportIds);
  const reports = new Map((await loadPromisedReports(scope, { ids })).map((report) => [report.row.id, report]));
  return rows.map(({ id, reportIds, ...move }) => ({
    ...move,
    moveId: id,
    reports: reportIds.flatMap((reportId) => reports.get(reportId) ?? []).map(viewReport),
  }));
}
