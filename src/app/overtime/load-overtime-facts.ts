import { addDays } from '../../domain/kernel/index.ts';
import { daysCounted, overtimeRules, type OvertimeFacts } from '../../domain/overtime/index.ts';
import { wallClockOf } from '../meeting/find-meeting.ts';
import { loadWorkingHours } from '../meeting/working-hours.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadOvertime, type ChosenOvertime } from './load-overtime.ts';

/** All that decides which hours somebody may choose, and what they have chosen on the days that are counted. Whoever decides by it holds the person's row of `staff`. */
export async function loadOvertimeFacts(
  scope: OfficeScope,
  staffId: string,
): Promise<Omit<OvertimeFacts, 'chosen'> & { chosen: ChosenOvertime[] }> {
  const lastOn = addDays(scope.today, overtimeRules.daysAhead);
  const absences = await scope.trx
    .selectFrom('absence')
    .select(['from_on as fromOn', 'to_on as toOn'])
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .where('to_on', '>=', scope.today)
    .where('from_on', '<=', lastOn)
    .execute();
  return {
    now: wallClockOf(scope),
    workingHours: await loadWorkingHours(scope, staffId),
    absences,
    closures: scope.closures,
    // Around the new year the days ahead are counted with those of another year.
    chosen: await loadOvertime(
      scope,
      { fromOn: daysCounted(scope.today).fromOn, toOn: daysCounted(lastOn).toOn },
      staffId,
    ),
  };
}
