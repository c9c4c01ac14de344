import { addDays, calendarDate, dayNumber, timeOfDay, type CalendarDate } from '../domain/kernel/index.ts';
import {
  minuteOf,
  readWorkingHours,
  workingHoursDefault,
  type DayRange,
  type Slot,
  type WrittenHours,
} from '../domain/meeting/index.ts';
import {
  deriveWorkingSegments,
  minuteOn,
  type ArrivalDays,
  type JobLength,
  type Plan,
  type PlanJob,
  type PlanPerson,
} from '../domain/plan/index.ts';
import { parseText } from './parse-text.ts';
import { planSchema, type WrittenPlan } from './plan-schema.ts';
import type { Read, ReadFault } from './read-terms.ts';
import { toFaults } from './to-faults.ts';

/** No plan looks further ahead. */
const daysMax = 1500;

/** Reads a plan from YAML or JSON: shape and ranges first, then what names what is not there, is there twice or lies too far ahead. */
export function readPlanText(text: string): Read<Plan> {
  const data = parseText(text);
  if ('faults' in data) return data;
  const shaped = planSchema.safeParse(data.read);
  if (!shaped.success) return { faults: toFaults(shaped.error.issues, data.read) };
  const faults = findPlanFaults(shaped.data);
  return faults.length > 0 ? { faults } : { read: toPlan(shaped.data) };
}

function findPlanFaults({ fromOn, people, jobs }: WrittenPlan): ReadFault[] {
  const names = new Set(people.map(({ key }) => key));
  const lastOn = addDays(calendarDate(fromOn), daysMax);
  const arrivals = new Map<string, string>();
  return [
    ...findRepeated(people.map(({ key }) => key)).map((place) => repeated(`people[${place}].key`)),
    ...findRepeated(jobs.map(({ client, key }) => JSON.stringify([client, key]))).map((place) =>
      repeated(`jobs[${place}].key`),
    ),
    ...jobs.flatMap((job, place): ReadFault[] => {
      const path = `jobs[${place}]`;
      const unknown = {
        path: `${path}.person`,
        code: 'agreement.not-one-of',
        expected: [...names].join(', '),
        found: job.person,
      };
      const far = { path: `${path}.dueOn`, code: 'agreement.out-of-range', expected: `≤ ${lastOn}`, found: job.dueOn };
      return [
        ...(names.has(job.person) ? [] : [unknown]),
        ...(job.dueOn > lastOn ? [far] : []),
        // Two jobs may need the same delivery; it comes once, by the same days.
        ...job.deliveries.flatMap((delivery, index) => {
          const name = JSON.stringify([job.client, delivery.key]);
          const written = JSON.stringify(delivery);
          const same = arrivals.get(name) ?? written;
          arrivals.set(name, same);
          return same === written ? [] : [repeated(`${path}.deliveries[${index}].key`)];
        }),
      ];
    }),
  ];
}

function repeated(path: string): ReadFault {
  return { path, code: 'agreement.key-repeated' };
}

/** The places of what stood before. */
function findRepeated(names: readonly string[]): number[] {
  const known = new Set<string>();
  return names.flatMap((name, place) => {
    if (known.has(name)) return [place];
    known.add(name);
    return [];
  });
}

function toPlan(written: WrittenPlan): Plan {
  const { seed, scenarios, lostAboveMinutes, inHand } = written;
  const fromOn = calendarDate(written.fromOn);
  const lastOn = written.jobs.reduce<CalendarDate>(
    (last, { dueOn }) => (dueOn > last ? calendarDate(dueOn) : last),
    fromOn,
  );
  const range = { fromOn, toOn: lastOn };
  return {
    fromMinute: minuteOn(fromOn, written.fromAt === undefined ? 0 : minuteOf(timeOfDay(written.fromAt))),
    people: written.people.map((person) => toPerson(person, written.closures as DayRange[], range)),
    jobs: written.jobs.map(toJob),
    settings: { seed, scenarios, lostAboveMinutes, inHand: inHand === 'next-morning' ? inHand : timeOfDay(inHand) },
  };
}

function toPerson(written: WrittenPlan['people'][number], closures: readonly DayRange[], range: DayRange): PlanPerson {
  const { key, workingHours } = written;
  const absences = written.absences as DayRange[];
  const hours =
    Object.keys(workingHours ?? {}).length === 0 ? undefined : readWorkingHours(workingHours as WrittenHours);
  const busy = written.busy as Slot[];
  return {
    key,
    absences,
    segments: deriveWorkingSegments({ workingHours: hours ?? workingHoursDefault, absences, closures, busy, range }),
  };
}

function toJob({ key, client, person, length, deliveries, dueOn, dueAt }: WrittenPlan['jobs'][number]): PlanJob {
  return {
    key,
    client,
    person,
    length: toLength(length),
    deliveries: deliveries.map((one) => ({ key: one.key, days: toDays(one) })),
    deadlineMinute: minuteOn(calendarDate(dueOn), dueAt === undefined ? 24 * 60 : minuteOf(timeOfDay(dueAt))),
  };
}

function toLength(written: WrittenPlan['jobs'][number]['length']): JobLength {
  if (typeof written === 'number') return { of: 'given', minutes: written };
  return 'quantiles' in written ? { of: 'quantiles', ...written } : { of: 'lognormal', ...written };
}

function toDays(written: WrittenPlan['jobs'][number]['deliveries'][number]): ArrivalDays {
  return 'on' in written
    ? { firstDay: dayNumber(calendarDate(written.on)), cumulative: Float64Array.of(1) }
    : { firstDay: dayNumber(calendarDate(written.firstOn)), cumulative: Float64Array.from(written.cumulative) };
}
