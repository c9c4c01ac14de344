import { addDays, dayNumber, earliest, type CalendarDate } from '../kernel/index.ts';
import { minuteOf, type DayRange } from '../meeting/index.ts';
import {
  deriveWorkingSegments,
  minuteOn,
  minutesOfDay,
  type ArrivalDays,
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
    jobs: ahead.flatMap((work) => (people.has(work.job.personId) ? toPlanJob(work, facts.now.on) : [])),
    settings,
  };
}

/** Somebody's working time as far ahead as is planned, with what they have chosen beside it. */
export function segmentsOf(
  { now, closures }: Pick<WorkFacts, 'now' | 'closures'>,
  person: WorkingPerson,
): WorkingSegment[] {
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

function toPlanJob(work: WorkAhead, today: CalendarDate): PlanJob[] {
  const { job, needs, length, deadline, chosenOn } = work;
  // What only an aim asks for gives way, but where somebody has chosen its day: then it takes the room that it takes, and is never late.
  if (deadline === undefined && chosenOn === undefined) return [];
  const { key, clientId, personId } = job;
  const doneBy = deadline === undefined ? addDays(today, planDays) : dayOf(work);
  const deliveries = needs.map((need) => ({
    key: need.key,
    days: deadline?.of === 'promise' ? untilDay(need.days, need.dueOn) : need.days,
  }));
  const common = { key, client: clientId, person: personId, length, deadlineMinute: minuteOn(doneBy, minutesOfDay) };
  if (chosenOn === undefined) return [{ ...common, deliveries }];
  return [
    {
      ...common,
      deliveries: [...deliveries, { key: 'chosen day', days: dayBefore(chosenOn) }],
      turnMinute: minuteOn(earliest(chosenOn, doneBy), minutesOfDay),
    },
  ];
}

/** Not begun before a day: as if something came the day before, and was looked at the next morning. */
function dayBefore(on: CalendarDate): ArrivalDays {
  return { firstDay: dayNumber(on) - 1, cumulative: Float64Array.of(1) };
}
