import { addDays, mondayOf, type CalendarDate } from '../kernel/index.ts';
import { lengthOf, type Slot } from '../meeting/index.ts';

/** How much overtime somebody has chosen, seen from a day. */
export interface OvertimeCount {
  /** In the week of the day, Monday to Sunday. */
  weekMinutes: number;
  /** In that week and the three before it. */
  fourWeeksMinutes: number;
  /** In the calendar year of the day, what is still ahead with it. */
  yearMinutes: number;
}

/**
 * Counts what somebody has chosen, as it is told to them before they choose and to whoever leads: the whole week and the whole year, days ahead with those that were, so that nothing
 * that is chosen stands outside. What was really worked may be another figure; that is the time that was entered.
 * Example: three hours on Thursday 3 December and two on Monday 23 November, seen from Sunday 29 November: 2 h this week, 2 h in four weeks, 5 h this year; seen from the Thursday 3, 5 and 5.
 */
export function countOvertime(chosen: readonly Slot[], on: CalendarDate): OvertimeCount {
  const monday = mondayOf(on);
  const sunday = addDays(monday, 6);
  const firstMonday = addDays(monday, -21);
  const year = on.slice(0, 4);
  const sum = (isMeant: (day: CalendarDate) => boolean): number =>
    chosen.filter((one) => isMeant(one.on)).reduce((minutes, one) => minutes + lengthOf(one), 0);
  return {
    weekMinutes: sum((day) => monday <= day && day <= sunday),
    fourWeeksMinutes: sum((day) => firstMonday <= day && day <= sunday),
    yearMinutes: sum((day) => day.slice(0, 4) === year),
  };
}

/** The days whose overtime is counted on a day. */
export function daysCounted(on: CalendarDate): { fromOn: CalendarDate; toOn: CalendarDate } {
  const monday = mondayOf(on);
  const [newYear, yearEnd] = [`${on.slice(0, 4)}-01-01`, `${on.slice(0, 4)}-12-31`] as [CalendarDate, CalendarDate];
  const firstMonday = addDays(monday, -21);
  const sunday = addDays(monday, 6);
  return {
    fromOn: firstMonday < newYear ? firstMonday : newYear,
    toOn: sunday > yearEnd ? sunday : yearEnd,
  };
}
