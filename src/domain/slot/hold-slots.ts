import {
  compareText,
  addWorkingDays,
  assert,
  earliest,
  thisOrPreviousWorkingDay,
  type CalendarDate,
} from '../kernel/index.ts';
import { fillDays, type DayRoom, type PlacedWork, type WorkToPlace } from './fill-days.ts';

/** Work for a client that one person has to find time for. */
export interface JobToHold {
  key: string;
  minutes: number;
  /** The first day on which it can be worked on: all it needs is in hand, or was to be. */
  fromOn: CalendarDate;
  /** The client delivered in time, or may still. */
  onTime: boolean;
  /** What the client was promised; absent where nothing was. */
  promisedOn?: CalendarDate;
  /** The law's own day. */
  lawOn?: CalendarDate;
}

export type SlotKind =
  /** Delivered in time: the slot is held, and what was promised stands. */
  | 'held'
  /** Delivered late: the next free slot. */
  | 'next-free'
  /** Delivered late, and the law does not wait: before what would else have come first. */
  | 'ahead-by-law'
  /** Delivered in time, and yet moved, since somebody else's day of the law leaves no other room. */
  | 'moved-for-law'
  /** By the last day that is allowed there is no room for all of it. */
  | 'no-room';

export interface HeldSlot {
  key: string;
  slot: SlotKind;
  /** The days on which it is worked on first and last; absent where there is no room. */
  beginsOn?: CalendarDate;
  doneOn?: CalendarDate;
  /** What found no room. */
  leftMinutes: number;
  /** The day to promise the client instead; absent where what was promised stands, or where nothing can be promised. */
  promiseOn?: CalendarDate;
}

/** So many working days after the work is done a new day is promised, so that one ill day breaks no second promise: our own choice. */
export const promiseMarginDays = 1;

/**
 * Who gets which slot of one person's coming days. Who delivered in time keeps it, and the promised day stands; who delivered late gets the next free one, and a new
 * day, never after the law's. Only the law goes before: where a late client's day of the law leaves no other room, work of others is put after it, that with the latest
 * day of the law of its own first. Of two late clients who came the same day the one whose law is first goes first, then the one whose key is.
 *
 * `room` has one entry for each working day, in order, without days off and absence. Nothing here is decided: a person approves a new day before anybody is told.
 * Example: Monday and Tuesday hold eight hours each, six of Monday's are held for Berg, who delivered in time and is promised Tuesday. Lie came three weeks late with
 * four hours of work: two on Monday, two on Tuesday, promised Wednesday.
 */
export function holdSlots(jobs: readonly JobToHold[], room: readonly DayRoom[]): HeldSlot[] {
  const onlyInTime = placeAll(
    jobs.filter(({ onTime }) => onTime),
    room,
    nothingDecided,
    new Set(),
  );
  let decided = nothingDecided;
  for (;;) {
    const slots = tryToHold(jobs, room, decided);
    const broken = findDisplaced(jobs, slots, onlyInTime, decided) ?? findBroken(jobs, slots, decided);
    if (broken === undefined) return slots;
    const moved = findWhoGivesWay(jobs, room, broken, decided);
    // Nobody is moved where it would not be enough, and nobody's day of the law goes before somebody else's who came in time.
    decided =
      moved === undefined
        ? giveUp(broken.onTime ? findLastByLaw(jobs, decided) : broken.key, decided)
        : { ...decided, moved, ahead: broken.onTime ? decided.ahead : new Set([...decided.ahead, broken.key]) };
  }
}

/** What the rounds so far have come to. */
interface Decided {
  /** In time, and moved for somebody's day of the law. */
  moved: ReadonlySet<string>;
  /** Late, and somebody was moved for it. */
  ahead: ReadonlySet<string>;
  /** Late, and nothing can help. */
  hopeless: ReadonlySet<string>;
}

const nothingDecided: Decided = { moved: new Set(), ahead: new Set(), hopeless: new Set() };

