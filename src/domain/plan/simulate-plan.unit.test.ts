import { describe, expect, it } from 'vitest';
import { calendarDate, timeOfDay } from '../kernel/index.ts';
import { minuteOf, workingHoursDefault, type DayRange, type WorkingHours } from '../meeting/index.ts';
import {
  derivePlanFigures,
  deriveWorkingSegments,
  minuteOn,
  resimulate,
  simulatePlan,
  type Plan,
  type PlanJob,
} from './index.ts';
import { givenOn, makeRandomPlan, once } from './plan.testdata.ts';

interface Work {
  client?: string;
  came?: string;
  hours: number;
  due: string;
  at?: string;
}

interface Around {
  from?: string;
  absences?: DayRange[];
  closures?: DayRange[];
  workingHours?: WorkingHours;
  inHand?: 'noon';
}

function makePlan(work: readonly Work[], around: Around = {}): Plan {
  const { from = '2027-01-04', absences = [], closures = [], workingHours = workingHoursDefault } = around;
  const fromOn = calendarDate(from);
  const range = { fromOn, toOn: calendarDate('2027-06-30') };
  const segments = deriveWorkingSegments({ workingHours, absences, closures, busy: [], range });
  return {
    fromMinute: minuteOn(fromOn, 0),
    people: [{ key: 'Kari', segments, absences }],
    jobs: work.map(({ client = 'A', came, hours, due, at }, place): PlanJob => ({
      key: `${place}`,
      client,
      person: 'Kari',
      deliveries: came === undefined ? [] : [{ key: `${place}`, days: givenOn(came) }],
      length: { of: 'given', minutes: hours * 60 },
      deadlineMinute: minuteOn(calendarDate(due), at === undefined ? 24 * 60 : minuteOf(timeOfDay(at))),
    })),
    settings: { ...once, inHand: around.inHand === undefined ? 'next-morning' : timeOfDay('12:00') },
  };
}

/** Hours by weekend and week of evenings. */
function hoursOf(plan: Plan): Record<string, number> {
  const figures = derivePlanFigures(simulatePlan(plan), plan.settings.lostAboveMinutes);
  return Object.fromEntries(figures.map(({ outOfHours: { of, on }, minutes }) => [`${of} ${on}`, minutes.likely / 60]));
}

const away = (fromOn: string, toOn: string): DayRange => ({ fromOn: calendarDate(fromOn), toOn: calendarDate(toOn) });

// January 2027: the 4th, 11th, 18th and 25th are Mondays. Kari works 08:00–16:00.
describe('where work that finds no place in working hours goes', () => {
  const rows: [string, Work[], Record<string, number>, Around?][] = [
    ['all finds a place', [{ came: '2027-01-05', hours: 16, due: '2027-01-07' }], {}],
    [
      'came on Thursday and is due on Monday: the weekend before',
      [{ came: '2027-01-07', hours: 20, due: '2027-01-11' }],
      { 'weekend 2027-01-09': 4 },
    ],
    [
      'came on Sunday and is due on Monday: the evening',
      [{ came: '2027-01-10', hours: 10, due: '2027-01-11' }],
      { 'evenings 2027-01-11': 2 },
    ],
    [
      'came on Saturday and is due on Monday: the Sunday is left',
      [{ came: '2027-01-09', hours: 10, due: '2027-01-11' }],
      { 'weekend 2027-01-09': 2 },
    ],
    [
      'no weekend between: evenings of the week',
      [{ came: '2027-01-05', hours: 20, due: '2027-01-07' }],
      { 'evenings 2027-01-04': 4 },
    ],
    ['of two weekends the last', [{ came: '2027-01-05', hours: 90, due: '2027-01-19' }], { 'weekend 2027-01-16': 10 }],
    [
      'away on that Saturday: the one before',
      [{ came: '2027-01-05', hours: 90, due: '2027-01-19' }],
      { 'weekend 2027-01-09': 10 },
      { absences: [away('2027-01-16', '2027-01-16')] },
    ],
    [
      'due on Saturday at noon: that weekend',
      [{ came: '2027-01-06', hours: 18, due: '2027-01-09', at: '12:00' }],
      { 'weekend 2027-01-09': 2 },
    ],
    [
      'due during a day: only the hours until then',
      [{ came: '2027-01-04', hours: 6, due: '2027-01-05', at: '12:00' }],
      { 'evenings 2027-01-04': 2 },
    ],
    [
      'a deadline that nobody can meet: what is left at it, and no other job suffers more',
      [
        { came: '2027-01-04', hours: 100, due: '2027-01-06' },
        { came: '2027-01-06', hours: 8, due: '2027-01-08' },
      ],
      { 'evenings 2027-01-04': 84 },
    ],
    [
      'arrives after its deadline: all of it, on the evenings of the deadline’s week',
      [{ came: '2027-01-13', hours: 3, due: '2027-01-11' }],
      { 'evenings 2027-01-11': 3 },
    ],
    ['of no length', [{ came: '2027-01-13', hours: 0, due: '2027-01-11' }], {}],
    [
      'the more urgent goes first, whichever came first',
      [
        { came: '2027-01-04', hours: 24, due: '2027-01-12' },
        { came: '2027-01-05', hours: 8, due: '2027-01-06' },
      ],
      {},
    ],
    [
      'of two that are due at the same time the first in the plan goes first',
      [
        { came: '2027-01-05', hours: 16, due: '2027-01-11' },
        { came: '2027-01-08', hours: 20, due: '2027-01-11' },
      ],
      { 'weekend 2027-01-09': 12 },
    ],
    [
      'ill for a week, the weekend too: evenings',
      [{ came: '2027-01-07', hours: 20, due: '2027-01-18' }],
      { 'evenings 2027-01-18': 4 },
      { absences: [away('2027-01-09', '2027-01-17')] },
    ],
    [
      'the office is closed from arrival to deadline: the weekend within',
      [{ came: '2027-01-06', hours: 5, due: '2027-01-12' }],
      { 'weekend 2027-01-09': 5 },
      { closures: [away('2027-01-07', '2027-01-12')] },
    ],
    [
      'Easter 2027: Wednesday before to Tuesday after has eight hours',
      [{ came: '2027-03-24', hours: 12, due: '2027-03-30' }],
      { 'weekend 2027-03-27': 4 },
      { from: '2027-03-22' },
    ],
    [
      '17 May is a Monday in 2027, and Whit Monday the same day',
      [{ came: '2027-05-13', hours: 20, due: '2027-05-18' }],
      { 'weekend 2027-05-15': 4 },
      { from: '2027-05-10' },
    ],
    [
      'part time: Mondays only',
      [{ came: '2027-01-05', hours: 10, due: '2027-01-12' }],
      { 'weekend 2027-01-09': 2 },
      { workingHours: { 1: { from: timeOfDay('08:00'), to: timeOfDay('16:00') } } },
    ],
    [
      'hours that are written for the evening and for Saturday are none',
      [{ came: '2027-01-03', hours: 10, due: '2027-01-10' }],
      { 'weekend 2027-01-09': 8 },
      {
        workingHours: {
          5: { from: timeOfDay('15:00'), to: timeOfDay('22:00') },
          6: { from: timeOfDay('08:00'), to: timeOfDay('16:00') },
        },
      },
    ],
    [
      'in hand at noon: half of the day it came',
      [{ came: '2027-01-04', hours: 6, due: '2027-01-04' }],
      { 'evenings 2027-01-04': 2 },
      { inHand: 'noon' },
    ],
    [
      'the clock is put forward on Sunday 28 March 2027 and no hour of work is gone',
      [{ came: '2027-03-30', hours: 16, due: '2027-04-01' }],
      {},
      { from: '2027-03-22' },
    ],
  ];
  it.each(rows)('%s', (_, work, expected, around) => {
    expect(hoursOf(makePlan(work, around))).toEqual(expected);
  });
});

