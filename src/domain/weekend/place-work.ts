import { addDays, compareText, type CalendarDate } from '../kernel/index.ts';
import { minuteOf } from '../meeting/index.ts';
import { minuteOn, minutesOfDay, workingMinutes, type WorkingSegment } from '../plan/index.ts';
import { fillDays, type DayRoom, type PlacedWork } from '../slot/index.ts';
import { dayOf, planDays, type WorkAhead } from './gather-work.ts';
import { segmentsOf } from './make-plan.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** One person's work, day by day. */
export interface PlacedDays {
  /** Every day that is planned, working or not, with its working time; of today what is left. */
  room: readonly DayRoom[];
  placed: readonly (PlacedWork & { work: WorkAhead })[];
}

/**
 * Puts one person's work into days, as they will be if everything comes when it is expected and takes as long as it mostly does: what is due first is done first, from the
 * morning after it is there. What only the office's own aim asks for gives way where something that binds would find no room.
 */
export function placeWork(facts: WorkFacts, person: WorkingPerson, ahead: readonly WorkAhead[]): PlacedDays {
  const room = roomOf(facts, segmentsOf(facts, person));
  const own = ahead
    .filter(({ job }) => job.personId === person.id)
    .toSorted((one, other) => compareText(dayOf(one), dayOf(other)));
  const placed = place(own, room, facts.now.on);
  const isBroken = placed.some(({ work, leftMinutes }) => work.deadline !== undefined && leftMinutes > 0);
  if (!isBroken) return { room, placed };
  const [binding, aims] = [own.filter(({ deadline }) => deadline), own.filter(({ deadline }) => !deadline)];
  return { room, placed: place([...binding, ...aims], room, facts.now.on) };
}

function place(works: readonly WorkAhead[], room: readonly DayRoom[], today: CalendarDate): PlacedDays['placed'] {
  const left = room.map((day) => ({ ...day }));
  const placed = fillDays(
    left,
    works.map((work) => ({
      key: work.job.key,
      minutes: work.minutes,
      fromOn: beginsOn(work, today),
      untilOn: work.deadline === undefined ? undefined : dayOf(work),
    })),
  );
  return placed.map((one, at) => ({ ...one, work: works[at]! }));
}

/** In hand the morning after it came; what is there can be begun today. */
export function beginsOn({ needs }: WorkAhead, today: CalendarDate): CalendarDate {
  const days = needs.map(({ expectedOn, inHand }) => (inHand ? expectedOn : addDays(expectedOn, 1)));
  return [today, ...days].sort(compareText).at(-1)!;
}

export function roomOf({ now }: WorkFacts, segments: readonly WorkingSegment[]): DayRoom[] {
  const from = minuteOn(now.on, minuteOf(now.time));
  return Array.from({ length: planDays + 1 }, (_, days) => {
    const on = addDays(now.on, days);
    const minutes = workingMinutes(segments, Math.max(from, minuteOn(on, 0)), minuteOn(on, minutesOfDay));
    return { on, minutes };
  });
}
