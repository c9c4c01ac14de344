import { cameLate } from '../agreement/index.ts';
import { kindOfReport, type JobKind } from '../job/index.ts';
import {
  addOfficeDays,
  compareText,
  earliest,
  isOfficeDay,
  latest,
  thisOrPreviousWorkingDay,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';
import { holdSlots, type HeldSlot, type JobToHold } from '../slot/index.ts';
import { lawOfJob } from './decide-move.ts';
import type { GatheredWork, WorkAhead } from './gather-work.ts';
import { segmentsOf, withoutOvertime } from './make-plan.ts';
import { beginsOn, roomOf } from './place-work.ts';
import { promisesByKey, promisesOfJob, type PromisesByKey } from './stand-as-promised.ts';
import type { PromiseAhead, WorkFacts } from './work-facts.ts';

/** Why a client is to be told another day. */
export const moveReasons = [
  /** What it is made of came late: it has the next free slot. */
  'came-late',
  /** It came in time, and somebody's day of the law leaves no other room. */
  'law',
] as const;
export type MoveReason = (typeof moveReasons)[number];

/** A new day that a client could be told. A person approves it first. */
export interface ProposedPromise {
  personId: string;
  clientId: string;
  jobKey: string;
  kind: JobKind;
  /** The reports that are made in the job. */
  reportIds: readonly string[];
  why: MoveReason;
  /** When the last of what it is made of came. */
  cameOn?: CalendarDate;
  /** What is promised now; absent where nothing is. */
  promisedOn?: CalendarDate;
  toOn: CalendarDate;
  /** The law's own day for it. */
  lawOn?: CalendarDate;
}

/**
 * Which clients are to be told another day for what they were promised, and which, by who gets which slot ({@link holdSlots}). Only where everything is in hand, since before that nobody can
 * know, where the agreement does not say that the day stands, and where what is promised cannot be kept. A report waits for all that is made of the same deliveries: its day is the latest of theirs, and never after its own
 * day of the law. Where the office is closed on the day it is the next on which it is open.
 *
 * Example: the books take six hours and the report one. The vouchers came on 26 November, six days late; Friday holds nothing more, so they are done on Monday the 30th, and the report,
 * promised by Friday the 27th, is promised by Tuesday.
 */
export function proposePromises(facts: WorkFacts, { ahead, waiting }: GatheredWork): ProposedPromise[] {
  const promises = promisesByKey(facts.promises);
  const works = [...ahead, ...waiting];
  // An evening that somebody has chosen can keep what is promised; a new day is never promised on it, since it may be taken back.
  const chosen = holdAll(facts, works, promises);
  const regular = holdAll({ ...facts, people: facts.people.map(withoutOvertime) }, works, promises);
  const open = facts.promises.filter(({ isDone, isThere, mayMove }) => !isDone && isThere && mayMove);
  const byJob = Map.groupBy(
    open.flatMap((promise) => {
      const carriers = works.filter(({ job }) => promisesOfJob(job, promises).includes(promise));
      const own = carriers.find(({ job }) => job.kind === kindOfReport[promise.report]) ?? carriers.at(-1);
      return own === undefined ? [] : [{ promise, own, carriers }];
    }),
    ({ own }) => own,
  );
  return [...byJob]
    .flatMap(([own, parts]) => {
      const carriers = [...new Set(parts.flatMap((part) => part.carriers))];
      const reports = parts.map(({ promise }) => promise);
      return propose(own, carriers, reports, { chosen, regular }, facts.closures) ?? [];
    })
    .toSorted((one, other) => compareText(one.toOn, other.toOn) || compareText(one.clientId, other.clientId));
}

function propose(
  own: WorkAhead,
  carriers: readonly WorkAhead[],
  reports: readonly PromiseAhead[],
  { chosen, regular }: Record<'chosen' | 'regular', ReadonlyMap<WorkAhead, HeldSlot>>,
  closures: readonly Closure[],
): ProposedPromise | undefined {
  if (carriers.some(({ inHand }) => !inHand)) return undefined;
  const [first, ...others] = carriers.flatMap((work) => regular.get(work)?.promiseOn ?? []);
  const done = carriers.flatMap((work) => chosen.get(work)?.doneOn ?? []);
  if (first === undefined || done.length < carriers.length) return undefined;
  const lawOn = lawOfJob(own.job);
  const toOn = atMost(onOpenDay(latest(first, ...others), closures), lawOn);
  const doneOn = latest(done[0]!, ...done);
  // What can still be kept stands.
  const moved = reports.filter(({ dueOn }) => dueOn === undefined || (dueOn < doneOn && dueOn < toOn));
  if (moved.length === 0) return undefined;
  const promised = moved.flatMap(({ dueOn }) => dueOn ?? []);
  const came = carriers.flatMap(({ needs }) => needs.map(({ expectedOn }) => expectedOn));
  const { clientId, personId, key: jobKey, kind } = own.job;
  return {
    personId,
    clientId,
    jobKey,
    kind,
    reportIds: moved.map(({ reportId }) => reportId),
    why: carriers.every((work) => isInTime(work, closures)) ? 'law' : 'came-late',
    ...(came.length === 0 ? {} : { cameOn: latest(came[0]!, ...came) }),
    ...(promised.length === 0 ? {} : { promisedOn: earliest(promised[0]!, ...promised) }),
    toOn,
    ...(lawOn === undefined ? {} : { lawOn }),
  };
}

/** Everybody's slots. */
function holdAll(facts: WorkFacts, works: readonly WorkAhead[], promises: PromisesByKey): Map<WorkAhead, HeldSlot> {
  const slots = new Map<WorkAhead, HeldSlot>();
  for (const person of facts.people) {
    const own = works.filter(({ job }) => job.personId === person.id);
    const room = roomOf(facts, segmentsOf(facts, person));
    const held = holdSlots(
      own.map((work, at) => toHold(work, at, promises, facts)),
      room,
    );
    for (const [at, work] of own.entries()) slots.set(work, held[at]!);
  }
  return slots;
}

function toHold(work: WorkAhead, at: number, promises: PromisesByKey, facts: WorkFacts): JobToHold {
  const today = facts.now.on;
  const onTime = isInTime(work, facts.closures);
  const promisedOn = promisedOf(work, promises);
  const lawOn = lawOfJob(work.job);
  // What was not kept towards a client who came in time holds no slot any more; the office sees that it is late.
  const isKept = promisedOn !== undefined && (!onTime || promisedOn >= today);
  // Of those who came the same day the one whose day was promised first goes first, and what is made for one client is made together.
  const key = [promisedOn ?? neverOn, work.job.clientId, `${at}`.padStart(6, '0')].join(' ');
  return {
    key,
    minutes: work.minutes,
    fromOn: beginsOn(work, today),
    onTime,
    ...(isKept ? { promisedOn } : {}),
    ...(lawOn === undefined || lawOn < today ? {} : { lawOn }),
  };
}

const neverOn = '9999-12-31';

/** In time, or it still may be. */
function isInTime({ needs }: WorkAhead, closures: readonly Closure[]): boolean {
  return needs.every(({ dueOn, expectedOn, inHand, inTime }) =>
    inHand ? !cameLate(dueOn, expectedOn, closures) : inTime >= 0.5,
  );
}

/** The first day that is promised of it: as it is stored, and what the agreement says where nothing is stored yet. */
function promisedOf({ job }: WorkAhead, promises: PromisesByKey): CalendarDate | undefined {
  const own = promisesOfJob(job, promises);
  const stored = own.filter(({ isDone }) => !isDone).flatMap(({ dueOn }) => dueOn ?? []);
  const agreed = job.deadlines.flatMap((one) => (one.of === 'promise' ? one.on : []));
  const [first, ...others] = own.length > 0 ? stored : agreed;
  return first === undefined ? undefined : earliest(first, ...others);
}

function onOpenDay(on: CalendarDate, closures: readonly Closure[]): CalendarDate {
  return isOfficeDay(on, closures) ? on : addOfficeDays(on, 1, closures);
}

function atMost(on: CalendarDate, lastOn: CalendarDate | undefined): CalendarDate {
  return lastOn === undefined ? on : earliest(on, thisOrPreviousWorkingDay(lastOn));
}
