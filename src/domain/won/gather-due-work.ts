import { findTimeOfJobs, findWhatJobsTook, jobKinds, learnJobHours, type TimeOfJobs } from '../job/index.ts';
import { addDays, addMonths, earliest, thisOrPreviousWorkingDay, type CalendarDate } from '../kernel/index.ts';
import type { DayRange } from '../meeting/index.ts';
import { listJobs, type ClientJob } from '../weekend/index.ts';
import { findDeliveryBefore, type DeliveryBefore } from './find-delivery-before.ts';
import type { WonDuty, WonFacts } from './won-facts.ts';

/** Work of the month before may have taken the room of this one's. */
const leadMonths = 1;
const learnMonths = 18;

/** A delivery that a job waited for: when it came, and when it would have come as before. */
export interface NeededDelivery {
  clientId: string;
  key: string;
  periodEndOn: CalendarDate;
  dueOn: CalendarDate;
  /** Absent where it has not come. */
  cameOn?: CalendarDate;
  before?: DeliveryBefore;
  /** Where it is not known how it was before it is as it was now: nothing is claimed for it. */
  asBeforeOn?: CalendarDate;
}

/** A job with a deadline that bound it. */
export interface DueWork {
  job: ClientJob;
  needs: readonly NeededDelivery[];
  minutes: number;
  /** Somebody entered what it took; else it is what such jobs take. */
  isEntered: boolean;
  dueOn: CalendarDate;
}

export interface GatheredDueWork {
  /** Of the month before and of this one, what was due by the last day that counts. */
  work: readonly DueWork[];
  /** Of this month's the days that count; undefined where none has gone by. */
  counted: DayRange | undefined;
  /** Jobs whose hours are known, from which the others' are learnt. */
  jobsLearntFrom: number;
}

/** The days from which calendars and jobs are read. */
export function wonRange({ monthOn, today }: Pick<WonFacts, 'monthOn' | 'today'>): DayRange {
  return {
    fromOn: addMonths(monthOn, -leadMonths),
    toOn: earliest(addDays(addMonths(monthOn, 1), -1), addDays(today, -1)),
  };
}

/**
 * The work that was due in a month and the one before, with when what it waited for came. Only what the law or an event asked for by a day counts, and a promise only where all it
 * waited for came in time, now and as before: a promise moves with what comes late, and costs nobody an evening.
 */
export function gatherDueWork(facts: WonFacts): GatheredDueWork {
  const { fromOn, toOn } = wonRange(facts);
  if (toOn < facts.monthOn) return { work: [], counted: undefined, jobsLearntFrom: 0 };
  const learnFrom = addMonths(facts.monthOn, -learnMonths);
  const jobs = facts.clients.flatMap((client) => listJobs(client, facts.closures, { fromOn: learnFrom, toOn }));
  const times = findTimeOfJobs(jobs, facts.entered);
  const took = findWhatJobsTook(times.filter(({ doneBy }) => doneBy < facts.today));
  const hours = new Map(jobKinds.map((kind) => [kind, learnJobHours(kind, took)]));
  const timeOf = new Map(times.map((time) => [groupOf(time), time]));
  const needsOf = findNeeds(facts);
  const givenTo = new Map(facts.said.map((one) => [keyOf(one.clientId, one.jobKey), one.givenTo]));
  const people = new Set(facts.people.map(({ id }) => id));
  const work = jobs.flatMap((found): DueWork[] => {
    const needs = found.needs.flatMap((key) => needsOf.get(keyOf(found.clientId, key)) ?? []);
    // All that it would be made from has fallen away.
    if (found.needs.length > 0 && needs.length === 0) return [];
    const dueOn = findBinding(
      found,
      needs.flatMap(({ delivery }) => delivery ?? []),
    );
    const given = givenTo.get(keyOf(found.clientId, found.key));
    const personId = given !== undefined && people.has(given) ? given : found.personId;
    if (dueOn === undefined || dueOn < fromOn || dueOn > toOn || !people.has(personId)) return [];
    if (facts.ofPersonId !== undefined && facts.ofPersonId !== personId) return [];
    const entered = minutesEach(timeOf.get(groupOf(found)));
    const minutes = entered ?? hours.get(found.kind)!.of(found.clientId).medianMinutes;
    return [
      {
        job: { ...found, personId },
        needs: needs.flatMap(({ delivery }) => delivery ?? []),
        minutes,
        isEntered: entered !== undefined,
        dueOn,
      },
    ];
  });
  return { work, counted: { fromOn: facts.monthOn, toOn }, jobsLearntFrom: took.length };
}

/** By client and key, each duty that stands; without a delivery where the client answered that nothing comes. */
function findNeeds({ duties, trialYears }: WonFacts): Map<string, { delivery?: NeededDelivery }> {
  const byClient = Map.groupBy(duties, ({ clientId }) => clientId);
  const yearOf = new Map(trialYears.map(({ clientId, startOn }) => [clientId, startOn]));
  // Of two duties with one name, of an agreement and of that before it, the last holds.
  const standing = [...new Map(duties.map((duty) => [keyOf(duty.clientId, duty.key), duty])).values()];
  return new Map(
    standing
      .filter(({ state }) => state !== 'cancelled')
      .map((duty) => {
        const isAwaited = duty.state === 'missing' || duty.deliveredOn !== undefined;
        const before = findDeliveryBefore(duty, byClient.get(duty.clientId)!, yearOf.get(duty.clientId));
        return [keyOf(duty.clientId, duty.key), isAwaited ? { delivery: toNeed(duty, before) } : {}];
      }),
  );
}

function toNeed(duty: WonDuty, before: DeliveryBefore | undefined): NeededDelivery {
  const { clientId, key, periodEndOn, dueOn, deliveredOn: cameOn } = duty;
  const asBeforeOn = before === undefined ? cameOn : addDays(periodEndOn, before.daysAfterEnd);
  return {
    clientId,
    key,
    periodEndOn,
    dueOn,
    ...(cameOn === undefined ? {} : { cameOn }),
    ...(before === undefined ? {} : { before }),
    ...(asBeforeOn === undefined ? {} : { asBeforeOn }),
  };
}

function findBinding({ deadlines }: ClientJob, needs: readonly NeededDelivery[]): CalendarDate | undefined {
  const isInTime = needs.every(
    ({ dueOn, cameOn, asBeforeOn }) => cameOn !== undefined && cameOn <= dueOn && asBeforeOn! <= dueOn,
  );
  const binding = deadlines.find(({ of }) => of === 'law' || of === 'event' || (of === 'promise' && isInTime));
  return binding && thisOrPreviousWorkingDay(binding.on);
}

function minutesEach(time: TimeOfJobs | undefined): number | undefined {
  return time === undefined || time.minutes === 0 ? undefined : Math.round(time.minutes / time.jobs);
}

function groupOf({ clientId, kind, doneBy }: Pick<ClientJob, 'clientId' | 'kind' | 'doneBy'>): string {
  return JSON.stringify([clientId, kind, doneBy]);
}

function keyOf(clientId: string, key: string): string {
  return `${clientId} ${key}`;
}
