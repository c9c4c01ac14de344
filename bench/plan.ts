import { addDays, calendarDate, dayNumber, type CalendarDate, drawNumber } from '../src/domain/kernel/index.ts';
import { workingHoursDefault } from '../src/domain/meeting/index.ts';
import {
  compilePlan,
  derivePlanFigures,
  deriveWorkingSegments,
  minuteOn,
  planSettingsDefault,
  resimulate,
  runSlice,
  sampleOnly,
  simulatePlan,
  type JobLength,
  type Plan,
  type PlanJob,
} from '../src/domain/plan/index.ts';
import { runPlain } from '../tests/support/plain-plan.ts';

const startOn = calendarDate('2027-01-04');
const periods = 12;
const rounds = 3;

/**
 * The simulation of the weekend on one core: a year of an office, every client with a job in each of twelve months, delivered around the 10th and due by the
 * 20th to the 28th, together half of the month’s working time. Each figure is processor time, the least of some rounds: other work on the machine only makes it longer.
 */
export function run(): Promise<void> {
  const given = makePlan(10, 1000, false);
  const sampled = makePlan(10, 1000, true);
  const large = makePlan(50, 5000, true);
  const compiled = compilePlan(given);

  const scenarios = planSettingsDefault.scenarios;
  const sampling = leastMs(() => sampleOnly(compiled, scenarios));
  const alone = leastMs(() => runSlice(compilePlan(given), 0, scenarios, false));
  const shares = leastMs(() => simulatePlan(given));
  const lengthsSampling = leastMs(() => sampleOnly(compilePlan(sampled), scenarios));
  const lengthsAlone = leastMs(() => runSlice(compilePlan(sampled), 0, scenarios, false));
  const lengthsShares = leastMs(() => simulatePlan(sampled));

  print('10 accountants, 1,000 clients, 12 periods, 1,000 scenarios, with shares', shares, 400);
  print('the same, lengths sampled too', lengthsShares, 800);
  printTimes('shares against one pass without them', shares, alone, 2);
  printTimes('the same, lengths sampled too', lengthsShares, lengthsAlone, 2);
  printTimes('all against sampling alone', shares, sampling);
  printTimes('the same, lengths sampled too', lengthsShares, lengthsSampling);

  const few = 2;
  const plain = leastMs(() => {
    for (let scenario = 0; scenario < few; scenario += 1) runPlain(given, scenario);
  }, 3);
  printTimes('objects and a heap, without shares, against ours without shares', (plain / few) * scenarios, alone);

  print(
    '50 accountants, 5,000 clients, lengths sampled, with shares',
    leastMs(() => simulatePlan(large), 1),
    4000,
  );

  const before = simulatePlan(given);
  const changed = new Set(['client 17']);
  const jobs = given.jobs.map((job) =>
    changed.has(job.client) ? { ...job, length: { of: 'given', minutes: 200 } as const } : job,
  );
  print(
    'after one changed client',
    leastMs(() => resimulate(before, { ...given, jobs }, changed), 9),
    15,
  );

  const figures = derivePlanFigures(before, planSettingsDefault.lostAboveMinutes);
  const weekends = before.slices.flatMap(({ buckets }) => buckets.filter(({ of }) => of === 'weekend')).length;
  const lost = figures.reduce((sum, one) => sum + (one.outOfHours.of === 'weekend' ? one.lost : 0), 0);
  process.stdout.write(`of ${weekends} weekends ${((lost / weekends) * 100).toFixed(1)} % are lost\n`);
  return Promise.resolve();
}

function makePlan(accountants: number, clients: number, withLengths: boolean): Plan {
  const range = { fromOn: startOn, toOn: addDays(startOn, 400) };
  const segments = deriveWorkingSegments({
    workingHours: workingHoursDefault,
    absences: [],
    closures: [],
    busy: [],
    range,
  });
  const people = Array.from({ length: accountants }, (_, place) => ({
    key: `person ${place}`,
    segments,
    absences: [],
  }));
  const jobs = Array.from({ length: clients }, (_, client) =>
    Array.from({ length: periods }, (_, period) => makeJob(client, period, accountants, withLengths)),
  ).flat();
  return { fromMinute: minuteOn(startOn, 0), people, jobs, settings: planSettingsDefault };
}

function makeJob(client: number, period: number, accountants: number, withLengths: boolean): PlanJob {
  const month = addDays(startOn, Math.round((period * 365) / periods));
  const minutes = 20 + (chosen(client, 1) % 7) * 10;
  return {
    key: `month ${period}`,
    client: `client ${client}`,
    person: `person ${client % accountants}`,
    deliveries: [
      { key: `vouchers ${period}`, days: arrivalAround(addDays(month, 6 + (chosen(client, 2) % 9)), client) },
    ],
    length: lengthOf(minutes, withLengths),
    deadlineMinute: minuteOn(dueOn(month, client), 16 * 60),
  };
}

function lengthOf(minutes: number, withLengths: boolean): JobLength {
  return withLengths ? { of: 'lognormal', medianMinutes: minutes, spread: 0.4 } : { of: 'given', minutes };
}

function dueOn(month: CalendarDate, client: number): CalendarDate {
  return addDays(month, 20 + (chosen(client, 3) % 5) * 2);
}

/** From six days before to some weeks after, most of it in the middle. */
function arrivalAround(on: CalendarDate, client: number) {
  const days = 24;
  const spread = 2 + (chosen(client, 4) % 4);
  const weights = Array.from({ length: days }, (_, day) => 1 / (1 + ((day - 6) / spread) ** 2));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return { firstDay: dayNumber(on) - 6, cumulative: Float64Array.from(weights, (weight) => (sum += weight) / all) };
}

function chosen(client: number, what: number): number {
  return drawNumber(client, what, 0);
}

function leastMs(work: () => unknown, times = rounds): number {
  let least = Infinity;
  for (let round = 0; round < times; round += 1) {
    const { user, system } = process.cpuUsage();
    work();
    const used = process.cpuUsage({ user, system });
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return least;
}

function print(what: string, figureMs: number, targetMs: number): void {
  const verdict = figureMs <= targetMs ? 'met' : 'NOT met';
  process.stdout.write(`${what}: ${figureMs.toFixed(1)} ms (target ${targetMs}: ${verdict})\n`);
}

function printTimes(what: string, figureMs: number, boundMs: number, target?: number): void {
  const ratio = figureMs / boundMs;
  const verdict = target === undefined ? '' : ` (target ${target}: ${ratio <= target ? 'met' : 'NOT met'})`;
  process.stdout.write(
    `${what}: ${figureMs.toFixed(1)} ms against ${boundMs.toFixed(1)} ms = ${ratio.toFixed(2)}${verdict}\n`,
  );
}
