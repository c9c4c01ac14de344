import { addDays, compareText, isOfficeDay, type CalendarDate } from '../kernel/index.ts';
import type { JobKind } from '../job/index.ts';
import { minuteOf } from '../meeting/index.ts';
import { minuteOn, minutesOfDay, type WorkingSegment } from '../plan/index.ts';
import { fillDays, type DayRoom } from '../slot/index.ts';
import { dayOf, planDays, type WorkAhead } from './gather-work.ts';
import { segmentsOf } from './make-plan.ts';
import type { deadlineKinds } from './risk-reason.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** So many of the office's days are laid out. */
const daysShown = 5;

export interface DayOfWork {
  on: CalendarDate;
  /** Working time of the day that is not promised away; of today what is left. */
  roomMinutes: number;
  work: readonly PieceOfWork[];
}

/** A part of a job on one day. */
export interface PieceOfWork {
  clientId: string;
  jobKey: string;
  kind: JobKind;
  minutes: number;
  doneBy: CalendarDate;
  deadline: (typeof deadlineKinds)[number];
  /** False: it waits for a delivery, and stands where that is expected. */
  inHand: boolean;
}

/**
 * The next days of one person, as they will be if everything comes when it is expected and takes as long as it mostly does: what is due first is done first, from the
 * morning after it is there. What finds no place before its deadline is not shown on a day: it is what puts evenings and weekends at risk.
 */
export function layOutDays(facts: WorkFacts, person: WorkingPerson, ahead: readonly WorkAhead[]): DayOfWork[] {
  const { now, closures } = facts;
  const room = roomOf(facts, segmentsOf(facts, person));
  const own = ahead.filter(({ job }) => job.personId === person.id);
  const left = room.map((day) => ({ ...day }));
  const placed = fillDays(
    left,
    own
      .toSorted((one, other) => compareText(dayOf(one), dayOf(other)))
      .map((work) => ({
        key: keyOf(work),
        minutes: work.minutes,
        fromOn: beginsOn(work, now.on),
        untilOn: work.deadline === undefined ? undefined : dayOf(work),
      })),
  );
  const works = new Map(own.map((work) => [keyOf(work), work]));
  const pieces = placed.flatMap(({ key, days }) => days.map((day) => ({ ...day, work: works.get(key)! })));
  const byDay = Map.groupBy(pieces, ({ on }) => on);
  return room
    .filter(({ on }) => isOfficeDay(on, closures))
    .slice(0, daysShown)
    .map(({ on, minutes }) => ({
      on,
      roomMinutes: minutes,
      work: (byDay.get(on) ?? []).map((piece) => toPiece(piece.work, piece.minutes)),
    }));
}

function toPiece(work: WorkAhead, minutes: number): PieceOfWork {
  const { job, deadline, inHand } = work;
  const { clientId, key: jobKey, kind } = job;
  return {
    clientId,
    jobKey,
    kind,
    minutes,
    doneBy: dayOf(work),
    deadline: deadline?.of ?? 'aim',
    inHand,
  };
}

/** In hand the morning after it came; what is there can be begun today. */
function beginsOn({ needs }: WorkAhead, today: CalendarDate): CalendarDate {
  const days = needs.map(({ expectedOn, inHand }) => (inHand ? expectedOn : addDays(expectedOn, 1)));
  return [today, ...days].sort(compareText).at(-1)!;
}

/** Every day that is planned, working or not, with the minutes that are left of it. */
function roomOf({ now }: WorkFacts, segments: readonly WorkingSegment[]): DayRoom[] {
  const from = minuteOn(now.on, minuteOf(now.time));
  return Array.from({ length: planDays + 1 }, (_, days) => {
    const on = addDays(now.on, days);
    const [begins, ends] = [Math.max(from, minuteOn(on, 0)), minuteOn(on, minutesOfDay)];
    const minutes = segments.reduce(
      (sum, segment) => sum + Math.max(0, Math.min(segment.to, ends) - Math.max(segment.from, begins)),
      0,
    );
    return { on, minutes };
  });
}

function keyOf({ job }: WorkAhead): string {
  return `${job.clientId} ${job.key}`;
}
