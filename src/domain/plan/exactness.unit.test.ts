import { createRequire } from 'node:module';
import { solve } from 'yalps';
import { describe, expect, it } from 'vitest';
import { runPlain, samplePlain, type PlainJob } from '../../../tests/support/plain-plan.ts';
import {
  findMaxFlow,
  mergeRuns,
  runSlice,
  compilePlan,
  shareWork,
  simulatePlan,
  type PersonSlice,
  type Plan,
  type PlanRun,
} from './index.ts';
import { chooserOf, makeRandomPlan } from './plan.testdata.ts';

interface OtherEdge {
  flow: number;
}
interface OtherNetwork {
  addEdge(edge: OtherEdge): void;
}
/** js-graph-algorithms, written in 2017 without types. */
const other = createRequire(import.meta.url)('js-graph-algorithms') as {
  FlowNetwork: new (nodes: number) => OtherNetwork;
  FlowEdge: new (from: number, to: number, capacity: number) => OtherEdge;
  FordFulkerson: new (network: OtherNetwork, source: number, sink: number) => { value: number };
};

interface Pipe {
  from: number;
  to: number;
  capacity: number;
}

function flowOfOther(nodes: number, pipes: readonly Pipe[], source: number, sink: number): number {
  const network = new other.FlowNetwork(nodes);
  for (const { from, to, capacity } of pipes) network.addEdge(new other.FlowEdge(from, to, capacity));
  return new other.FordFulkerson(network, source, sink).value;
}

/** Jobs and the stretches of working time between any two moments, as a network and as a linear programme. */
function stretchesOf(plan: Plan, person: number, jobs: readonly PlainJob[]): { from: number; to: number }[] {
  const edges = [
    ...new Set([plan.fromMinute, ...jobs.flatMap(({ fromMinute, job }) => [fromMinute, job.deadlineMinute])]),
  ].sort((one, another) => one - another);
  return plan.people[person]!.segments.flatMap(({ from, to }) => {
    const inside = [from, ...edges.filter((edge) => edge > from && edge < to), to];
    return inside.slice(1).map((end, place) => ({ from: inside[place]!, to: end }));
  }).filter(({ from }) => from >= plan.fromMinute);
}

function fits({ fromMinute, job }: PlainJob, stretch: { from: number; to: number }): boolean {
  return fromMinute <= stretch.from && stretch.to <= job.deadlineMinute;
}

/** All work less the maximum flow. */
function outOfHoursByFlow(plan: Plan, person: number, jobs: readonly PlainJob[]): number {
  const stretches = stretchesOf(plan, person, jobs);
  const source = jobs.length + stretches.length;
  const pipes = [
    ...jobs.map(({ minutes }, place) => ({ from: source, to: place, capacity: minutes })),
    ...stretches.map(({ from, to }, place) => ({ from: jobs.length + place, to: source + 1, capacity: to - from })),
    ...jobs.flatMap((job, place) =>
      stretches.flatMap((stretch, index) =>
        fits(job, stretch) ? [{ from: place, to: jobs.length + index, capacity: job.minutes }] : [],
      ),
    ),
  ].filter(({ capacity }) => capacity > 0);
  const total = jobs.reduce((sum, { minutes }) => sum + minutes, 0);
  return total - flowOfOther(source + 2, pipes, source, source + 1);
}

/** Whether a linear programme finds a place in working hours for all work. */
function isFeasible(plan: Plan, person: number, jobs: readonly PlainJob[]): boolean {
  const stretches = stretchesOf(plan, person, jobs);
  const constraints = [
    ...jobs.map(({ minutes }, place) => [`job ${place}`, { equal: minutes }] as const),
    ...stretches.map(({ from, to }, place) => [`time ${place}`, { max: to - from }] as const),
  ];
  const variables = jobs.flatMap((job, place) =>
    stretches.flatMap((stretch, index) =>
      fits(job, stretch) ? [[`${place} ${index}`, { [`job ${place}`]: 1, [`time ${index}`]: 1 }] as const] : [],
    ),
  );
  if (jobs.some(({ minutes }, place) => minutes > 0 && !variables.some(([name]) => name.startsWith(`${place} `))))
    return false;
  return solve({ constraints, variables }).status === 'optimal';
}

function minutesOf(slice: PersonSlice, scenario: number): number {
  const scenarios = slice.toScenario - slice.fromScenario;
  return slice.buckets.reduce((sum, _, bucket) => sum + slice.minutes[bucket * scenarios + scenario]!, 0);
}

/** The hours of one scenario by person and bucket, as the plain version names them. */
function hoursOf(run: PlanRun, scenario: number): Record<string, number> {
  const hours: Record<string, number> = {};
  for (const slice of run.slices) {
    const scenarios = slice.toScenario - slice.fromScenario;
    for (const [bucket, { of, on }] of slice.buckets.entries()) {
      const minutes = slice.minutes[bucket * scenarios + scenario]!;
      if (minutes > 0) hours[`${slice.person} ${of} ${on}`] = minutes;
    }
  }
  return hours;
}

const seeds = Array.from({ length: 1000 }, (_, seed) => seed);
const small = { jobs: 7, clients: 3, people: 1, scenarios: 2 };
const middle = { jobs: 40, clients: 9, people: 2, scenarios: 3 };

