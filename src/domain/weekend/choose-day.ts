import type { JobKind } from '../job/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { DayRoom } from '../slot/index.ts';
import { isBinding, layWork, type LaidWork, type WorkToLay } from './lay-work.ts';

/** One person's days and work as they were worked out last, without what somebody has chosen: enough to lay them out again. */
export interface PersonWork {
  /** Every day that is planned, working or not; of today what was left. */
  room: readonly DayRoom[];
  work: readonly WorkToLay[];
}

/** Why a day cannot be chosen, or why a chosen day holds no more. */
export const dayFaults = [
  /** No working hours, on a weekend, a holiday or a day away; or all of them are promised away. */
  'no-hours',
  /** What it needs is expected that day or later. */
  'not-there',
  /** It is to be done before. */
  'after-deadline',
] as const;
export type DayFault = (typeof dayFaults)[number];

/** Work that would find less room before its deadline than it does now. */
export interface PushedWork {
  clientId: string;
  jobKey: string;
  kind: JobKind;
  doneBy: CalendarDate;
  minutes: number;
}

export type DayDecision =
  /** `fromOn` is where it begins now; absent where it finds no room now. */
  | { of: 'moved'; fromOn?: CalendarDate; pushes: readonly PushedWork[] }
  | { of: 'fault'; why: DayFault; fromOn: CalendarDate; doneBy: CalendarDate }
  /** The day holds nothing more before what is due by then or was moved there. */
  | { of: 'full' }
  /** A deadline that no one can move would not be kept. */
  | { of: 'past-law'; pushes: readonly PushedWork[] };

/** Why a job cannot be begun on a day; undefined where it can. `over` is a day that has passed. */
export function findDayFault(
  work: WorkToLay,
  on: CalendarDate,
  room: readonly DayRoom[],
  today: CalendarDate,
): DayFault | 'over' | undefined {
  const hasRoom = (room.find((day) => day.on === on)?.minutes ?? 0) > 0;
  if (on < today || (on === today && !hasRoom)) return 'over';
  if (!hasRoom) return 'no-hours';
  if (isBinding(work) && on > work.doneBy) return 'after-deadline';
  return work.fromOn > on ? 'not-there' : undefined;
}

/** The first day with working hours on which a job can be worked on. */
export function firstDayFor({ fromOn }: Pick<WorkToLay, 'fromOn'>, room: readonly DayRoom[]): CalendarDate {
  return room.find(({ on, minutes }) => on >= fromOn && minutes > 0)?.on ?? fromOn;
}

/**
 * Whether a job of one person can be moved to a day, and whom it costs. It is worked on from that day on, before all that is due later; what is not done by the end of the day goes on the next. The
 * others flow round it, what is due first first. Nothing that the law or an event asks for may find less room than it does now, whatever else gives way; what else loses its room is named, and a
 * person decides.
 *
 * Example: eight hours are due on Friday, and four on Thursday. The eight moved to Thursday leave the four the days before; moved to Friday they have Friday; Monday after is refused.
 */
export function decideChosenDay(
  { room, work: works }: PersonWork,
  job: { clientId: string; jobKey: string },
  toOn: CalendarDate,
  today: CalendarDate,
): DayDecision | undefined {
  const isJob = (one: { clientId: string; jobKey: string }): boolean =>
    one.clientId === job.clientId && one.jobKey === job.jobKey;
  const work = works.find(isJob);
  if (work === undefined) return undefined;
  const { doneBy } = work;
  const fromOn = firstDayFor(work, room);
  const fault = findDayFault(work, toOn, room, today);
  if (fault !== undefined) return { of: 'fault', why: fault === 'over' ? 'no-hours' : fault, fromOn, doneBy };
  const asked = works.map((one) => (isJob(one) ? { ...one, chosenOn: toOn } : one));
  const before = layWork(works, room);
  const after = layWork(asked, room);
  if (after.find((laid) => isJob(laid.work))?.beginsOn !== toOn) return { of: 'full' };
  const pushes = findPushed(before, after);
  const byLaw = findPushed(layWork(works.map(onlyLaw), room), layWork(asked.map(onlyLaw), room));
  const pastLaw = [...pushes.filter(({ isLaw }) => isLaw), ...byLaw].map(({ pushed }) => pushed);
  if (pastLaw.length > 0) return { of: 'past-law', pushes: uniqueJobs(pastLaw) };
  const beginsOn = before.find((laid) => isJob(laid.work))?.beginsOn;
  return {
    of: 'moved',
    ...(beginsOn === undefined ? {} : { fromOn: beginsOn }),
    pushes: pushes.map(({ pushed }) => pushed),
  };
}

/** The same job by what the law or the event asks for alone: all else gives way to it. */
function onlyLaw(work: WorkToLay): WorkToLay {
  const { lawOn } = work;
  return lawOn === undefined ? { ...work, deadline: 'aim' } : { ...work, doneBy: lawOn, deadline: 'law' };
}

function findPushed(before: readonly LaidWork[], after: readonly LaidWork[]): { pushed: PushedWork; isLaw: boolean }[] {
  const leftBefore = new Map(before.map(({ work, leftMinutes }) => [nameOf(work), leftMinutes]));
  return after.flatMap(({ work, leftMinutes }) => {
    const minutes = leftMinutes - leftBefore.get(nameOf(work))!;
    if (!isBinding(work) || minutes <= 0) return [];
    const { clientId, jobKey, kind, doneBy, deadline } = work;
    return [{ pushed: { clientId, jobKey, kind, doneBy, minutes }, isLaw: deadline !== 'promise' }];
  });
}

function uniqueJobs(pushed: readonly PushedWork[]): PushedWork[] {
  return [...new Map(pushed.map((one) => [nameOf(one), one])).values()];
}

function nameOf({ clientId, jobKey }: { clientId: string; jobKey: string }): string {
  return `${clientId} ${jobKey}`;
}
