import type { JobKind } from '../job/index.ts';
import { addDays, compareText, mondayOf, type CalendarDate } from '../kernel/index.ts';
import type { LikelyMinutes, OutOfHours, PlanFigure } from '../plan/index.ts';
import { dayOf, type WorkAhead } from './gather-work.ts';
import type { PlacedDays } from './place-work.ts';

/** One person's week, as far as it is still ahead. */
export interface WeekOfWork {
  mondayOn: CalendarDate;
  /** Working time that is not promised away. */
  roomMinutes: number;
  /** Work that binds and is to be done by a day of this week. */
  dueMinutes: number;
  /** Out-of-hours work of its evenings and of its weekend. */
  evenings: WorkOutOfHours;
  weekend: WorkOutOfHours;
  /** What the law asks for by a day of this week and finds no room in working hours whatever else gives way, if everything comes when it is expected. */
  lawLeft: readonly { clientId: string; kind: JobKind; doneBy: CalendarDate; minutes: number }[];
}

export interface WorkOutOfHours {
  lost: number;
  minutes: LikelyMinutes;
}

const nothing: WorkOutOfHours = { lost: 0, minutes: { low: 0, likely: 0, high: 0, mean: 0 } };

/** The out-of-hours work of one weekend, or of the evenings of one week. */
export function outOfHoursOf(figures: readonly PlanFigure[], of: OutOfHours['of'], on: CalendarDate): WorkOutOfHours {
  const found = figures.find(({ outOfHours }) => outOfHours.of === of && outOfHours.on === on);
  return found === undefined ? nothing : { lost: found.lost, minutes: found.minutes };
}

/** Only what the law asks for, as if no promise stood and nobody had chosen a day: what finds no room then cannot be helped by putting anything else off. */
export function onlyByLaw(ahead: readonly WorkAhead[]): WorkAhead[] {
  return ahead.flatMap((work) => {
    const law = work.job.deadlines.find(({ of }) => of === 'law');
    return law === undefined ? [] : [{ ...work, deadline: law, chosenOn: undefined }];
  });
}

/** The weeks of one person that are planned whole, this one first; `byLaw` is the same person's days with only what the law asks for. */
export function sumWeeks(
  { room, placed }: PlacedDays,
  byLaw: PlacedDays,
  figures: readonly PlanFigure[],
): WeekOfWork[] {
  const rooms = Map.groupBy(room, ({ on }) => mondayOf(on));
  const binding = placed.filter(({ work }) => work.deadline !== undefined);
  const due = Map.groupBy(binding, ({ work }) => mondayOf(dayOf(work)));
  const left = byLaw.placed.filter(({ work, leftMinutes }) => work.deadline !== undefined && leftMinutes > 0);
  const lawLeft = Map.groupBy(left, ({ work }) => mondayOf(dayOf(work)));
  return [...rooms.keys()]
    .toSorted(compareText)
    .slice(0, -1)
    .map((mondayOn) => ({
      mondayOn,
      roomMinutes: sum(rooms.get(mondayOn)!),
      dueMinutes: sum((due.get(mondayOn) ?? []).map(({ work }) => work)),
      evenings: outOfHoursOf(figures, 'evenings', mondayOn),
      weekend: outOfHoursOf(figures, 'weekend', addDays(mondayOn, 5)),
      lawLeft: (lawLeft.get(mondayOn) ?? []).map(({ work, leftMinutes }) => ({
        clientId: work.job.clientId,
        kind: work.job.kind,
        doneBy: dayOf(work),
        minutes: leftMinutes,
      })),
    }));
}

function sum(parts: readonly { minutes: number }[]): number {
  return parts.reduce((total, { minutes }) => total + minutes, 0);
}
