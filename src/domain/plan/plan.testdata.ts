import { drawNumber, addDays, calendarDate, dayNumber, timeOfDay, type CalendarDate } from '../kernel/index.ts';
import { workingHoursDefault, type DayRange } from '../meeting/index.ts';
import {
  deriveWorkingSegments,
  minuteOn,
  planSettingsDefault,
  type ArrivalDays,
  type JobLength,
  type Plan,
  type PlanJob,
  type PlanPerson,
  type PlanSettings,
} from './index.ts';

/** Came, or comes for certain, on a day. */
export function givenOn(on: string): ArrivalDays {
  return { firstDay: dayNumber(calendarDate(on)), cumulative: Float64Array.of(1) };
}

/** A number from 0 to before `below`, by seed and place. */
export function chooserOf(seed: number): (below: number) => number {
  let place = 0;
  return (below) => {
    place += 1;
    return Math.floor((drawNumber(seed, 77, place) / 2 ** 32) * below);
  };
}

export interface RandomPlanSize {
  jobs: number;
  clients: number;
  people: number;
  scenarios: number;
  /** Somebody has given one job in three another turn. */
  turns?: boolean;
}

/** Some weeks around Easter 2026 with everything that may meet in a plan: part time, absence, closures, meetings, jobs of nothing, hopeless ones, ties. */
export function makeRandomPlan(seed: number, size: RandomPlanSize): Plan {
  const choose = chooserOf(seed);
  const startOn = addDays(calendarDate('2026-03-23'), choose(5));
  const days = 12 + choose(12);
  const fromMinute = minuteOn(startOn, choose(3) * 300);
  const people = Array.from({ length: size.people }, (_, place) => makePerson(`p${place}`, startOn, days, choose));
  const common = Array.from({ length: 3 }, () => minuteOn(addDays(startOn, 1 + choose(days)), 60 * choose(24)));
  const jobs = Array.from({ length: size.jobs }, (_, place): PlanJob => {
    const client = `c${choose(size.clients)}`;
    return {
      key: `j${place}`,
      client,
      person: `p${choose(size.people)}`,
      deliveries: Array.from({ length: choose(3) }, () => makeDelivery(client, startOn, days, choose)),
      length: makeLength(choose),
      deadlineMinute: choose(2) === 0 ? common[choose(3)]! : minuteOn(addDays(startOn, choose(days)), 30 * choose(49)),
      ...(size.turns && choose(3) === 0 ? { turnMinute: minuteOn(addDays(startOn, choose(days)), 0) } : {}),
    };
  });
  const settings: PlanSettings = {
    seed: seed * 31,
    scenarios: size.scenarios,
    lostAboveMinutes: choose(3) * 60,
    inHand: choose(2) === 0 ? 'next-morning' : timeOfDay('12:00'),
  };
  return { fromMinute, people, jobs, settings };
}

function makePerson(key: string, startOn: CalendarDate, days: number, choose: (below: number) => number): PlanPerson {
  const absences: DayRange[] = [];
  if (choose(3) === 0) {
    const fromOn = addDays(startOn, choose(days));
    absences.push({ fromOn, toOn: addDays(fromOn, choose(8)) });
  }
  const closedOn = addDays(startOn, choose(days));
  const segments = deriveWorkingSegments({
    workingHours: choose(3) === 0 ? { 1: { from: timeOfDay('09:00'), to: timeOfDay('14:30') } } : workingHoursDefault,
    absences,
    closures: choose(4) === 0 ? [{ fromOn: closedOn, toOn: addDays(closedOn, 3) }] : [],
    busy: Array.from({ length: choose(4) }, () => ({
      on: addDays(startOn, choose(days)),
      from: timeOfDay('10:00'),
      to: timeOfDay('11:45'),
    })),
    range: { fromOn: startOn, toOn: addDays(startOn, days) },
  });
  return { key, segments, absences };
}

function makeDelivery(client: string, startOn: CalendarDate, days: number, choose: (below: number) => number) {
  const place = choose(4);
  const own = chooserOf(place * 1000 + client.charCodeAt(1));
  const count = 1 + own(5);
  const cumulative = Float64Array.from({ length: count }, (_, day) => (day + 1) / count);
  return { key: `d${place}`, days: { firstDay: dayNumber(startOn) - 3 + own(days), cumulative } };
}

function makeLength(choose: (below: number) => number): JobLength {
  const kind = choose(4);
  if (kind === 0) return { of: 'lognormal', medianMinutes: 30 + choose(200), spread: choose(10) / 10 };
  if (kind === 1)
    return {
      of: 'quantiles',
      quantiles: [
        { share: 0.1, minutes: 30 },
        { share: 0.9, minutes: 200 + choose(300) },
      ],
    };
  return { of: 'given', minutes: choose(8) === 0 ? 0 : 15 * (1 + choose(40)) };
}

/** Settings of one scenario, where everything is given. */
export const once: PlanSettings = { ...planSettingsDefault, scenarios: 1 };
