import { addDays, calendarDate, earliest, latest, mondayOf, type CalendarDate } from '../kernel/index.ts';
import { lengthOf, type DayRange, type Slot } from '../meeting/index.ts';

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
  const { week, fourWeeks, year } = spansOf(on);
  const within = ({ fromOn, toOn }: DayRange): number =>
    chosen.filter((one) => fromOn <= one.on && one.on <= toOn).reduce((minutes, one) => minutes + lengthOf(one), 0);
  return { weekMinutes: within(week), fourWeeksMinutes: within(fourWeeks), yearMinutes: within(year) };
}

/** The days whose overtime is counted on a day. */
export function daysCounted(on: CalendarDate): DayRange {
  const { fourWeeks, year } = spansOf(on);
  return { fromOn: earliest(fourWeeks.fromOn, year.fromOn), toOn: latest(fourWeeks.toOn, year.toOn) };
}

function spansOf(on: CalendarDate): Record<'week' | 'fourWeeks' | 'year', DayRange> {
  const fromOn = mondayOf(on);
  const toOn = addDays(fromOn, 6);
  const year = on.slice(0, 4);
  return {
    week: { fromOn, toOn },
    fourWeeks: { fromOn: addDays(fromOn, -21), toOn },
    year: { fromOn: calendarDate(`${year}-01-01`), toOn: calendarDate(`${year}-12-31`) },
  };
}
