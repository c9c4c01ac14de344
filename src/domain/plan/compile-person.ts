import { assert, streamOf } from '../kernel/index.ts';
import { minuteOf } from '../meeting/index.ts';
import { minutesOfDay } from './derive-working-segments.ts';
import { deriveLengthSteps, lengthMinutesMax, type JobLength } from './job-length.ts';
import { findLastFreeWeekend, mondayBefore, weekendEnd } from './out-of-hours.ts';
import type { ArrivalDays, OutOfHours, Plan, PlanJob, PlanPerson } from './plan.ts';
import { deriveWorkingAxis, type WorkingAxis } from './working-axis.ts';

/** Places in the guide of each delivery: the top bits of a random number say where among its days to begin looking. */
export const guideBits = 8;

/** So many random numbers begin at each place of a guide. */
const numbersOfPlace = 2 ** (32 - guideBits);

/** One person's jobs as rows of numbers, in the order in which they are due: all that the loop over scenarios reads. */
export interface CompiledPerson {
  person: string;
  /** Clients, and where out-of-hours work belongs; jobs name both by their places. */
  clients: readonly string[];
  buckets: readonly OutOfHours[];
  capacity: Uint16Array;
  jobs: number;
  /** The cell before which a job must be done. */
  end: Uint16Array;
  client: Uint16Array;
  /** The weekend that a job's out-of-hours work belongs to where it was in hand before cell `weekendEnd`, and the evenings where it was not. */
  weekend: Uint16Array;
  weekendEnd: Uint16Array;
  evenings: Uint16Array;
  /** Some work goes before other work that is due sooner: what holds of work by deadline alone does not hold then. */
  isReordered: boolean;
  /** Deliveries of job `j` are those from `deliveryStart[j]` to before `deliveryStart[j + 1]`. */
  deliveryStart: Uint32Array;
  deliveryFirst: Int32Array;
  deliverySecond: Int32Array;
  /** The days of delivery `d` from `dayStart[d]`: a random number up to `dayLast`, both from −2³¹ up, comes in hand in cell `dayCell`. */
  dayStart: Uint32Array;
  dayLast: Int32Array;
  dayCell: Uint16Array;
  guide: Uint16Array;
  /** The steps of a sampled length, or none and the given minutes. */
  lengthSteps: readonly (Uint16Array | undefined)[];
  lengthMinutes: Uint16Array;
  lengthFirst: Int32Array;
  lengthSecond: Int32Array;
}

/** Turns one person's part of a plan into rows of numbers. Of two jobs with the same turn the one that is due first comes first, then the one that stands first in the plan. */
export function compilePerson(plan: Plan, person: PlanPerson, ofPerson: readonly PlanJob[]): CompiledPerson {
  const { seed, inHand } = plan.settings;
  const jobs = ofPerson
    .map((job, place) => ({ job, place }))
    .sort(
      (one, other) =>
        turnOf(one.job) - turnOf(other.job) ||
        one.job.deadlineMinute - other.job.deadlineMinute ||
        one.place - other.place,
    )
    .map(({ job }) => job);
  const inHandMinute = inHand === 'next-morning' ? minutesOfDay : minuteOf(inHand);
  assert(jobs.length < 0xffff, 'too many jobs for one person');
  const deadlines = jobs.map(({ deadlineMinute }) => deadlineMinute);
  const axis = deriveWorkingAxis(person.segments, plan.fromMinute, deadlines, inHandMinute);
  const clients = numberThings<string>();
  const buckets = numberThings<OutOfHours>(({ of, on }) => `${of} ${on}`);
  const count = jobs.length;
  const deliveries = compileDeliveries(jobs, axis, inHandMinute, seed);
  const lengths = compileLengths(jobs, seed);
  const compiled: CompiledPerson = {
    person: person.key,
    clients: clients.things,
    buckets: buckets.things,
    capacity: axis.capacity,
    jobs: count,
    end: new Uint16Array(count),
    client: new Uint16Array(count),
    weekend: new Uint16Array(count),
    weekendEnd: new Uint16Array(count),
    evenings: new Uint16Array(count),
    isReordered: deadlines.some((deadline, place) => place > 0 && deadlines[place - 1]! > deadline),
    ...deliveries,
    ...lengths,
  };
  for (const [index, { client, deadlineMinute }] of jobs.entries()) {
    const saturday = findLastFreeWeekend(deadlineMinute, person.absences, plan.fromMinute);
    compiled.end[index] = axis.cellAt(deadlineMinute);
    compiled.client[index] = clients.numberOf(client);
    compiled.weekend[index] = saturday === undefined ? 0 : buckets.numberOf({ of: 'weekend', on: saturday });
    // What arrives after its deadline has no weekend before it, be it on the same one.
    compiled.weekendEnd[index] =
      saturday === undefined ? 0 : Math.min(axis.cellAt(weekendEnd(saturday)), compiled.end[index]!);
    compiled.evenings[index] = buckets.numberOf({ of: 'evenings', on: mondayBefore(deadlineMinute) });
  }
  return compiled;
}

function turnOf({ turnMinute, deadlineMinute }: PlanJob): number {
  return turnMinute ?? deadlineMinute;
}

