import { assert, compareText, thisOrNextOfficeDay, type CalendarDate } from '../kernel/index.ts';
import { derivePlanFigures, resimulate, type Plan, type PlanFigure, type PlanRun } from '../plan/index.ts';
import type { DayRoom } from '../slot/index.ts';
import { applyAdvice, type Advice } from './apply-advice.ts';
import { weekendOf } from './find-why.ts';
import type { WorkAhead } from './gather-work.ts';
import { makePlan } from './make-plan.ts';
import { placeWork, type PlacedDays } from './place-work.ts';
import { outOfHoursOf, type WorkOutOfHours } from './sum-weeks.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** One thing to do, and what is left when it and all before it are done. */
export interface AdvisedStep {
  advice: Advice;
  after: WeekendLeft;
  /** So many minutes less of evenings and weekends, on average and all together. */
  savesMinutes: number;
}

/** What is left of a weekend, and of all the person's evenings and weekends together, in minutes on average. */
export interface WeekendLeft extends WorkOutOfHours {
  allMeanMinutes: number;
}

/** So many things are advised for a weekend. */
const stepsMax = 3;
/** Of a full week the longest jobs are looked at, and of a large office those who have most time. */
const jobsLookedAt = 8;
const colleaguesLookedAt = 3;
const colleagueDays = 14;
/** How much trouble each is, beside sending a message: our own choice. */
const trouble: Readonly<Record<Advice['of'], number>> = { ask: 1, give: 2 };
/** What takes away less than this is not worth its trouble: a fiftieth of the scenarios, or a quarter of an hour of evenings and weekends on average. */
const worthwhile = { lost: 0.02, meanMinutes: 15 } as const;
/** A colleague has room where it makes none of their weekends and evenings more than this much worse, in minutes on average. */
const burdenMinutes = 5;

/** What a plan came to, to be changed a little at a time. */
export interface AdvisedPlan {
  facts: WorkFacts;
  ahead: readonly WorkAhead[];
  plan: Plan;
  run: PlanRun;
}

/**
 * What to do about a weekend of one person, by what helps most for its trouble: each time the best of all that is left is taken, with what was taken before as done. Everything is
 * worked out in the same scenarios, so that the figures can be compared. A job is given only to somebody whom it does not cost an evening.
 */
export function adviseWeekend(office: AdvisedPlan, person: WorkingPerson, saturdayOn: CalendarDate): AdvisedStep[] {
  const steps: AdvisedStep[] = [];
  let now = among(office, [person.id, ...findColleagues(office, person)]);
  while (steps.length < stepsMax) {
    const best = findBest(now, person, saturdayOn, steps);
    if (best === undefined) break;
    const after = weekendIn(best.next, person, saturdayOn);
    const savesMinutes = weekendIn(now, person, saturdayOn).allMeanMinutes - after.allMeanMinutes;
    steps.push({ advice: best.advice, after, savesMinutes });
    now = best.next;
  }
  return steps;
}

/** The part of a plan that some people have: everybody's stands by itself, so that it is the same there. */
function among({ facts, ahead, plan, run }: AdvisedPlan, ids: readonly string[]): AdvisedPlan {
  const isOne = (id: string): boolean => ids.includes(id);
  return {
    facts: { ...facts, people: facts.people.filter(({ id }) => isOne(id)) },
    ahead: ahead.filter(({ job }) => isOne(job.personId)),
    plan: {
      ...plan,
      people: plan.people.filter(({ key }) => isOne(key)),
      jobs: plan.jobs.filter((job) => isOne(job.person)),
    },
    run: { ...run, slices: run.slices.filter((slice) => isOne(slice.person)) },
  };
}

interface Followed {
  advice: Advice;
  next: AdvisedPlan;
}

function findBest(
  now: AdvisedPlan,
  person: WorkingPerson,
  saturdayOn: CalendarDate,
  taken: readonly AdvisedStep[],
): Followed | undefined {
  const before = weekendIn(now, person, saturdayOn);
  const ranked = listAdvice(now, person, saturdayOn)
    .filter((advice) => !taken.some((step) => isSame(step.advice, advice)))
    .map((advice) => ({ advice, next: follow(now, advice) }))
    .map((followed) => ({ ...followed, gain: gainOf(before, weekendIn(followed.next, person, saturdayOn)) }))
    // What comes sooner can move work from evenings to the weekend: that is no help to it.
    .filter(({ gain }) => gain.lost > -worthwhile.lost)
    .filter(({ gain }) => gain.lost >= worthwhile.lost || gain.meanMinutes >= worthwhile.meanMinutes)
    .filter(({ advice, next }) => advice.of !== 'give' || hasRoom(now, next, advice.toPersonId))
    .toSorted(
      (one, other) =>
        worthOf(other) - worthOf(one) || compareText(JSON.stringify(one.advice), JSON.stringify(other.advice)),
    );
  return ranked[0];
}

