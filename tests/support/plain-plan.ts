import {
  addDays,
  dateFromDayNumber,
  weekdayOf,
  type CalendarDate,
  drawNumber,
  streamOf,
} from '../../src/domain/kernel/index.ts';
import { minuteOf } from '../../src/domain/meeting/index.ts';
import {
  deriveLengthSteps,
  minuteOn,
  minutesOfDay,
  type Plan,
  type PlanJob,
  type PlanPerson,
} from '../../src/domain/plan/index.ts';

// The simulation once more, as anybody would first write it: objects, a heap, and the clock followed from one event to the next. It knows nothing of cells,
// and a share is found by running everything again.

/** A job in one scenario. */
export interface PlainJob {
  job: PlanJob;
  fromMinute: number;
  minutes: number;
  left: number;
  place: number;
}

/** Out-of-hours minutes by `person weekend|evenings date`, in one scenario. */
export type PlainHours = Map<string, number>;

const stepsByLength = new WeakMap<object, Uint16Array>();

/** What is drawn for every job of a scenario. */
export function samplePlain(plan: Plan, scenario: number): PlainJob[] {
  const { seed, inHand } = plan.settings;
  const inHandMinute = inHand === 'next-morning' ? minutesOfDay : minuteOf(inHand);
  return plan.jobs.map((job, place) => {
    let fromMinute = plan.fromMinute;
    for (const { key, days } of job.deliveries) {
      const stream = streamOf(seed, job.client, `delivery ${key}`);
      const share = drawNumber(stream.first, stream.second, scenario) / 2 ** 32;
      const found = days.cumulative.findIndex((below) => share < below);
      const day = days.firstDay + (found === -1 ? days.cumulative.length - 1 : found);
      fromMinute = Math.max(fromMinute, day * minutesOfDay + inHandMinute);
    }
    const minutes = samplePlainLength(job, seed, scenario);
    return { job, fromMinute, minutes, left: minutes, place };
  });
}

function samplePlainLength({ client, key, length }: PlanJob, seed: number, scenario: number): number {
  if (length.of === 'given') return length.minutes;
  let steps = stepsByLength.get(length);
  if (steps === undefined) stepsByLength.set(length, (steps = deriveLengthSteps(length)));
  const stream = streamOf(seed, client, `length ${key}`);
  return steps[Math.floor((drawNumber(stream.first, stream.second, scenario) / 2 ** 32) * steps.length)]!;
}

/** One scenario; with the name of a client, without its jobs. */
export function runPlain(plan: Plan, scenario: number, without?: string): PlainHours {
  const sampled = samplePlain(plan, scenario).filter(({ job }) => job.client !== without);
  const hours: PlainHours = new Map();
  for (const person of plan.people) {
    const own = sampled.filter(({ job }) => job.person === person.key);
    workPlainly(own, person, plan.fromMinute);
    for (const one of own) {
      if (one.left === 0) continue;
      const key = `${person.key} ${placePlainly(one, person, plan.fromMinute)}`;
      hours.set(key, (hours.get(key) ?? 0) + one.left);
    }
  }
  return hours;
}

/** Follows the clock: whatever is in hand and due first is worked on, and put aside when something more urgent comes. */
export function workPlainly(jobs: readonly PlainJob[], person: PlanPerson, fromMinute: number): void {
  const arriving = [...jobs].sort((one, other) => one.fromMinute - other.fromMinute);
  const heap = new Heap();
  let next = 0;
  for (const segment of person.segments) {
    let now = Math.max(segment.from, fromMinute);
    while (now < segment.to) {
      for (; next < arriving.length && arriving[next]!.fromMinute <= now; next += 1) heap.add(arriving[next]!);
      const until = Math.min(segment.to, arriving[next]?.fromMinute ?? Infinity);
      const first = heap.first();
      if (first === undefined) {
        now = until;
      } else if (first.left === 0 || first.job.deadlineMinute <= now) {
        heap.removeFirst();
      } else {
        const stop = Math.min(until, first.job.deadlineMinute, now + first.left);
        first.left -= stop - now;
        now = stop;
      }
    }
  }
}

/** The last free weekend between arrival and deadline, else the evenings of the deadline's week. */
function placePlainly({ job, fromMinute }: PlainJob, { absences }: PlanPerson, planFrom: number): string {
  const last = dateFromDayNumber(Math.floor((job.deadlineMinute - 1) / minutesOfDay));
  const isBetween = (day: CalendarDate): boolean =>
    fromMinute < job.deadlineMinute && minuteOn(addDays(day, 2), 0) > Math.max(fromMinute, planFrom);
  for (let day = last; isBetween(day); day = addDays(day, -1)) {
    if (weekdayOf(day) !== 6) continue;
    const isAway = (on: CalendarDate): boolean => absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
    if (!isAway(day) && !isAway(addDays(day, 1))) return `weekend ${day}`;
  }
  let monday = last;
  while (weekdayOf(monday) !== 1) monday = addDays(monday, -1);
  return `evenings ${monday}`;
}

function turnOf({ turnMinute, deadlineMinute }: PlanJob): number {
  return turnMinute ?? deadlineMinute;
}

class Heap {
  readonly #jobs: PlainJob[] = [];

  first(): PlainJob | undefined {
    return this.#jobs[0];
  }

  add(job: PlainJob): void {
    this.#jobs.push(job);
    for (let place = this.#jobs.length - 1; place > 0;) {
      const above = (place - 1) >> 1;
      if (!this.#isBefore(place, above)) return;
      this.#swap(place, above);
      place = above;
    }
  }

  removeFirst(): void {
    const last = this.#jobs.pop()!;
    if (this.#jobs.length === 0) return;
    this.#jobs[0] = last;
    for (let place = 0; ;) {
      let least = place;
      for (const below of [2 * place + 1, 2 * place + 2])
        if (below < this.#jobs.length && this.#isBefore(below, least)) least = below;
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#jobs[one]!, this.#jobs[other]!];
    const turns = turnOf(a.job) - turnOf(b.job);
    return (turns || a.job.deadlineMinute - b.job.deadlineMinute || a.place - b.place) < 0;
  }

  #swap(one: number, other: number): void {
    [this.#jobs[one], this.#jobs[other]] = [this.#jobs[other]!, this.#jobs[one]!];
  }
}