/** Where the out-of-hours work of a job belongs that was in hand in a cell. */
export function bucketOf(compiled: CompiledPerson, job: number, release: number): number {
  return release < compiled.weekendEnd[job]! ? compiled.weekend[job]! : compiled.evenings[job]!;
}

function compileDeliveries(jobs: readonly PlanJob[], axis: WorkingAxis, inHandMinute: number, seed: number) {
  const count = jobs.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  const days = jobs.reduce(
    (sum, job) => job.deliveries.reduce((more, one) => more + one.days.cumulative.length, sum),
    0,
  );
  const compiled = {
    deliveryStart: new Uint32Array(jobs.length + 1),
    deliveryFirst: new Int32Array(count),
    deliverySecond: new Int32Array(count),
    dayStart: new Uint32Array(count + 1),
    dayLast: new Int32Array(days),
    dayCell: new Uint16Array(days),
    guide: new Uint16Array(count << guideBits),
  };
  const cellOn = cellsByDay(jobs, axis, inHandMinute);
  let delivery = 0;
  for (const [index, job] of jobs.entries()) {
    for (const { key, days: arrival } of job.deliveries) {
      const stream = streamOf(seed, job.client, `delivery ${key}`);
      compiled.deliveryFirst[delivery] = stream.first;
      compiled.deliverySecond[delivery] = stream.second;
      compileDays(compiled, delivery, arrival, cellOn);
      delivery += 1;
    }
    compiled.deliveryStart[index + 1] = delivery;
  }
  return compiled;
}

function compileDays(
  compiled: Pick<CompiledPerson, 'dayStart' | 'dayLast' | 'dayCell' | 'guide'>,
  delivery: number,
  { firstDay, cumulative }: ArrivalDays,
  cellOn: (day: number) => number,
): void {
  assert(cumulative.length > 0 && cumulative.length <= 0xffff, 'an arrival without days, or with too many');
  const start = compiled.dayStart[delivery]!;
  const count = cumulative.length;
  const guideStart = delivery << guideBits;
  const { dayLast, dayCell, guide } = compiled;
  let place = 0;
  for (let day = 0; day < count; day += 1) {
    const upTo = numbersUpTo(cumulative, day);
    dayLast[start + day] = upTo - 1 - 2 ** 31;
    dayCell[start + day] = cellOn(firstDay + day);
    // The places whose first number means this day. A day that no number means has none, and so is passed over.
    for (; place * numbersOfPlace < upTo; place += 1) guide[guideStart + place] = day;
  }
  compiled.dayStart[delivery + 1] = start + count;
}

/** The cell in which what comes on a day is in hand, found once for each of the days: hundreds of deliveries share the same few months. */
function cellsByDay(jobs: readonly PlanJob[], axis: WorkingAxis, inHandMinute: number): (day: number) => number {
  let first = Infinity;
  let last = -Infinity;
  for (const { deliveries } of jobs) {
    for (const { days } of deliveries) {
      first = Math.min(first, days.firstDay);
      last = Math.max(last, days.firstDay + days.cumulative.length - 1);
    }
  }
  const cells = Uint16Array.from({ length: Math.max(0, last - first + 1) }, (_, place) =>
    axis.cellAt((first + place) * minutesOfDay + inHandMinute),
  );
  return (day) => cells[day - first]!;
}

/** Of the 2³² random numbers, so many mean this day or an earlier one. */
function numbersUpTo(cumulative: Float64Array, day: number): number {
  return day === cumulative.length - 1 ? 2 ** 32 : Math.ceil(cumulative[day]! * 2 ** 32);
}

function compileLengths(jobs: readonly PlanJob[], seed: number) {
  const known = new Map<string, Uint16Array>();
  const stepsOf = (length: JobLength): Uint16Array | undefined => {
    if (length.of === 'given') return undefined;
    const written = JSON.stringify(length);
    let steps = known.get(written);
    if (steps === undefined) known.set(written, (steps = deriveLengthSteps(length)));
    return steps;
  };
  const compiled = {
    lengthSteps: jobs.map(({ length }) => stepsOf(length)),
    lengthMinutes: new Uint16Array(jobs.length),
    lengthFirst: new Int32Array(jobs.length),
    lengthSecond: new Int32Array(jobs.length),
  };
  for (const [index, { key, client, length }] of jobs.entries()) {
    const minutes = length.of === 'given' ? length.minutes : 0;
    assert(Number.isInteger(minutes) && minutes >= 0 && minutes <= lengthMinutesMax, `a length of ${minutes} minutes`);
    const stream = streamOf(seed, client, `length ${key}`);
    compiled.lengthMinutes[index] = minutes;
    compiled.lengthFirst[index] = stream.first;
    compiled.lengthSecond[index] = stream.second;
  }
  return compiled;
}

/** Things in the order in which they were first named, and the number of each. */
function numberThings<T>(nameOf: (thing: T) => unknown = (thing) => thing): {
  things: T[];
  numberOf(thing: T): number;
} {
  const things: T[] = [];
  const numbers = new Map<unknown, number>();
  return {
    things,
    numberOf(thing) {
      const name = nameOf(thing);
      let number = numbers.get(name);
      if (number === undefined) {
        numbers.set(name, (number = things.length));
        things.push(thing);
      }
      return number;
    },
  };
}
