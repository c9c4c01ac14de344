import { sql } from 'kysely';
import { compareText, addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PromisedReportView, ReportList, WeekReport } from '../../http/contract/reports.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dueOnOf, loadPromisedReports, type LoadedReport } from './load-promised-reports.ts';

/** What is to come within so many days, at most so many, and the next one whenever it comes. */
const aheadDays = 62;
const nextShown = 4;
/** So many of what came last. */
const doneShown = 3;
/** What has no day is shown for so long after it was to have come. */
const withoutDayDays = 60;
/** The first page is read at a glance. */
const weekShown = 30;

/** The same for one of the office's pages. */
export async function viewReportsOfClient(
  scope: OfficeScope,
  clientId: string,
): Promise<ReportList | { refused: 'not-found' }> {
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  return client ? viewClientReports(scope, clientId) : { refused: 'not-found' };
}

/** What the office has promised a client: what is late, what comes next, and what came last. */
export async function viewClientReports(scope: OfficeScope, clientId: string): Promise<ReportList> {
  const reports = (await loadPromisedReports(scope, { clientIds: [clientId] })).map((report) => ({
    view: viewReport(scope, report),
    on: dueOnOf(report) ?? report.row.agreed_due_on ?? report.row.period_end_on,
  }));
  const open = reports
    .filter(
      ({ view, on }) => view.doneOn === null && (view.dueOn !== null || on >= addDays(scope.today, -withoutDayDays)),
    )
    .sort((a, b) => compareText(a.on, b.on));
  const done = reports
    .filter(({ view }) => view.doneOn !== null)
    .sort((a, b) => compareText(b.view.doneOn!, a.view.doneOn!) || compareText(b.on, a.on));
  const chosen = [
    ...open.filter(({ view }) => view.late),
    ...open
      .filter(({ view }) => !view.late)
      .filter(({ on }, index) => index === 0 || on <= addDays(scope.today, aheadDays))
      .slice(0, nextShown),
    ...done.slice(0, doneShown),
  ];
  return { reports: chosen.map(({ view }) => view) };
}

/** The office's own days of a week, Monday to Sunday, and what is late from before it; what is late first. */
export async function viewWeekReports(
  scope: OfficeScope,
  mondayOn: CalendarDate,
  sundayOn: CalendarDate,
): Promise<{ shown: WeekReport[]; total: number }> {
  // Late ones belong to the week that is lived in; a week of another time shows its own days only.
  const isNow = mondayOn <= addDays(scope.today, 2) && scope.today <= sundayOn;
  const { rows } = await sql<{ id: string; client_id: string; name: string }>`
    select r.id, r.client_id, c.name from promised_report r
    join client c on c.office_id = r.office_id and c.id = r.client_id and c.active
    where r.office_id = ${scope.officeId} and r.cancelled_on is null
      and (r.due_on between ${mondayOn}::date and ${sundayOn}::date
        or (${isNow} and r.done_on is null and r.due_on < ${mondayOn}::date))
    order by c.name collate "nb-x-icu", r.id`.execute(scope.trx);
  const names = new Map(rows.map((row) => [row.id, row]));
  const reports = (await loadPromisedReports(scope, { ids: [...names.keys()] }))
    // What is stored of the day may be a night old.
    .filter((report) => dueOnOf(report) !== null)
    .map((report): WeekReport => {
      const { client_id: clientId, name } = names.get(report.row.id)!;
      return { ...viewReport(scope, report), clientId, name };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.dueOn ?? '', b.dueOn ?? ''));
  return { shown: reports.slice(0, weekShown), total: reports.length };
}

function rankOf({ doneOn, late }: WeekReport): number {
  if (doneOn !== null) return 2;
  return late ? 0 : 1;
}

export function viewReport(scope: OfficeScope, report: LoadedReport): PromisedReportView {
  const { row, promise, due } = report;
  const dueOn = dueOnOf(report);
  return {
    id: row.id,
    report: promise.report,
    period: {
      of: row.period_of as PromisedReportView['period']['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
    state: due.state,
    dueOn,
    // What was moved for another client's day of the law is no lateness of this one's.
    movedFromOn: due.state === 'promised' && due.moved && report.cameLate ? row.agreed_due_on : null,
    doneOn: row.done_on,
    late: dueOn !== null && (row.done_on ?? scope.today) > dueOn,
  };
}
