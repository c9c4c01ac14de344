import { clientEvents } from '../../domain/agreement/index.ts';
import { addDays, addMonths } from '../../domain/kernel/index.ts';
import { planDays, type PromiseAhead } from '../../domain/weekend/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dueOnOf, loadPromisedReports, type LoadedReport } from './load-promised-reports.ts';

/** What was to come so long ago is planned no more. */
const backMonths = 4;

/** What the office has promised, as work is planned by it; all of one client's where one is asked for. */
export async function loadPromisesAhead(scope: OfficeScope, clientId?: string): Promise<PromiseAhead[]> {
  const range = { fromOn: addMonths(scope.today, -backMonths), toOn: addDays(scope.today, 2 * planDays) };
  const reports = await loadPromisedReports(scope, clientId === undefined ? range : { clientIds: [clientId] });
  const names = nameTimes(reports);
  return reports.map((report): PromiseAhead => {
    const { row, promise, isThere, cameLate } = report;
    const dueOn = dueOnOf(report);
    return {
      reportId: row.id,
      clientId: row.client_id,
      promiseKey: `${row.promise_key}/${row.period_of}/${names.get(row.id)!}`,
      report: promise.report,
      ...(dueOn === null ? {} : { dueOn }),
      isDone: row.done_on !== null,
      isThere,
      cameLate,
      mayMove: promise.whenLate !== 'stands',
    };
  });
}

/** A time is named by its first day, an event by its month and which one it is in that month: as jobs and duties are. */
function nameTimes(reports: readonly LoadedReport[]): Map<string, string> {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { row } of reports.toSorted((a, b) => (a.row.period_start_on < b.row.period_start_on ? -1 : 1))) {
    if (!(clientEvents as readonly string[]).includes(row.period_of)) {
      names.set(row.id, row.period_start_on);
      continue;
    }
    const month = row.period_start_on.slice(0, 7);
    const group = [row.agreement_id, row.promise_key, row.period_of, month].join(' ');
    const place = (seen.get(group) ?? 0) + 1;
    seen.set(group, place);
    names.set(row.id, place === 1 ? month : `${month}-${place}`);
  }
  return names;
}
