import { loadConductDuties } from '../../../src/app/conduct/load-conduct-duties.ts';
import { inOfficeScope, type AppContext } from '../../../src/app/office/office-scope.ts';
import { exportRecord } from '../../../src/app/record/export-record.ts';
import { deriveConduct, type Conduct, type OfficeLateness } from '../../../src/domain/conduct/index.ts';
import { listOnce, recountConduct, type RecountedConduct } from './recount-conduct.ts';
import { recountOfficeDates, slipText } from './recount-office-dates.ts';
import { loadTheirClients, theirOffice } from './load-their-clients.ts';

/** Figures of any client of an office that are not what the exported record gives when it is counted a second time. */
export async function findOtherFigures(context: AppContext, officeId: string): Promise<string[]> {
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    const clients = await loadTheirClients(scope);
    const found: string[] = [];
    const duties = await loadConductDuties(
      scope,
      clients.map(({ id }) => id),
    );
    for (const client of clients) {
      const { id } = client;
      const shown = deriveConduct(duties.get(id)!, scope.today);
      const record = await exportRecord(scope, { clientId: id });
      if (!record) throw new Error(`client ${id} has no record`);
      const { today, closures } = scope;
      const officeSlips = recountOfficeDates(record.events, theirOffice(scope, client));
      const counted = recountConduct(record.events, {
        today,
        closures,
        unseenClauses: new Set(
          client.duties.filter(({ channel, aim }) => channel !== 'takt' || aim).map((duty) => duty.clause_key),
        ),
        officeSlips,
      });
      // A late reminder moves the notice, and with it the first day that is charged: it is no lock.
      const locked = client.proposed.flatMap((duty) =>
        officeSlips
          .get(duty)!
          .filter((slip) => !slip.startsWith('reminded-late'))
          .map((slip) => `${duty} in spite of ${slip}`),
      );
      found.push(
        ...differences(shown, counted).map((what) => `client ${id}: ${what}`),
        ...locked.map((what) => `client ${id}: a surcharge is proposed for ${what}`),
      );
    }
    return found;
  });
}

function differences(
  { complete, grade, office, ...shown }: Conduct,
  { first, of, grade: recounted, officeLate, officeInTime, ...counted }: RecountedConduct,
): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['complete the first time', `${complete.first} of ${complete.of}`, `${first} of ${of}`],
    ['the grade', grade.graded ? grade.letter : null, recounted],
    ['what the office was late with', listOnce(office.late.map(asTheirs)), officeLate],
    ["the office's own dates kept", office.inTime, officeInTime],
    ...Object.entries(counted).map(([figure, value]): [string, unknown, unknown] => [
      figure,
      shown[figure as keyof typeof counted],
      value,
    ]),
  ];
  return pairs.flatMap(([figure, is, should]) =>
    is === should ? [] : [`${figure} is ${String(is)}, and by the record ${String(should)}`],
  );
}

function asTheirs(late: OfficeLateness): string {
  return slipText(
    late.slip,
    late.dueOn,
    late.doneOn,
    late.slip === 'report-late' ? `${late.report} ${late.promiseId}` : undefined,
  );
}
