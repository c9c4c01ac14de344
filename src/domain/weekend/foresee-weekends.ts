import { addDays, mondayOf, type CalendarDate } from '../kernel/index.ts';
import {
  compilePlan,
  derivePlanFigures,
  mergeRuns,
  runSlice,
  type Plan,
  type PlanFigure,
  type PlanRun,
  type PlanSettings,
} from '../plan/index.ts';
import { adviseWeekend, type AdvisedStep } from './advise-weekend.ts';
import type { PersonWork } from './choose-day.ts';
import { findWhy, weekendOf, type Why } from './find-why.ts';
import { gatherWork, planDays, type GatheredWork, type WorkAhead } from './gather-work.ts';
import { isEnoughKnown } from './is-enough-known.ts';
import { layOutDays, type DayOfWork } from './lay-out-days.ts';
import type { WorkToLay } from './lay-work.ts';
import { makePlan } from './make-plan.ts';
import { placeWork, toLay } from './place-work.ts';
import { standChosenDays } from './stand-chosen-days.ts';
import { proposePromises, type ProposedPromise } from './propose-promises.ts';
import { onlyByLaw, outOfHoursOf, sumWeeks, type WeekOfWork, type WorkOutOfHours } from './sum-weeks.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** What is foreseen of one person's weekends and days. */
export interface PersonForesight {
  personId: string;
  weekends: readonly WeekendForesight[];
  days: readonly DayOfWork[];
  /** What the days follow from, to be laid out again when somebody moves a job. */
  toLay: PersonWork;
  weeks: readonly WeekOfWork[];
  /** Days that clients could be told instead of what they were promised. */
  promises: readonly ProposedPromise[];
}

export interface WeekendForesight extends WorkOutOfHours {
  saturdayOn: CalendarDate;
  /** Enough is known to say how probable it is. */
  known: boolean;
  /** On the evenings of the week before it. */
  evenings: WorkOutOfHours;
  /** The clients who weigh most, with why. */
  clients: readonly ClientRisk[];
  /** What would help, best first; empty where nothing has to be done or nothing can. */
  advice: readonly AdvisedStep[];
}

export interface ClientRisk {
  clientId: string;
  lost: number;
  meanMinutes: number;
  why: Why;
}

/** So many clients are named; so many scenarios are run before it is told how far one has come. */
const clientsNamed = 3;
/** What to do is worked out for this weekend and the next, from one chance in twenty on. */
const weekendsAdvised = 2;
const advisedFrom = 0.05;
/** What a client takes away of a weekend on average is worth a name from so many minutes on. */
const namedMinutes = 5;
const sliceScenarios = 100;

/**
 * The weekends of everybody in an office for the coming eight weeks: how probable it is that each is lost, to how much work, and by whom; and what lies on the next days.
 * The same facts give the same answer. `onProgress` hears how much is done, from 0 to 1.
 */
export function foreseeWeekends(
  facts: WorkFacts,
  settings: PlanSettings,
  onProgress: (share: number) => void = () => undefined,
): PersonForesight[] {
  const gathered = gatherWork(facts);
  const work = standChosenDays(facts, gathered);
  const plan = makePlan(facts, work.ahead, settings);
  const done = run(plan, onProgress);
  const figures = Map.groupBy(derivePlanFigures(done, settings.lostAboveMinutes), ({ person }) => person);
  const byLaw = onlyByLaw(work.ahead);
  const promises = proposePromises(facts, work);
  const start = { facts, ahead: work.ahead, plan, run: done };
  return facts.people.map((person) => {
    const own = figures.get(person.id) ?? [];
    const placed = placeWork(facts, person, work.ahead);
    return {
      personId: person.id,
      weekends: weekendsOf(facts, person, work, plan, own).map((weekend, at) => ({
        ...weekend,
        advice: isAdvised(weekend, at) ? adviseWeekend(start, person, weekend.saturdayOn) : [],
      })),
      days: layOutDays(facts, placed),
      toLay: { room: placed.room, work: workToLay(gathered, person.id, facts.now.on) },
      weeks: sumWeeks(placed, placeWork(facts, person, byLaw), own),
      promises: promises.filter(({ personId }) => personId === person.id),
    };
  });
}

/** Without what somebody has chosen: that is put to it each time anew. */
function workToLay({ ahead }: GatheredWork, personId: string, today: CalendarDate): WorkToLay[] {
  return ahead.filter(({ job }) => job.personId === personId).map((work) => toLay(work, today));
}

function isAdvised({ lost }: WorkOutOfHours, at: number): boolean {
  return at < weekendsAdvised && lost >= advisedFrom;
}

function run(plan: Plan, onProgress: (share: number) => void): PlanRun {
  const compiled = compilePlan(plan);
  const { scenarios } = plan.settings;
  const runs: PlanRun[] = [];
  for (let from = 0; from < scenarios; from += sliceScenarios) {
    onProgress(from / scenarios);
    runs.push(runSlice(compiled, from, Math.min(scenarios, from + sliceScenarios)));
  }
  return mergeRuns(runs);
}

function weekendsOf(
  facts: WorkFacts,
  person: WorkingPerson,
  { ahead, learntFrom }: GatheredWork,
  { fromMinute }: Plan,
  figures: readonly PlanFigure[],
): Omit<WeekendForesight, 'advice'>[] {
  const today = facts.now.on;
  const own = ahead.filter(
    ({ job, deadline, chosenOn }) => job.personId === person.id && (deadline !== undefined || chosenOn !== undefined),
  );
  const ofWeekend = Map.groupBy(own, (work) => weekendOf(work, person, fromMinute));
  return listSaturdays(today).map((saturdayOn) => {
    const weekend = figures.find(({ outOfHours: { of, on } }) => of === 'weekend' && on === saturdayOn);
    const work = ofWeekend.get(saturdayOn) ?? [];
    return {
      saturdayOn,
      known: isEnoughKnown(learntFrom, work),
      ...outOfHoursOf(figures, 'weekend', saturdayOn),
      evenings: outOfHoursOf(figures, 'evenings', addDays(saturdayOn, -5)),
      clients: nameClients(weekend, work, own, today),
    };
  });
}

/** The weekend that has begun is not over before Monday. */
export function listSaturdays(today: CalendarDate): CalendarDate[] {
  const first = addDays(mondayOf(today), 5);
  return Array.from({ length: planDays / 7 }, (_, weeks) => addDays(first, 7 * weeks));
}

/** A client whose work belongs to other days can take the room that this weekend's work would need: then the work that is due first tells why. */
function nameClients(
  weekend: PlanFigure | undefined,
  work: readonly WorkAhead[],
  own: readonly WorkAhead[],
  today: CalendarDate,
): ClientRisk[] {
  const shares = weekend?.shares.filter(({ meanMinutes }) => meanMinutes >= namedMinutes).slice(0, clientsNamed) ?? [];
  return shares.flatMap(({ client, lost, meanMinutes }) => {
    const isOfClient = ({ job }: WorkAhead): boolean => job.clientId === client;
    const told = work.filter(isOfClient);
    const why = findWhy(told.length > 0 ? told : own.filter(isOfClient), today);
    return why === undefined ? [] : [{ clientId: client, lost, meanMinutes, why }];
  });
}