/** All that could be done about the work that belongs to a weekend. */
function listAdvice({ facts, ahead, plan }: AdvisedPlan, person: WorkingPerson, saturdayOn: CalendarDate): Advice[] {
  const own = ahead
    .filter((work) => work.job.personId === person.id && weekendOf(work, person, plan.fromMinute) === saturdayOn)
    .toSorted((one, other) => other.minutes - one.minutes)
    .slice(0, jobsLookedAt);
  const colleagues = facts.people.filter(({ id }) => id !== person.id).map(({ id }) => id);
  const advice = own.flatMap((work): Advice[] => {
    const { clientId, key: jobKey, kind } = work.job;
    const asks = work.needs.flatMap(({ key: dutyKey, dueOn, wayToAsk: way }) =>
      way === undefined ? [] : [{ of: 'ask' as const, way, clientId, dutyKey, dueOn }],
    );
    const gifts = colleagues.map((toPersonId) => ({
      of: 'give' as const,
      clientId,
      jobKey,
      kind,
      minutes: work.minutes,
      toPersonId,
    }));
    return [...asks, ...gifts];
  });
  // Two jobs can wait for the same delivery.
  return [...new Map(advice.map((one) => [JSON.stringify(one), one])).values()];
}

/** Those who have most time left in the coming two weeks. Whoever has chosen overtime has none to spare. */
function findColleagues({ facts, ahead }: AdvisedPlan, person: WorkingPerson): string[] {
  return facts.people
    .filter(({ id, overtime = [] }) => id !== person.id && overtime.length === 0)
    .map((colleague) => ({ id: colleague.id, free: findFreeMinutes(placeWork(facts, colleague, ahead)) }))
    .filter(({ free }) => free > 0)
    .toSorted((one, other) => other.free - one.free || compareText(one.id, other.id))
    .slice(0, colleaguesLookedAt)
    .map(({ id }) => id);
}

function findFreeMinutes({ room, placed }: PlacedDays): number {
  const days = new Set(room.slice(0, colleagueDays).map(({ on }) => on));
  const sum = (parts: readonly DayRoom[]): number =>
    parts.filter(({ on }) => days.has(on)).reduce((total, { minutes }) => total + minutes, 0);
  return sum(room) - sum(placed.flatMap((one) => one.days));
}

/** A client is asked once for one delivery, and a job is given once. */
function isSame(one: Advice, other: Advice): boolean {
  const about = (advice: Advice): string => ('dutyKey' in advice ? advice.dutyKey : advice.jobKey);
  return one.of === other.of && one.clientId === other.clientId && about(one) === about(other);
}

/** The same scenarios as if it were done: only those who work for the client are run again. */
function follow({ facts, ahead, plan, run }: AdvisedPlan, advice: Advice): AdvisedPlan {
  const today = facts.now.on;
  const next = applyAdvice(ahead, advice, { today, asksOn: thisOrNextOfficeDay(today, facts.closures) });
  const changed = makePlan(facts, next, plan.settings);
  return { facts, ahead: next, plan: changed, run: resimulate(run, changed, new Set([advice.clientId])) };
}

function weekendIn({ run }: AdvisedPlan, { id }: WorkingPerson, saturdayOn: CalendarDate): WeekendLeft {
  const figures = figuresOf(run, id);
  return { ...outOfHoursOf(figures, 'weekend', saturdayOn), allMeanMinutes: sumMeans(figures) };
}

function sumMeans(figures: readonly PlanFigure[]): number {
  return figures.reduce((sum, { minutes }) => sum + minutes.mean, 0);
}

function figuresOf(run: PlanRun, personId: string): PlanFigure[] {
  const slices = run.slices.filter(({ person }) => person === personId);
  assert(slices.length === 1, 'everybody is in the plan once');
  return derivePlanFigures({ ...run, slices }, run.settings.lostAboveMinutes);
}

function gainOf(before: WeekendLeft, after: WeekendLeft): { lost: number; meanMinutes: number } {
  return { lost: before.lost - after.lost, meanMinutes: before.allMeanMinutes - after.allMeanMinutes };
}

/** An hour on average is worth as much as a tenth of the scenarios. */
function worthOf({ advice, gain }: { advice: Advice; gain: { lost: number; meanMinutes: number } }): number {
  return (gain.lost * 10 + gain.meanMinutes / 60) / trouble[advice.of];
}

function hasRoom(before: AdvisedPlan, after: AdvisedPlan, personId: string): boolean {
  const meanOf = ({ run }: AdvisedPlan): number => sumMeans(figuresOf(run, personId));
  return meanOf(after) - meanOf(before) <= burdenMinutes;
}