/** One more that nothing can help. All begins anew without it, so that nobody stays moved for its sake. */
function giveUp(key: string, { hopeless }: Decided): Decided {
  return { moved: new Set(), ahead: new Set(), hopeless: new Set([...hopeless, key]) };
}

/** The day of what has none: after every day. */
const openEnd = '9999-12-31' as CalendarDate;

type LawJob = JobToHold & { lawOn: CalendarDate };

/** One round: held slots and the days of the law first, by the day that they must be done; then everybody else, first come first served. */
function tryToHold(jobs: readonly JobToHold[], room: readonly DayRoom[], decided: Decided): HeldSlot[] {
  const byLaw = new Set<string>();
  for (;;) {
    const placed = placeAll(jobs, room, decided, byLaw);
    // Those whose law the next free slot would break are placed by it, and then those whose slot they took.
    const broken = jobs
      .filter(({ key, onTime, lawOn }) => !onTime && lawOn !== undefined && !decided.hopeless.has(key))
      .filter(({ key }) => !byLaw.has(key) && placed.get(key)!.leftMinutes > 0);
    if (broken.length === 0) return jobs.map((job) => toSlot(job, placed.get(job.key)!, kindOf(job, decided, byLaw)));
    for (const { key } of broken) byLaw.add(key);
  }
}

function placeAll(
  jobs: readonly JobToHold[],
  room: readonly DayRoom[],
  { moved }: Decided,
  byLaw: ReadonlySet<string>,
): Map<string, PlacedWork> {
  const isKept = (job: JobToHold): boolean => job.onTime && !moved.has(job.key);
  // Who came in time and is moved still goes before everybody who came late.
  const isFirst = (job: JobToHold): boolean => job.onTime || byLaw.has(job.key);
  const first = jobs.filter(isFirst).map((job) => toWork(job, isKept(job) ? keptUntil(job) : job.lawOn));
  const next = jobs.filter((job) => !isFirst(job)).toSorted(compareNext);
  const left = room.map((day) => ({ ...day }));
  const placed = [
    ...fillDays(left, first.toSorted(compareUntil)),
    ...fillDays(
      left,
      next.map((job) => toWork(job, job.lawOn)),
    ),
  ];
  return new Map(placed.map((one) => [one.key, one]));
}

/** Work in time that had room, and has none since somebody's day of the law goes before it; or that was moved, and found none. */
function findDisplaced(
  jobs: readonly JobToHold[],
  slots: readonly HeldSlot[],
  onlyInTime: ReadonlyMap<string, PlacedWork>,
  { moved }: Decided,
): LawJob | undefined {
  const left = new Map(slots.map((slot) => [slot.key, slot.leftMinutes]));
  const displaced = jobs.find(
    ({ key, onTime }) => onTime && left.get(key)! > 0 && (moved.has(key) || onlyInTime.get(key)!.leftMinutes === 0),
  );
  if (displaced === undefined) return undefined;
  // What was promised is to it what the law is to others; what was moved, and has no day of the law, has the whole room.
  const lawOn = moved.has(displaced.key) ? displaced.lawOn : keptUntil(displaced);
  return { ...displaced, lawOn: lawOn ?? openEnd };
}

/** Late work whose day of the law is broken so far, the first such day first; what nothing can help is left out. */
function findBroken(jobs: readonly JobToHold[], slots: readonly HeldSlot[], { hopeless }: Decided): LawJob | undefined {
  const left = new Map(slots.map((slot) => [slot.key, slot.leftMinutes]));
  return jobs
    .filter((job): job is LawJob => !job.onTime && job.lawOn !== undefined)
    .filter(({ key }) => left.get(key)! > 0 && !hopeless.has(key))
    .toSorted((one, other) => compareText(one.lawOn, other.lawOn) || compareText(one.key, other.key))[0];
}

