import { isOfficeDay, type CalendarDate } from '../kernel/index.ts';
import type { JobKind } from '../job/index.ts';
import { dayOf, type WorkAhead } from './gather-work.ts';
import type { PlacedDays } from './place-work.ts';
import type { deadlineKinds } from './risk-reason.ts';
import type { WorkFacts } from './work-facts.ts';

/** So many of the office's days are laid out, and between them other days on which somebody has chosen to work. */
const daysShown = 5;

export interface DayOfWork {
  on: CalendarDate;
  /** Working time of the day that is not promised away, with what was chosen beside it; of today what is left. */
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

/** The next days of one person. What finds no place before its deadline is not shown on a day: it is what puts evenings and weekends at risk. */
export function layOutDays({ closures }: WorkFacts, { room, placed }: PlacedDays): DayOfWork[] {
  const pieces = placed.flatMap(({ work, days }) => days.map((day) => ({ ...day, work })));
  const byDay = Map.groupBy(pieces, ({ on }) => on);
  const nextOn = room.filter(({ on }) => isOfficeDay(on, closures))[daysShown]?.on;
  return room
    .filter(({ on, minutes }) => isOfficeDay(on, closures) || minutes > 0)
    .filter(({ on }) => nextOn === undefined || on < nextOn)
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