describe('on a thousand seeds', () => {
  it('out-of-hours work is all work less a maximum flow, and there is none exactly where a linear programme has a solution', () => {
    let differences = 0;
    let withWork = 0;
    for (const seed of seeds) {
      const plan = makeRandomPlan(seed, small);
      const run = simulatePlan(plan);
      for (let scenario = 0; scenario < small.scenarios; scenario += 1) {
        const jobs = samplePlain(plan, scenario);
        const minutes = minutesOf(run.slices[0]!, scenario);
        if (minutes !== outOfHoursByFlow(plan, 0, jobs)) differences += 1;
        if ((minutes === 0) !== isFeasible(plan, 0, jobs)) differences += 1;
        if (minutes > 0) withWork += 1;
      }
    }
    expect(differences).toBe(0);
    expect(withWork).toBeGreaterThan(500);
    expect(withWork).toBeLessThan(1900);
  });

  it.each([
    ['by what is due first', false],
    ['where some jobs have another turn', true],
  ])(
    'a plain version with objects and a heap, and running it again without each client, give the same hours and shares %s',
    (_, turns) => {
      let differences = 0;
      let shared = 0;
      for (const seed of seeds) {
        const plan = makeRandomPlan(seed, { ...(seed % 5 === 0 ? middle : small), turns });
        const { lostAboveMinutes, scenarios } = plan.settings;
        const run = simulatePlan(plan);
        const less = new Map<string, { minutes: number; lost: number }>();
        const clients = [...new Set(plan.jobs.map(({ client }) => client))];
        for (let scenario = 0; scenario < scenarios; scenario += 1) {
          const all = runPlain(plan, scenario);
          const own = hoursOf(run, scenario);
          if (all.size !== Object.keys(own).length || [...all].some(([key, minutes]) => own[key] !== minutes))
            differences += 1;
          for (const client of clients) {
            const without = runPlain(plan, scenario, client);
            for (const [key, minutes] of all) {
              const rest = without.get(key) ?? 0;
              if (rest === minutes) continue;
              const one = less.get(`${key} ${client}`) ?? { minutes: 0, lost: 0 };
              one.minutes += minutes - rest;
              one.lost += minutes > lostAboveMinutes && rest <= lostAboveMinutes ? 1 : 0;
              less.set(`${key} ${client}`, one);
            }
          }
        }
        const found = new Map<string, { minutes: number; lost: number }>(
          run.slices.flatMap((slice) =>
            slice.clients.flatMap((client, index) =>
              slice.buckets.map(({ of, on }, bucket) => {
                const place = index * slice.buckets.length + bucket;
                const value = { minutes: slice.minutesLess[place]!, lost: slice.lostLess[place]! };
                return [`${slice.person} ${of} ${on} ${client}`, value] as const;
              }),
            ),
          ),
        );
        for (const [key, value] of found) {
          const expected = less.get(key) ?? { minutes: 0, lost: 0 };
          if (expected.minutes !== value.minutes || expected.lost !== value.lost) differences += 1;
          if (value.minutes > 0) shared += 1;
        }
        for (const key of less.keys()) if (!found.has(key)) differences += 1;
      }
      expect(differences).toBe(0);
      expect(shared).toBeGreaterThan(1000);
    },
  );

  it('slices that are merged are the run that was not sliced', () => {
    let differences = 0;
    for (const seed of seeds.slice(0, 200)) {
      const plan = makeRandomPlan(seed, { ...middle, scenarios: 70 });
      const compiled = compilePlan(plan);
      const cut = 1 + chooserOf(seed)(69);
      const merged = mergeRuns([runSlice(compiled, cut, 70), runSlice(compiled, 0, cut)]);
      const whole = runSlice(compiled, 0, 70);
      if (JSON.stringify(merged) !== JSON.stringify(whole)) differences += 1;
    }
    expect(differences).toBe(0);
  });

  it('the flow of a network is that of another solver, and no pipe or node is given more than it takes', () => {
    let differences = 0;
    for (const seed of seeds) {
      const choose = chooserOf(seed);
      const nodes = 4 + choose(12);
      const pipes = Array.from({ length: choose(60) }, () => ({
        from: choose(nodes),
        to: choose(nodes),
        capacity: choose(20),
      })).filter(({ from, to }) => from !== to);
      const { value, through } = findMaxFlow({ nodes, pipes }, 0, 1);
      if (value !== flowOfOther(nodes, pipes, 0, 1)) differences += 1;
      const balance = Array.from({ length: nodes }, () => 0);
      for (const [place, { from, to, capacity }] of pipes.entries()) {
        if (through[place]! < 0 || through[place]! > capacity) differences += 1;
        balance[from]! -= through[place]!;
        balance[to]! += through[place]!;
      }
      if (balance[1] !== value || balance.slice(2).some((rest) => rest !== 0)) differences += 1;
    }
    expect(differences).toBe(0);
  });

  it('work for one person is shared as the simulation does it, and what several may do is never more than what one must', () => {
    let differences = 0;
    for (const seed of seeds.slice(0, 300)) {
      const plan = makeRandomPlan(seed, { ...small, people: 2, jobs: 10 });
      const run = simulatePlan(plan);
      const segments = new Map(
        plan.people.map((person) => [person.key, person.segments.filter(({ from }) => from >= plan.fromMinute)]),
      );
      if (
        plan.people.some((person) =>
          person.segments.some(({ from, to }) => from < plan.fromMinute && to > plan.fromMinute),
        )
      )
        continue;
      const jobs = samplePlain(plan, 0).map(({ job, fromMinute, minutes }) => ({
        key: job.key,
        minutes,
        fromMinute,
        deadlineMinute: job.deadlineMinute,
        people: [job.person],
      }));
      const alone = run.slices.reduce((sum, slice) => sum + minutesOf(slice, 0), 0);
      if (shareWork(jobs, segments).outOfHoursMinutes !== alone) differences += 1;
      const both = shareWork(
        jobs.map((job) => ({ ...job, people: ['p0', 'p1'] })),
        segments,
      );
      if (both.outOfHoursMinutes > alone) differences += 1;
    }
    expect(differences).toBe(0);
  });
});
