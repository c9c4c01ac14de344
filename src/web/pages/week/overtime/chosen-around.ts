import { addDays, type CalendarDate } from '../../../../domain/kernel/index.ts';
import type { WeekendView } from '../../../../http/contract/weekend.ts';

/** Hours that were chosen around a weekend, in minutes, and count. */
export interface ChosenAround {
  /** From the Monday before to its Sunday. */
  weekMinutes: number;
  saturdayMinutes: number;
  sundayMinutes: number;
}

/** What somebody has chosen in the week that ends with a weekend, and on the weekend itself. */
export function chosenAround({ chosen }: WeekendView['overtime'], saturdayOn: CalendarDate): ChosenAround {
  const [mondayOn, sundayOn] = [addDays(saturdayOn, -5), addDays(saturdayOn, 1)];
  return {
    weekMinutes: sumOf(chosen, (on) => mondayOn <= on && on <= sundayOn),
    saturdayMinutes: sumOf(chosen, (on) => on === saturdayOn),
    sundayMinutes: sumOf(chosen, (on) => on === sundayOn),
  };
}

/** What somebody has chosen on one day. */
export function chosenOn({ chosen }: WeekendView['overtime'], day: CalendarDate): number {
  return sumOf(chosen, (on) => on === day);
}

function sumOf(chosen: WeekendView['overtime']['chosen'], isMeant: (on: CalendarDate) => boolean): number {
  return chosen.filter(({ on, isAway }) => !isAway && isMeant(on)).reduce((sum, { minutes }) => sum + minutes, 0);
}
