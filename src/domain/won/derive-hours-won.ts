import { addDays, dayNumber, type CalendarDate } from '../kernel/index.ts';
import type { DayRange } from '../meeting/index.ts';
import {
  derivePlanFigures,
  deriveWorkingSegments,
  minuteOn,
  minutesOfDay,
  planSettingsDefault,
  simulatePlan,
  type OutOfHours,
  type Plan,
} from '../plan/index.ts';
import { enough } from '../weekend/index.ts';
import { gatherDueWork, wonRange, type DueWork, type NeededDelivery } from './gather-due-work.ts';
import type { WonFacts } from './won-facts.ts';

/** An evening is counted as four hours, from five to nine: our own choice. */
export const eveningMinutes = 240;
/** Fewer deliveries that can be held against the year before tell nothing, nor do less than half of them: our own choice. */
export const comparedNeeded = 5;

/** One weekend of one person, or the evenings of one week: its out-of-hours work now, and as it was before. */
export interface WonTime {
  personId: string;
  outOfHours: OutOfHours;
  nowMinutes: number;
  beforeMinutes: number;
}

/** What the figure is held against; it is never shown without. */
export interface WonBaseline {
  /** Deliveries that work of the month waited for, and how many of them had come before. */
  deliveries: number;
  compared: number;
  /** The times that those of before were for, from the first to the last; absent where there are none. */
  range?: DayRange;
  /** Jobs of the month, and how many whose time somebody entered; the others are taken to last what such jobs take. */
  jobs: number;
  entered: number;
}

export interface WonFigures {
  /** Out-of-hours work of before less that of now: negative where it has become more. */
  wonMinutes: number;
  nowMinutes: number;
  beforeMinutes: number;
  /** Weekends with more than an hour. */
  lostWeekends: { now: number; before: number };
  /** Work that came, or would have come, when its deadline had gone by: it is in the figures above. */
  afterDeadline: { nowMinutes: number; beforeMinutes: number };
  times: readonly WonTime[];
  /** Those that came another day than before, the farthest apart first. */
  moved: readonly NeededDelivery[];
}

export type HoursWon =
  /** No day of the month has gone by, or nothing was due on one. */
  | { verdict: 'nothing-due'; counted?: DayRange }
  | { verdict: 'too-few-deliveries' | 'too-few-hours'; counted: DayRange; baseline: WonBaseline }
  | ({ verdict: 'known'; counted: DayRange; baseline: WonBaseline } & WonFigures);

/**
 * What earlier delivery gave back in a month: the same jobs, lengths and calendars twice, once with every delivery on the day it came and once as long after the end of its time as the
 * same delivery was the year before. Won is what is less out of working hours. Of each the least that any order of the work could leave is counted (`domain/plan`).
 *
 * Example: Kari has ten hours of VAT return due on Thursday 10 December and eight hours of room a day. The vouchers came on 30 November: nothing is left. A year before they came nine
 * days later; of ten hours on Thursday the 10th alone two would have been left → two hours won.
 */
export function deriveHoursWon(facts: WonFacts): HoursWon {
  const { work, counted, jobsLearntFrom } = gatherDueWork(facts);
  const ofMonth = work.filter(({ dueOn }) => dueOn >= facts.monthOn);
  if (counted === undefined) return { verdict: 'nothing-due' };
  if (ofMonth.length === 0) return { verdict: 'nothing-due', counted };
  const needs = needsOf(ofMonth);
  const baseline = baselineOf(ofMonth, needs);
  const { compared, deliveries } = baseline;
  if (compared < comparedNeeded || compared * 2 < deliveries)
    return { verdict: 'too-few-deliveries', counted, baseline };
  if (jobsLearntFrom < enough.jobs) return { verdict: 'too-few-hours', counted, baseline };
  const times = timesOf(facts, work);
  const sum = (of: 'nowMinutes' | 'beforeMinutes'): number => times.reduce((all, time) => all + time[of], 0);
  const lost = (of: 'nowMinutes' | 'beforeMinutes'): number =>
    times.filter((time) => time.outOfHours.of === 'weekend' && time[of] > planSettingsDefault.lostAboveMinutes).length;
  return {
    verdict: 'known',
    counted,
    baseline,
    wonMinutes: sum('beforeMinutes') - sum('nowMinutes'),
    nowMinutes: sum('nowMinutes'),
    beforeMinutes: sum('beforeMinutes'),
    lostWeekends: { now: lost('nowMinutes'), before: lost('beforeMinutes') },
    afterDeadline: {
      nowMinutes: minutesAfterDeadline(ofMonth, 'cameOn'),
      beforeMinutes: minutesAfterDeadline(ofMonth, 'asBeforeOn'),
    },
    times,
    moved: movedOf(needs),
  };
}

