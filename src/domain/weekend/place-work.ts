import { addDays, compareText, thisOrPreviousWorkingDay, type CalendarDate } from '../kernel/index.ts';
import { minuteOf } from '../meeting/index.ts';
import { minuteOn, minutesOfDay, workingMinutes, type WorkingSegment } from '../plan/index.ts';
import type { DayRoom, PlacedWork } from '../slot/index.ts';
import { lawOfJob } from './decide-move.ts';
import { dayOf, planDays, type WorkAhead } from './gather-work.ts';
import { layWork, type WorkToLay } from './lay-work.ts';
import { segmentsOf } from './make-plan.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** One person's work, day by day. */
export interface PlacedDays {
  /** Every day that is planned, working or not, with its working time; of today what is left. */
  room: readonly DayRoom[];
  placed: readonly (PlacedWork & { work: WorkAhead })[];
}

/** Puts one person's work into days, as they will be if everything comes when it is expected and takes as long as it mostly does: see {@link layWork}. */
export function placeWork(facts: WorkFacts, person: WorkingPerson, ahead: readonly WorkAhead[]): PlacedDays {
  const room = roomOf(facts, segmentsOf(facts, person));
  const own = ahead
    .filter(({ job }) => job.personId === person.id)
    .map((work) => ({ ...toLay(work, facts.now.on), ahead: work }));
  return { room, placed: layWork(own, room).map(({ work, ...placed }) => ({ ...placed, work: work.ahead })) };
}

/** What laying it out follows from. */
export function toLay(work: WorkAhead, today: CalendarDate): WorkToLay {
  const { job, deadline, minutes, inHand, chosenOn } = work;
  const { clientId, key: jobKey, kind } = job;
  const lawOn = lawOfJob(job);
  return {
    clientId,
    jobKey,
    kind,
    minutes,
    inHand,
    fromOn: beginsOn(work, today),
    doneBy: dayOf(work),
    deadline: deadline?.of ?? 'aim',
    ...(lawOn === undefined ? {} : { lawOn: thisOrPreviousWorkingDay(lawOn) }),
    ...(chosenOn === undefined ? {} : { chosenOn }),
  };
}

/** In hand the morning after it came; what is there can be begun today. */
export function beginsOn({ needs }: WorkAhead, today: CalendarDate): CalendarDate {
  const days = needs.map(({ expectedOn, inHand }) => (inHand ? expectedOn : addDays(expectedOn, 1)));
  return [today, ...days].sort(compareText).at(-1)!;
}

export function roomOf({ now }: Pick<WorkFacts, 'now'>, segments: readonly WorkingSegment[]): DayRoom[] {
  const from = minuteOn(now.on, minuteOf(now.time));
  return Array.from({ length: planDays + 1 }, (_, days) => {
    const on = addDays(now.on, days);
    const minutes = workingMinutes(segments, Math.max(from, minuteOn(on, 0)), minuteOn(on, minutesOfDay));
    return { on, minutes };
  });
}
