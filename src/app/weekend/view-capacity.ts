import type { CapacityView } from '../../http/contract/weekend.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { countOvertimeOfAll } from '../overtime/view-overtime.ts';
import { loadForesight } from './load-foresight.ts';
import { loadClientNames, loadStaffNames } from './load-names.ts';

/** People by weeks: working time, what is to be done, what is too much, and what the law asks for and finds no room. */
export async function viewCapacity(scope: OfficeScope): Promise<CapacityView> {
  const { foreseen, ...state } = await loadForesight(scope);
  const weeksOf = new Map(foreseen.map(({ personId, weeks }) => [personId, weeks]));
  const names = await loadClientNames(
    scope,
    foreseen.flatMap(({ weeks }) => weeks.flatMap(({ lawLeft }) => lawLeft.map(({ clientId }) => clientId))),
  );
  const overtimeOf = await countOvertimeOfAll(scope);
  return {
    ...state,
    people: (await loadStaffNames(scope)).map(({ staffId, name }) => ({
      staffId,
      name,
      overtime: overtimeOf(staffId).counts,
      weeks: (weeksOf.get(staffId) ?? []).map((week) => ({
        ...week,
        overtimeMinutes: overtimeOf(staffId).ofWeek(week.mondayOn),
        lawLeft: week.lawLeft.flatMap((left) => {
          const clientName = names.get(left.clientId);
          return clientName === undefined ? [] : [{ ...left, clientName }];
        }),
      })),
    })),
  };
}