function needsOf(work: readonly DueWork[]): NeededDelivery[] {
  const all = work.flatMap(({ needs }) => needs);
  return [...new Map(all.map((need) => [`${need.clientId} ${need.key}`, need])).values()];
}

function baselineOf(ofMonth: readonly DueWork[], needs: readonly NeededDelivery[]): WonBaseline {
  const ends = needs.flatMap(({ before }) => before?.periodEndOn ?? []).toSorted();
  const [fromOn] = ends;
  const toOn = ends.at(-1);
  return {
    deliveries: needs.length,
    compared: ends.length,
    ...(fromOn === undefined || toOn === undefined ? {} : { range: { fromOn, toOn } }),
    jobs: ofMonth.length,
    entered: ofMonth.filter(({ isEntered }) => isEntered).length,
  };
}

/**
 * What was due later leaves earlier work where it lies, so that the month's own is all up to its last day less all up to the day before its first.
 */
function timesOf(facts: WonFacts, work: readonly DueWork[]): WonTime[] {
  const times = new Map<string, WonTime>();
  const add = (part: readonly DueWork[], arrival: Arrival, of: 'nowMinutes' | 'beforeMinutes', sign: 1 | -1): void => {
    const figures = derivePlanFigures(simulatePlan(planOf(facts, part, arrival)), 0);
    for (const { person, outOfHours, minutes } of figures) {
      const name = `${person} ${outOfHours.of} ${outOfHours.on}`;
      const time = times.get(name) ?? { personId: person, outOfHours, nowMinutes: 0, beforeMinutes: 0 };
      time[of] += sign * minutes.mean;
      times.set(name, time);
    }
  };
  const earlier = work.filter(({ dueOn }) => dueOn < facts.monthOn);
  add(work, 'cameOn', 'nowMinutes', 1);
  add(earlier, 'cameOn', 'nowMinutes', -1);
  add(work, 'asBeforeOn', 'beforeMinutes', 1);
  add(earlier, 'asBeforeOn', 'beforeMinutes', -1);
  return [...times.values()]
    .filter(({ nowMinutes, beforeMinutes }) => nowMinutes !== 0 || beforeMinutes !== 0)
    .toSorted(
      (one, other) =>
        dayNumber(one.outOfHours.on) - dayNumber(other.outOfHours.on) || (one.personId < other.personId ? -1 : 1),
    );
}

type Arrival = 'cameOn' | 'asBeforeOn';

function planOf(facts: WonFacts, work: readonly DueWork[], arrival: Arrival): Plan {
  const range = wonRange(facts);
  return {
    fromMinute: minuteOn(range.fromOn, 0),
    people: facts.people.map((person) => ({
      key: person.id,
      segments: deriveWorkingSegments({ ...person, closures: facts.closures, range }),
      absences: person.absences,
    })),
    jobs: work.map(({ job, needs, minutes, dueOn }) => ({
      key: job.key,
      client: job.clientId,
      person: job.personId,
      deliveries: needs.map((need) => ({
        key: need.key,
        // What has not come has come on no day before the deadline.
        days: { firstDay: dayNumber(need[arrival] ?? addDays(dueOn, 1)), cumulative: Float64Array.of(1) },
      })),
      length: { of: 'given', minutes },
      deadlineMinute: minuteOn(dueOn, minutesOfDay),
    })),
    settings: { ...planSettingsDefault, scenarios: 1 },
  };
}

/** In hand the morning after it came: what comes on the last day comes too late for it. */
function minutesAfterDeadline(work: readonly DueWork[], arrival: Arrival): number {
  const isLate = ({ needs, dueOn }: DueWork): boolean => needs.some((need) => isAfter(need[arrival], dueOn));
  return work.filter(isLate).reduce((sum, { minutes }) => sum + minutes, 0);
}

function isAfter(cameOn: CalendarDate | undefined, dueOn: CalendarDate): boolean {
  return cameOn === undefined || cameOn >= dueOn;
}

function movedOf(needs: readonly NeededDelivery[]): NeededDelivery[] {
  const apart = ({ cameOn, asBeforeOn }: NeededDelivery): number =>
    cameOn === undefined || asBeforeOn === undefined ? 0 : Math.abs(dayNumber(asBeforeOn) - dayNumber(cameOn));
  return needs
    .filter(({ before, cameOn, asBeforeOn }) => before !== undefined && cameOn !== asBeforeOn)
    .toSorted((one, other) => apart(other) - apart(one) || (one.clientId < other.clientId ? -1 : 1));
}
