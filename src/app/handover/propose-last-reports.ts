import { deriveLastReports, type LastReport, type PeriodToHandOver } from '../../domain/handover/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadPromisedReports } from '../report/load-promised-reports.ts';

/** What a statement can say was sent last: from the promised reports that somebody of the office has ticked off, and from nothing else. */
export async function proposeLastReports(scope: OfficeScope, clientId: string): Promise<LastReport[]> {
  const promised = await loadPromisedReports(scope, { clientIds: [clientId] });
  return deriveLastReports(
    promised.flatMap(({ row, promise }) =>
      row.done_on === null
        ? []
        : [
            {
              report: promise.report,
              period: {
                of: row.period_of as PeriodToHandOver['of'],
                startOn: row.period_start_on,
                endOn: row.period_end_on,
              },
              doneOn: row.done_on,
            },
          ],
    ),
  );
}
