import { loadConductDuties } from '../../../src/app/conduct/load-conduct-duties.ts';
import type { OfficeScope } from '../../../src/app/office/office-scope.ts';
import { deriveConduct, type Conduct, type OfficeLateness } from '../../../src/domain/conduct/index.ts';
import { listOnce, recountConduct, type RecountedConduct } from './recount-conduct.ts';
import { recountOfficeDates, slipText } from './recount-office-dates.ts';
import type { TheirClient } from './load-their-clients.ts';

/** Figures of any client that are not what the exported record gives when it is counted a second time. */
export async function findOtherFigures(scope: OfficeScope, clients: readonly TheirClient[]): Promise<string[]> {
  const { today, closures } = scope;
  const duties = await loadConductDuties(
    scope,
    clients.map(({ id }) => id),
  );
  return clients.flatMap(({ id, events, record, office, unseenClauses, proposed }) => {
    const officeSlips = recountOfficeDates(record, office);
    const counted = recountConduct(events, { today, closures, unseenClauses, officeSlips });
    // A late reminder moves the notice, and with it the first day that is charged: it is no lock.
    const locked = proposed.flatMap((duty) =>
      officeSlips
        .get(duty)!
        .filter((slip) => !slip.startsWith('reminded-late'))
        .map((slip) => `a surcharge is proposed for ${duty} in spite of ${slip}`),
    );
    const found = [...differences(deriveConduct(duties.get(id)!, today), counted), ...locked];
    return found.map((what) => `client ${id}: ${what}`);
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
