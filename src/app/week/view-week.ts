import { addDays, mondayOf, weekdayOf, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Week } from '../../http/contract/office.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { viewWeekReports } from '../report/view-reports.ts';
import { loadArrived } from './load-arrived.ts';
import { loadDueDays } from './load-due-days.ts';
import { loadOverdue } from './load-overdue.ts';
import { loadStatutory } from './load-statutory.ts';

/** Who is late, what has come in, what the office itself has promised, and the deadlines of one week, Monday to Sunday. */
export async function viewWeek(scope: OfficeScope, on?: CalendarDate): Promise<Week> {
  const mondayOn = mondayOf(on ?? workingWeekOf(scope.today));
  const sundayOn = addDays(mondayOn, 6);
  const overdue = await loadOverdue(scope);
  const arrived = await loadArrived(scope);
  const due = await loadDueDays(scope, mondayOn, sundayOn);
  const statutory = await loadStatutory(scope, mondayOn, sundayOn);
  const promised = await viewWeekReports(scope, mondayOn, sundayOn);
  const days = Array.from({ length: 7 }, (_, index) => addDays(mondayOn, index));
  return {
    ...overdue,
    arrived,
    promised: promised.shown,
    promisedTotal: promised.total,
    days: days.map((day) => ({
      on: day,
      due: due.get(day)?.shown ?? [],
      dueTotal: due.get(day)?.total ?? 0,
      statutory: statutory.get(day) ?? [],
    })),
  };
}

/** On a weekend the week that matters is the one ahead. */
function workingWeekOf(today: CalendarDate): CalendarDate {
  return weekdayOf(today) <= 5 ? today : addDays(today, 2);
}
