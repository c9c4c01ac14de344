import { addDays, type CalendarDate } from '../kernel/index.ts';
import { derivePlanFigures, type PersonSlice, type PlanSettings } from '../plan/index.ts';
import { listSaturdays } from './foresee-weekends.ts';
import type { WorkAhead } from './gather-work.ts';
import { placeWork } from './place-work.ts';
import { onlyByLaw, outOfHoursOf, type WorkOutOfHours } from './sum-weeks.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** What the coming eight weeks come to for one person. */
export interface Outlook {
  weekends: readonly WeekendOutlook[];
  /** Evenings and weekends of all the weeks together, scenario by scenario. */
  outOfHours: Float64Array;
  /** What the law asks for and finds no room before its day whatever else gives way, if everything comes when it is expected. */
  pastLawMinutes: number;
}

export interface WeekendOutlook extends WorkOutOfHours {
  saturdayOn: CalendarDate;
  evenings: WorkOutOfHours;
}

export function deriveOutlook(
  facts: WorkFacts,
  person: WorkingPerson,
  ahead: readonly WorkAhead[],
  slice: PersonSlice,
  settings: PlanSettings,
): Outlook {
  const figures = derivePlanFigures({ settings, slices: [slice] }, settings.lostAboveMinutes);
  const { placed } = placeWork(facts, person, onlyByLaw(ahead));
  return {
    weekends: listSaturdays(facts.now.on).map((saturdayOn) => ({
      saturdayOn,
      ...outOfHoursOf(figures, 'weekend', saturdayOn),
      evenings: outOfHoursOf(figures, 'evenings', addDays(saturdayOn, -5)),
    })),
    outOfHours: sumBuckets(slice),
    pastLawMinutes: placed.reduce((sum, { leftMinutes }) => sum + leftMinutes, 0),
  };
}

/** The minutes lie bucket after bucket, each with all its scenarios. */
function sumBuckets({ minutes, fromScenario, toScenario }: PersonSlice): Float64Array {
  const scenarios = toScenario - fromScenario;
  const sums = new Float64Array(scenarios);
  for (const [place, each] of minutes.entries()) sums[place % scenarios] = sums[place % scenarios]! + each;
  return sums;
}
