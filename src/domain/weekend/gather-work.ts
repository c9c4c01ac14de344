import { learnForecast, type Learnt } from '../forecast/index.ts';
import {
  findTimeOfJobs,
  findWhatJobsTook,
  jobKinds,
  learnJobHours,
  type DeadlineOf,
  type JobHours,
  type JobKind,
} from '../job/index.ts';
import { addDays, addMonths, compareText, thisOrPreviousWorkingDay, type CalendarDate } from '../kernel/index.ts';
import type { JobLength } from '../plan/index.ts';
import { expectDelivery, type ExpectedDelivery } from './expect-delivery.ts';
import { listJobs, type ClientJob } from './list-jobs.ts';
import { middleOf, remainingLength } from './remaining-length.ts';
import { promisesByKey, promisesOfJob, standAsPromised, type PromisesByKey } from './stand-as-promised.ts';
import type { SaidOfJob, WorkDuty, WorkFacts } from './work-facts.ts';

/** Deadlines are planned so far ahead, and hours are learnt from so far back. */
export const planDays = 56;
const learnMonths = 18;
/** What was promised and has not come waits for so long: after that nobody has ticked it off. */
const waitingDays = 28;

/** A job that is still to be done. */
export interface WorkAhead {
  job: ClientJob;
  needs: readonly ExpectedDelivery[];
  /** What is left of it. */
  length: JobLength;
  minutes: number;
  /** What binds it, the first day first: an aim binds nobody, nor a promise to a client who is more probably late than not. */
  deadline: DeadlineOf | undefined;
  /** All it needs is in hand. */
  inHand: boolean;
  /** The day that somebody has moved it to, where that holds: see `standChosenDays`. */
  chosenOn?: CalendarDate | undefined;
}

/** What was found, and how much it rests on. */
export interface GatheredWork {
  ahead: readonly WorkAhead[];
  /** What was promised by a day that has passed, and has no later one: it waits for the next free slot. */
  waiting: readonly WorkAhead[];
  /** Deliveries and jobs of the past that forecasts and hours were learnt from. */
  learntFrom: { deliveries: number; jobs: number };
  /** What was learnt itself: a client who does not exist yet is expected to be as the office's are. */
  learnt: Learnt;
  hours: ReadonlyMap<JobKind, { of(clientId: string): JobHours }>;
}

/**
 * The work ahead of an office, with when what it needs is expected and how long it takes. A job is left out where all the duties it would be made from have fallen away, and
 * where somebody said that it is done or all that was promised of it has come.
 */
export function gatherWork(facts: WorkFacts): GatheredWork {
  const today = facts.now.on;
  const range = { fromOn: addMonths(today, -learnMonths), toOn: addDays(today, planDays) };
  const promises = promisesByKey(facts.promises);
  const jobs = facts.clients
    .flatMap((client) => listJobs(client, facts.closures, range))
    .map((job) => standAsPromised(job, promises));
  const times = findTimeOfJobs(jobs, facts.entered);
  const took = findWhatJobsTook(times.filter(({ doneBy }) => doneBy < today));
  const hours = new Map(jobKinds.map((kind) => [kind, learnJobHours(kind, took)]));
  const workedOf = new Map(times.map((time) => [groupOf(time), time.minutes / time.jobs]));
  const learnt = learnFrom(facts);
  const duties = new Map(facts.duties.map((duty) => [keyOf(duty.clientId, duty.key), duty]));
  const said = new Map(facts.said.map((one) => [keyOf(one.clientId, one.jobKey), one]));
  const people = new Set(facts.people.map(({ id }) => id));
  const waitsFromOn = addDays(today, -waitingDays);
  const open = jobs
    .filter((job) => job.deadlines.at(-1)!.on >= today || (job.doneBy >= waitsFromOn && isPromised(job, promises)))
    .filter((job) => said.get(keyOf(job.clientId, job.key))?.isDone !== true && !hasCome(job, promises))
    .flatMap((found) => {
      const job = { ...found, personId: whoDoes(found, said.get(keyOf(found.clientId, found.key)), people) };
      const needed = job.needs.flatMap((key) => duties.get(keyOf(job.clientId, key)) ?? []);
      if (job.needs.length > 0 && !needed.some(({ state }) => state !== 'cancelled')) return [];
      return [toWork(job, needed, learnt, today, hours.get(job.kind)!.of(job.clientId), workedOf.get(groupOf(job)))];
    });
  const inOrder = open.toSorted(
    (one, other) => compareText(dayOf(one), dayOf(other)) || compareText(one.job.key, other.job.key),
  );
  return {
    ahead: inOrder.filter((work) => dayOf(work) >= today),
    waiting: inOrder.filter((work) => dayOf(work) < today && isPromised(work.job, promises)),
    learntFrom: { deliveries: countRows(learnt), jobs: took.length },
    learnt,
    hours,
  };
}

