import { addDays, assert, compareText } from '../kernel/index.ts';
import { compilePlan, derivePlanFigures, runSlice, type PersonSlice, type PlanSettings } from '../plan/index.ts';
import { listSaturdays } from './foresee-weekends.ts';
import { weekendOf } from './find-why.ts';
import { gatherWork, planDays, type GatheredWork, type WorkAhead } from './gather-work.ts';
import { isEnoughKnown } from './is-enough-known.ts';
import { standChosenDays } from './stand-chosen-days.ts';
import { makePlan } from './make-plan.ts';
import { deriveOutlook, type Outlook } from './outlook.ts';
import type { WorkFacts } from './work-facts.ts';

/** The coming weeks as they are foreseen, kept so that a question costs no more than the people whom it touches. */
export interface WhatIfBase {
  facts: WorkFacts;
  work: GatheredWork;
  settings: PlanSettings;
  outlooks: ReadonlyMap<string, Outlook>;
  /** The Saturdays of each person of which enough is known to speak of them in per cent. */
  known: ReadonlyMap<string, ReadonlySet<string>>;
  clients: readonly WishableClient[];
}

/** A client about whom one can ask, and what it weighs. */
export interface WishableClient {
  clientId: string;
  /** Who has work for it. */
  personIds: readonly string[];
  jobs: number;
  minutes: number;
  /** Something is still to come. */
  awaited: boolean;
  /** What all evenings and weekends would be less without it, in minutes on average. */
  shareMinutes: number;
}

/** Works the base out once; the same scenarios as {@link foreseeWeekends}. */
export function whatIfBase(facts: WorkFacts, settings: PlanSettings): WhatIfBase {
  const work = standChosenDays(facts, gatherWork(facts));
  const plan = makePlan(facts, work.ahead, settings);
  const { slices } = runSlice(compilePlan(plan), 0, settings.scenarios);
  return {
    facts,
    work,
    settings,
    outlooks: outlooksOf(facts, work.ahead, slices, settings),
    known: knownOf(facts, work, plan.fromMinute),
    clients: clientsOf(work.ahead, slices, settings),
  };
}

/** What the weeks come to for some people, in the same scenarios and without what each client takes away: half the work. */
export function runOutlooks(
  facts: WorkFacts,
  ahead: readonly WorkAhead[],
  settings: PlanSettings,
): ReadonlyMap<string, Outlook> {
  const { slices } = runSlice(compilePlan(makePlan(facts, ahead, settings)), 0, settings.scenarios, false);
  return outlooksOf(facts, ahead, slices, settings);
}

/** The days that can be asked about. */
export function listWishable({ facts, clients }: WhatIfBase) {
  const { on } = facts.now;
  return { fromOn: on, toOn: addDays(on, planDays), clients };
}

function outlooksOf(
  facts: WorkFacts,
  ahead: readonly WorkAhead[],
  slices: readonly PersonSlice[],
  settings: PlanSettings,
): ReadonlyMap<string, Outlook> {
  return new Map(
    facts.people.map((person) => {
      const slice = slices.find((one) => one.person === person.id);
      assert(slice !== undefined, 'everybody is in the plan once');
      return [person.id, deriveOutlook(facts, person, ahead, slice, settings)];
    }),
  );
}

function knownOf(facts: WorkFacts, { ahead, learntFrom }: GatheredWork, fromMinute: number): WhatIfBase['known'] {
  return new Map(
    facts.people.map((person) => {
      const own = ahead.filter(({ job, deadline }) => job.personId === person.id && deadline !== undefined);
      const ofWeekend = Map.groupBy(own, (work) => weekendOf(work, person, fromMinute));
      const isKnown = (on: (typeof facts)['now']['on']): boolean => isEnoughKnown(learntFrom, ofWeekend.get(on) ?? []);
      return [person.id, new Set<string>(listSaturdays(facts.now.on).filter(isKnown))];
    }),
  );
}

/** Those who weigh most first, then those who have most work. */
function clientsOf(
  ahead: readonly WorkAhead[],
  slices: readonly PersonSlice[],
  settings: PlanSettings,
): WishableClient[] {
  const shares = new Map<string, number>();
  for (const figure of derivePlanFigures({ settings, slices }, settings.lostAboveMinutes))
    for (const { client, meanMinutes } of figure.shares) shares.set(client, (shares.get(client) ?? 0) + meanMinutes);
  return [...Map.groupBy(ahead, ({ job }) => job.clientId)]
    .map(([clientId, works]) => ({
      clientId,
      personIds: [...new Set(works.map(({ job }) => job.personId))],
      jobs: works.length,
      minutes: works.reduce((sum, { minutes }) => sum + minutes, 0),
      awaited: works.some(({ inHand }) => !inHand),
      shareMinutes: shares.get(clientId) ?? 0,
    }))
    .toSorted(
      (one, other) =>
        other.shareMinutes - one.shareMinutes ||
        other.minutes - one.minutes ||
        compareText(one.clientId, other.clientId),
    );
}
