import { addDays, latest, mondayOf, type CalendarDate } from '../../domain/kernel/index.ts';
import { lengthOf } from '../../domain/meeting/index.ts';
import { countOvertime, daysCounted, mayTakeBack, overtimeRules } from '../../domain/overtime/index.ts';
import type { OvertimeCountView, OvertimeView } from '../../http/contract/overtime.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadOvertime, overtimeByPerson } from './load-overtime.ts';

/** What somebody has chosen: how much that is, and hour by hour from Monday of this week on. */
export async function viewOvertime(scope: OfficeScope, staffId: string): Promise<OvertimeView> {
  const { today } = scope;
  const days = { fromOn: daysCounted(today).fromOn, toOn: lastDayOf(today) };
  const chosen = await loadOvertime(scope, days, staffId);
  return {
    counts: countOvertime(overtimeByPerson(chosen).get(staffId) ?? [], today),
    chosen: chosen
      .filter(({ on }) => on >= mondayOf(today))
      .map(({ overtimeId, on, from, to, isAway }) => ({
        overtimeId,
        on,
        from,
        to,
        minutes: lengthOf({ on, from, to }),
        isAway,
        mayTakeBack: mayTakeBack({ on }, today),
      })),
  };
}

/** How much everybody has chosen, and how much of it in each week. */
export async function countOvertimeOfAll(
  scope: OfficeScope,
): Promise<(staffId: string) => { counts: OvertimeCountView; ofWeek(mondayOn: CalendarDate): number }> {
  const { today } = scope;
  const days = { fromOn: daysCounted(today).fromOn, toOn: lastDayOf(today) };
  const byPerson = overtimeByPerson(await loadOvertime(scope, days));
  return (staffId) => {
    const own = byPerson.get(staffId) ?? [];
    return {
      counts: countOvertime(own, today),
      ofWeek: (mondayOn) => countOvertime(own, mondayOn).weekMinutes,
    };
  };
}

/** The last day that can be counted or can have been chosen. */
function lastDayOf(today: CalendarDate): CalendarDate {
  return latest(daysCounted(today).toOn, addDays(today, overtimeRules.daysAhead + 7));
}