/** Something that was promised of it has not come. */
function isPromised(job: ClientJob, promises: PromisesByKey): boolean {
  return promisesOfJob(job, promises).some(({ isDone }) => !isDone);
}

/** What is handed over is made: all that was promised of it has come. */
function hasCome(job: ClientJob, promises: PromisesByKey): boolean {
  const own = promisesOfJob(job, promises);
  return own.length > 0 && own.every(({ isDone }) => isDone);
}

/** The lead, where it was given to nobody, or to somebody who does not work here any more. */
function whoDoes({ personId }: ClientJob, said: SaidOfJob | undefined, people: ReadonlySet<string>): string {
  return said?.givenTo !== undefined && people.has(said.givenTo) ? said.givenTo : personId;
}

/** The working day by which work is to be done: by what binds it, or else by the office's own aim. */
export function dayOf({ deadline, job }: Pick<WorkAhead, 'deadline' | 'job'>): CalendarDate {
  return deadline === undefined ? job.doneBy : thisOrPreviousWorkingDay(deadline.on);
}

function toWork(
  job: ClientJob,
  needed: readonly WorkDuty[],
  learnt: Learnt,
  today: CalendarDate,
  hours: JobHours,
  worked: number | undefined,
): WorkAhead {
  const needs = needed.filter(({ state }) => state !== 'cancelled').map((duty) => expectDelivery(duty, learnt, today));
  const length = remainingLength(hours, worked ?? 0);
  return {
    job,
    needs,
    length,
    minutes: middleOf(length),
    deadline: findBinding(job.deadlines, needs, today),
    inHand: needs.every((need) => need.inHand),
  };
}

/** A promise moves when the client is late, so that it binds only where that is not to be expected, or where everything is there and its day is known. One that was not kept binds no more. */
export function findBinding(
  deadlines: readonly DeadlineOf[],
  needs: readonly Pick<ExpectedDelivery, 'inTime' | 'inHand'>[],
  today: CalendarDate,
): DeadlineOf | undefined {
  const isInTime = needs.every(({ inTime }) => inTime >= 0.5);
  const isThere = needs.every(({ inHand }) => inHand);
  return deadlines.find((one) => {
    if (one.of !== 'promise') return one.of === 'law' || one.of === 'event';
    return one.on >= today && (isInTime || (isThere && one.known === true));
  });
}

function learnFrom({ duties, now }: WorkFacts): Learnt {
  const deliveries = duties.flatMap(({ clientId, group, dueOn, deliveredOn }) =>
    deliveredOn === undefined ? [] : [{ clientId, group, dueOn, deliveredOn, factors: [], outcomes: [] }],
  );
  return learnForecast({ asOfOn: now.on, deliveries });
}

function countRows({ clients }: Learnt): number {
  return [...clients.values()].reduce((sum, rows) => sum + rows.length, 0);
}

function groupOf({ clientId, kind, doneBy }: { clientId: string; kind: JobKind; doneBy: CalendarDate }): string {
  return JSON.stringify([clientId, kind, doneBy]);
}

function keyOf(clientId: string, key: string): string {
  return `${clientId} ${key}`;
}
