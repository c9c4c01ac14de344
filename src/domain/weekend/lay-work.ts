import type { JobKind } from '../job/index.ts';
import { compareText, earliest, latest, type CalendarDate } from '../kernel/index.ts';
import { fillDays, type DayRoom, type PlacedWork } from '../slot/index.ts';
import type { deadlineKinds } from './risk-reason.ts';

/** A job of one person as it is put into days: all that a plan by day follows from. */
export interface WorkToLay {
  clientId: string;
  jobKey: string;
  kind: JobKind;
  minutes: number;
  /** False: it waits for a delivery. */
  inHand: boolean;
  /** The first day on which it can be worked on: the morning after what it needs is there or expected. */
  fromOn: CalendarDate;
  /** The working day by which it is to be done. */
  doneBy: CalendarDate;
  deadline: (typeof deadlineKinds)[number];
  /** The working day of the law or of the event, be another deadline before it. */
  lawOn?: CalendarDate;
  /** The day that somebody has moved it to. */
  chosenOn?: CalendarDate;
}

export type LaidWork<W extends WorkToLay = WorkToLay> = PlacedWork & { work: W };

/**
 * Puts one person's work into days: what is due first is done first, from the day on which it can be begun. A job that was moved is worked on from its chosen day on, and goes that day before all
 * that is due later. What only the office's own aim asks for gives way where something that binds would find no room; what somebody has moved does not.
 *
 * Example: three jobs of six hours, due on Wednesday, Thursday and Friday, in days of eight. The third moved to Monday has Monday's first six hours; the first has the two that are left and Tuesday's
 * first four.
 */
export function layWork<W extends WorkToLay>(works: readonly W[], room: readonly DayRoom[]): LaidWork<W>[] {
  const own = works.toSorted(
    (one, other) => compareText(turnOf(one), turnOf(other)) || compareText(one.doneBy, other.doneBy),
  );
  const laid = fill(own, room);
  if (!laid.some(({ work, leftMinutes }) => isBinding(work) && leftMinutes > 0)) return laid;
  const givesWay = (work: W): boolean => !isBinding(work) && work.chosenOn === undefined;
  return fill([...own.filter((work) => !givesWay(work)), ...own.filter(givesWay)], room);
}

/** Work is done in the order of these days. */
export function turnOf({ doneBy, chosenOn }: Pick<WorkToLay, 'doneBy' | 'chosenOn'>): CalendarDate {
  return chosenOn === undefined ? doneBy : earliest(doneBy, chosenOn);
}

export function isBinding({ deadline }: Pick<WorkToLay, 'deadline'>): boolean {
  return deadline !== 'aim';
}

function fill<W extends WorkToLay>(works: readonly W[], room: readonly DayRoom[]): LaidWork<W>[] {
  const left = room.map((day) => ({ ...day }));
  const placed = fillDays(
    left,
    works.map((work) => ({
      key: work.jobKey,
      minutes: work.minutes,
      fromOn: work.chosenOn === undefined ? work.fromOn : latest(work.fromOn, work.chosenOn),
      untilOn: isBinding(work) ? work.doneBy : undefined,
    })),
  );
  return placed.map((one, at) => ({ ...one, work: works[at]! }));
}
