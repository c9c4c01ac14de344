import { addDays } from '../kernel/index.ts';
import { minuteOf, type DayRange } from '../meeting/index.ts';
import {
  deriveWorkingSegments,
  minuteOn,
  minutesOfDay,
  type Plan,
  type PlanJob,
  type PlanSettings,
  type WorkingSegment,
} from '../plan/index.ts';
import { untilDay } from './expect-delivery.ts';
import { dayOf, planDays, type WorkAhead } from './gather-work.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** The plan of an office: work that something binds, and everybody's time from this minute on. */
export function makePlan(facts: WorkFacts, ahead: readonly WorkAhead[], settings: PlanSettings): Plan {
  const people = new Set(facts.people.map(({ id }) => id));
  return {
    fromMinute: minuteOn(facts.now.on, minuteOf(facts.now.time)),
    people: facts.people.map((person) => ({
      key: person.id,
      segments: segmentsOf(facts, person),
      absences: person.absences,
    })),
    jobs: ahead.flatMap((work) => (people.has(work.job.personId) ? toPlanJob(work) : [])),
    settings,
  };
}

/** Somebody's working time as far ahead as is planned, with what they have chosen beside it. */
export function segmentsOf({ now, closures }: WorkFacts, person: WorkingPerson): WorkingSegment[] {
  const range: DayRange = { fromOn: now.on, toOn: addDays(now.on, planDays) };
  return deriveWorkingSegments({ ...person, closures, range });
}

/**
 * The same person with nothing chosen beside working hours. Whatever is promised to others or taken on rests on this: an evening that somebody has given to the work they have may be taken back,
 * and is nobody's room.
 */
export function withoutOvertime(person: WorkingPerson): WorkingPerson {
  return { ...person, overtime: [] };
}

function toPlanJob(work: WorkAhead): PlanJob[] {
  const { job, needs, length, deadline } = work;
  if (deadline === undefined) return [];
  const { key, clientId, personId } = job;
  return [
    {
      key,
      client: clientId,
      person: personId,
      deliveries: needs.map((need) => ({
        key: need.key,
        days: deadline.of === 'promise' ? untilDay(need.days, need.dueOn) : need.days,
      })),
      length,
      deadlineMinute: minuteOn(dayOf(work), minutesOfDay),
    },
  ];
}
