import { addDays, weekdayOf, type CalendarDate } from '../../../../domain/kernel/index.ts';
import type { WeekendView } from '../../../../http/contract/weekend.ts';

export type PlanDay = WeekendView['days'][number];
/** A working day, or a weekend that no work is planned on. */
export type PlanColumn = { is: 'day'; day: PlanDay } | { is: 'weekend'; saturdayOn: CalendarDate };

/** The days in their order, and each weekend in its place. Days that begin a second week and end before its Friday are not followed by its weekend. */
export function arrangePlan(days: readonly PlanDay[]): PlanColumn[] {
  const weeks = [...Map.groupBy(days, ({ on }) => saturdayAfter(on))];
  return weeks.flatMap(([saturdayOn, ofWeek], index) => {
    const columns: PlanColumn[] = ofWeek.map((day) => ({ is: 'day', day }));
    const begun = index > 0 && index === weeks.length - 1 && weekdayOf(ofWeek.at(-1)!.on) < 5;
    return begun ? columns : [...columns, { is: 'weekend', saturdayOn }];
  });
}

function saturdayAfter(on: CalendarDate): CalendarDate {
  return addDays(on, 6 - weekdayOf(on));
}
