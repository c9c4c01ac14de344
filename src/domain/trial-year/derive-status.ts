import type { CalendarDate } from '../kernel/index.ts';
import { findTargetNow, judgeTarget, type Target } from '../talk/index.ts';
import { deriveNeed, type TargetNeed } from './derive-need.ts';
import { endOfYear } from './end-of-year.ts';
import type { TrialYear } from './trial-year.ts';
import type { YearSoFar } from './year-so-far.ts';

/**
 * `met`: whatever comes. `on-the-way`: as it is now it would be met. `not-on-the-way`: as it is now it would not. `not-known`: too few deliveries to say.
 */
export type TargetStanding = 'met' | 'on-the-way' | 'not-on-the-way' | 'not-known';

export interface TargetStatus {
  target: Target;
  standing: TargetStanding;
  /** The figure now, of so many deliveries; absent where nothing is known. */
  now?: { now: number; deliveries: number };
  /** The same when the year was agreed. */
  before?: { now: number; deliveries: number };
  need: TargetNeed;
}

/** How the year goes as a whole. */
export type YearMood = 'well' | 'mixed' | 'badly' | 'too-few';

export interface YearStatus {
  toOn: CalendarDate;
  endOn: CalendarDate;
  /** Deliveries that count so far, how many of them came by the deadline, how many are missing, and how many lie ahead. */
  deliveries: number;
  inTime: number;
  missing: number;
  toCome: number;
  targets: readonly TargetStatus[];
  mood: YearMood;
  /** Of how many deliveries the office's own part was in time. It is told to a client only where its lead has approved it. */
  office: { inTime: number; of: number };
}

/** With fewer deliveries that count nothing is said of a target, as long as there are more to come: one delivery is no year. */
const statusNeeds = 2;

/**
 * How a year stands, target by target. Example: "median at most two days" after 0, 1 and 6 days with three to come → on the way, median one day; it
 * is met if two of the next three come at most two days after the deadline.
 */
export function deriveStatus(year: TrialYear, soFar: YearSoFar): YearStatus {
  const targets = year.targets.map((target) => statusOf(target, year, soFar));
  return {
    toOn: soFar.toOn,
    endOn: endOfYear(year),
    deliveries: soFar.duties,
    inTime: soFar.daysLate.filter((days) => days <= 0).length,
    missing: soFar.missing,
    toCome: soFar.toCome,
    targets,
    mood: moodOf(targets),
    office: { inTime: soFar.office.inTime, of: soFar.office.of },
  };
}

/** A word halfway is for a year that goes badly, and for no other: whoever does well is left in peace. */
export function isWordHalfwayNeeded({ mood }: Pick<YearStatus, 'mood'>): boolean {
  return mood === 'badly';
}

function statusOf(target: Target, { baseline }: TrialYear, soFar: YearSoFar): TargetStatus {
  const now = findTargetNow(target, soFar);
  const before = findTargetNow(target, baseline.figures);
  const need = deriveNeed(target, soFar);
  return {
    target,
    standing: standingOf(target, soFar, now?.deliveries ?? 0, need),
    ...(now === undefined ? {} : { now }),
    ...(before === undefined ? {} : { before }),
    need,
  };
}

function standingOf(target: Target, soFar: YearSoFar, counted: number, { need }: TargetNeed): TargetStanding {
  const isOver = soFar.toCome === 0 && soFar.missing === 0;
  const judged = judgeTarget(target, soFar);
  if (judged === 'not-known' || (counted < statusNeeds && !isOver)) return 'not-known';
  if (need === 'out-of-reach' || judged === 'not-met') return 'not-on-the-way';
  // What is missing grows older each day, so that nothing is met for good before it is here.
  return need === 'nothing' && soFar.missing === 0 ? 'met' : 'on-the-way';
}

/** Badly is more targets off the way than on it; as many of each is mixed. What is not known does not count. */
function moodOf(targets: readonly TargetStatus[]): YearMood {
  const known = targets.filter(({ standing }) => standing !== 'not-known');
  const off = known.filter(({ standing }) => standing === 'not-on-the-way').length;
  if (known.length === 0) return 'too-few';
  if (off === 0) return 'well';
  return off * 2 > known.length ? 'badly' : 'mixed';
}
