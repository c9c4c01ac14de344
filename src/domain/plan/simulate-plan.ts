import { assert } from '../kernel/index.ts';
import { compilePerson, type CompiledPerson } from './compile-person.ts';
import { mergeSlices, type PersonSlice } from './person-slice.ts';
import type { Plan, PlanJob, PlanSettings } from './plan.ts';
import { makeRoom } from './room.ts';
import { sampleLengths, sampleReleases } from './sample-jobs.ts';
import { simulatePerson } from './simulate-person.ts';

/** A plan as rows of numbers, ready to be run scenario by scenario. */
export interface CompiledPlan {
  people: readonly CompiledPerson[];
  settings: PlanSettings;
}

/** What came out, person by person: kept, so that after a change only those whom it touches are run again. */
export interface PlanRun {
  settings: PlanSettings;
  slices: readonly PersonSlice[];
}

export function compilePlan(plan: Plan): CompiledPlan {
  const jobs = jobsByPerson(plan);
  return {
    people: plan.people.map((person) => compilePerson(plan, person, jobs.get(person.key) ?? [])),
    settings: plan.settings,
  };
}

/**
 * Runs some of the scenarios for everybody. Whoever runs many in slices can say how far they have come, and stop in between; {@link mergeRuns} makes one of
 * them, and it is the same run.
 */
export function runSlice(
  { people, settings }: CompiledPlan,
  fromScenario: number,
  toScenario: number,
  withShares = true,
): PlanRun {
  const { lostAboveMinutes } = settings;
  const of = { fromScenario, toScenario, lostAboveMinutes, withShares };
  return { settings, slices: people.map((compiled) => simulatePerson(compiled, of)) };
}

/** Runs of the same plan whose scenarios follow on each other, as one. */
export function mergeRuns(runs: readonly PlanRun[]): PlanRun {
  const [first] = runs;
  assert(first !== undefined, 'no runs');
  return {
    settings: first.settings,
    slices: first.slices.map((_, person) => mergeSlices(runs.map(({ slices }) => slices[person]!))),
  };
}

/** All scenarios at once. */
export function simulatePlan(plan: Plan): PlanRun {
  return runSlice(compilePlan(plan), 0, plan.settings.scenarios);
}

/**
 * The run of a plan that differs from the one before in some clients only: people who work for none of them, then or now, keep what came out. Calendars,
 * settings and the first minute must be the same; where they are not, all is run again.
 */
export function resimulate(before: PlanRun, plan: Plan, changedClients: ReadonlySet<string>): PlanRun {
  const { settings } = plan;
  const kept = new Map(
    before.slices
      .filter(({ clients }) => !clients.some((client) => changedClients.has(client)))
      .map((slice) => [slice.person, slice]),
  );
  const jobs = jobsByPerson(plan);
  const of = {
    fromScenario: 0,
    toScenario: settings.scenarios,
    lostAboveMinutes: settings.lostAboveMinutes,
    withShares: true,
  };
  const slices = plan.people.map((person) => {
    const own = jobs.get(person.key) ?? [];
    const slice = own.some(({ client }) => changedClients.has(client)) ? undefined : kept.get(person.key);
    return slice ?? simulatePerson(compilePerson(plan, person, own), of);
  });
  return { settings, slices };
}

/** Draws all that a run draws and does nothing with it: what the rest of a run is measured against. */
export function sampleOnly({ people }: CompiledPlan, scenarios: number): void {
  for (const compiled of people) {
    const { width, release, length } = makeRoom(compiled);
    for (let first = 0; first < scenarios; first += width) {
      const count = Math.min(width, scenarios - first);
      for (let job = 0; job < compiled.jobs; job += 1) {
        sampleReleases(compiled, job, first, count, release, job * width);
        sampleLengths(compiled, job, first, count, length, job * width);
      }
    }
  }
}

function jobsByPerson({ jobs, people }: Plan): Map<string, PlanJob[]> {
  const byPerson = new Map<string, PlanJob[]>(people.map(({ key }) => [key, []]));
  for (const job of jobs) {
    const own = byPerson.get(job.person);
    assert(own !== undefined, `a job of somebody who is not in the plan: ${job.person}`);
    own.push(job);
  }
  return byPerson;
}