describe('shares', () => {
  it('are what the figure is less without the client, and need not add up', () => {
    const plan = makePlan([
      { client: 'A', came: '2027-01-06', hours: 16, due: '2027-01-11' },
      { client: 'B', came: '2027-01-07', hours: 12, due: '2027-01-11' },
      { client: 'C', came: '2027-01-04', hours: 16, due: '2027-01-06' },
    ]);
    const [figure] = derivePlanFigures(simulatePlan(plan), 60);
    expect(figure).toEqual({
      person: 'Kari',
      outOfHours: { of: 'weekend', on: '2027-01-09' },
      lost: 1,
      minutes: { low: 240, likely: 240, high: 240, mean: 240 },
      shares: [
        { client: 'A', lost: 1, meanMinutes: 240 },
        { client: 'B', lost: 1, meanMinutes: 240 },
      ],
    });
  });

  it.each([
    [59, 0],
    [60, 0],
    [61, 1],
  ])('a weekend with %i minutes is lost with %i', (minutes, lost) => {
    const plan = makePlan([{ came: '2027-01-07', hours: 16 + minutes / 60, due: '2027-01-11' }]);
    expect(derivePlanFigures(simulatePlan(plan), 60)[0]?.lost).toBe(lost);
  });
});

describe('a run', () => {
  it('is the same for the same seed, to the minute, on any machine', () => {
    const run = simulatePlan(makeRandomPlan(7, { jobs: 40, clients: 9, people: 2, scenarios: 100 }));
    const sums = run.slices.map(({ minutes }) => minutes.reduce((sum, each) => sum + each, 0));
    expect(sums).toEqual([278_464, 206_593]);
  });

  it('after a change of one client is the run of the new plan, and keeps who does not work for it', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const plan = makeRandomPlan(seed, { jobs: 30, clients: 9, people: 4, scenarios: 40 });
      const before = simulatePlan(plan);
      const jobs = plan.jobs
        .filter(({ client }, place) => client !== 'c1' || place % 2 === 0)
        .map((job) =>
          job.client === 'c1' ? { ...job, length: { of: 'given', minutes: 500 } as const, person: 'p0' } : job,
        );
      const changed = { ...plan, jobs };
      const after = resimulate(before, changed, new Set(['c1']));
      expect(after).toEqual(simulatePlan(changed));
      for (const [place, slice] of after.slices.entries())
        if (place > 0 && !before.slices[place]!.clients.includes('c1')) expect(slice).toBe(before.slices[place]);
    }
  });

  it('without a client draws for everybody else what it drew before', () => {
    const plan = makeRandomPlan(3, { jobs: 40, clients: 6, people: 1, scenarios: 50 });
    const run = simulatePlan(plan);
    const [slice] = run.slices;
    const client = slice!.clients[0]!;
    const [without] = simulatePlan({ ...plan, jobs: plan.jobs.filter((job) => job.client !== client) }).slices;
    const sum = (minutes: Int32Array): number => minutes.reduce((all, each) => all + each, 0);
    const less = slice!.minutesLess.subarray(0, slice!.buckets.length).reduce((all, each) => all + each, 0);
    expect(sum(slice!.minutes) - sum(without!.minutes)).toBe(less);
  });
});