/** Who gives way to a day, one after the other until it is enough, and only those who find other room themselves; undefined where nobody's way is enough. */
function findWhoGivesWay(
  jobs: readonly JobToHold[],
  room: readonly DayRoom[],
  broken: LawJob,
  decided: Decided,
): ReadonlySet<string> | undefined {
  let moved = decided.moved;
  for (const key of findWhoMayWait(jobs, broken, decided)) {
    const tried = new Set([...moved, key]);
    const left = new Map(
      tryToHold(jobs, room, { ...decided, moved: tried }).map((slot) => [slot.key, slot.leftMinutes]),
    );
    if ([...tried].some((one) => left.get(one)! > 0)) continue;
    moved = tried;
    if (left.get(broken.key) === 0) return moved;
  }
  return undefined;
}

/** Whose held slots could give way to a day: what is placed before it and can wait longer, that with the latest day of the law of its own first. */
function findWhoMayWait(jobs: readonly JobToHold[], { lawOn }: LawJob, { moved }: Decided): string[] {
  return jobs
    .filter((job) => job.onTime && !moved.has(job.key) && (keptUntil(job) ?? openEnd) <= lawOn)
    .filter((job) => job.lawOn === undefined || job.lawOn > lawOn)
    .toSorted(
      (one, other) => compareText(other.lawOn ?? openEnd, one.lawOn ?? openEnd) || compareText(other.key, one.key),
    )
    .map(({ key }) => key);
}

/** The late work with the last day of the law that still goes before others: it is the one to give way. */
function findLastByLaw(jobs: readonly JobToHold[], { hopeless }: Decided): string {
  const late = jobs
    .filter(({ key, onTime, lawOn }) => !onTime && lawOn !== undefined && !hopeless.has(key))
    .toSorted((one, other) => compareText(other.lawOn!, one.lawOn!) || compareText(other.key, one.key));
  assert(late[0] !== undefined, 'only work by the law goes before what came in time');
  return late[0].key;
}

function kindOf(job: JobToHold, { moved, ahead }: Decided, byLaw: ReadonlySet<string>): Exclude<SlotKind, 'no-room'> {
  if (job.onTime) return moved.has(job.key) ? 'moved-for-law' : 'held';
  return byLaw.has(job.key) || ahead.has(job.key) ? 'ahead-by-law' : 'next-free';
}

function toSlot(job: JobToHold, placed: PlacedWork, kind: Exclude<SlotKind, 'no-room'>): HeldSlot {
  const { key } = job;
  const { beginsOn, doneOn, leftMinutes } = placed;
  if (leftMinutes > 0) return { key, slot: 'no-room', leftMinutes };
  assert(doneOn !== undefined, 'work without anything left is done on a day');
  const promiseOn = kind === 'held' ? undefined : findPromise(job, doneOn);
  return {
    key,
    slot: kind,
    leftMinutes,
    doneOn,
    ...(beginsOn === undefined ? {} : { beginsOn }),
    ...(promiseOn === undefined ? {} : { promiseOn }),
  };
}

/** The day that can be promised: a little after the work is done, never before what was promised already, never after the law's. */
function findPromise({ promisedOn, lawOn }: JobToHold, doneOn: CalendarDate): CalendarDate | undefined {
  const withMargin = addWorkingDays(doneOn, promiseMarginDays);
  const on = lawOn === undefined ? withMargin : earliest(withMargin, thisOrPreviousWorkingDay(lawOn));
  return promisedOn !== undefined && on <= promisedOn ? undefined : on;
}

function keptUntil({ promisedOn, lawOn }: JobToHold): CalendarDate | undefined {
  if (promisedOn === undefined) return lawOn;
  return lawOn === undefined ? promisedOn : earliest(promisedOn, lawOn);
}

function toWork({ key, minutes, fromOn }: JobToHold, untilOn: CalendarDate | undefined): WorkToPlace {
  return { key, minutes, fromOn, untilOn };
}

function compareUntil(one: WorkToPlace, other: WorkToPlace): number {
  return compareText(one.untilOn ?? openEnd, other.untilOn ?? openEnd) || compareText(one.key, other.key);
}

function compareNext(one: JobToHold, other: JobToHold): number {
  return (
    compareText(one.fromOn, other.fromOn) ||
    compareText(one.lawOn ?? openEnd, other.lawOn ?? openEnd) ||
    compareText(one.key, other.key)
  );
}
