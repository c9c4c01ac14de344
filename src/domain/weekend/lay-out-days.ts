import { isOfficeDay, type CalendarDate } from '../kernel/index.ts';
import type { JobKind } from '../job/index.ts';
import type { DayRoom } from '../slot/index.ts';
import { toLay, type PlacedDays } from './place-work.ts';
import type { LaidWork } from './lay-work.ts';
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
  /** The day that somebody has moved the job to. */
  chosenOn?: CalendarDate;
}

/** The next days of one person. What finds no place before its deadline is not shown on a day: it is what puts evenings and weekends at risk. */
export function layOutDays({ closures, now }: WorkFacts, { room, placed }: PlacedDays): DayOfWork[] {
  const nextOn = room.filter(({ on }) => isOfficeDay(on, closures))[daysShown]?.on;
  const days = room
    .filter(({ on, minutes }) => isOfficeDay(on, closures) || minutes > 0)
    .filter(({ on }) => nextOn === undefined || on < nextOn);
  return putOnDays(
    days,
    placed.map((one) => ({ ...one, work: toLay(one.work, now.on) })),
  );
}

/** What stands on some days of work that is laid out. */
export function putOnDays(days: readonly DayRoom[], laid: readonly LaidWork[]): DayOfWork[] {
  const pieces = laid.flatMap(({ work, days: parts }) => parts.map((part) => ({ ...part, work })));
  const byDay = Map.groupBy(pieces, ({ on }) => on);
  return days.map(({ on, minutes }) => ({
    on,
    roomMinutes: minutes,
    work: (byDay.get(on) ?? []).map((piece) => toPiece(piece.work, piece.minutes)),
  }));
}

function toPiece(
  { clientId, jobKey, kind, doneBy, deadline, inHand, chosenOn }: LaidWork['work'],
  minutes: number,
): PieceOfWork {
  return {
    clientId,
    jobKey,
    kind,
    minutes,
    doneBy,
    deadline,
    inHand,
    ...(chosenOn === undefined ? {} : { chosenOn }),
  };
}
