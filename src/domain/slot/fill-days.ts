import type { CalendarDate } from '../kernel/index.ts';

/** Working minutes of one person on one day that are not promised to meetings and the like. */
export interface DayRoom {
  on: CalendarDate;
  minutes: number;
}

/** Work as it is put into days. */
export interface WorkToPlace {
  key: string;
  minutes: number;
  /** The first day on which it can be worked on. */
  fromOn: CalendarDate;
  /** The last; without one there is always another day. */
  untilOn: CalendarDate | undefined;
}

/** When work begins and is done; `leftMinutes` found no room by its last day, or by the last day there is. */
export interface PlacedWork {
  key: string;
  beginsOn: CalendarDate | undefined;
  doneOn: CalendarDate | undefined;
  leftMinutes: number;
}

/**
 * Puts work into days, one after the other in the order given, each into the first minutes that are left. `room` is used up. In the order of the last days that is
 * the same as always working on what is due first (Glover 1967): if anything is left over there, no other order would have found room for all.
 */
export function fillDays(room: DayRoom[], work: readonly WorkToPlace[]): PlacedWork[] {
  return work.map(({ key, minutes, fromOn, untilOn }) => {
    let left = minutes;
    let beginsOn: CalendarDate | undefined;
    let doneOn: CalendarDate | undefined;
    for (const day of room) {
      if (left === 0) break;
      if (day.on < fromOn || day.minutes === 0) continue;
      if (untilOn !== undefined && day.on > untilOn) break;
      const taken = Math.min(day.minutes, left);
      day.minutes -= taken;
      left -= taken;
      beginsOn ??= day.on;
      doneOn = day.on;
    }
    return { key, beginsOn, doneOn: left === 0 ? (doneOn ?? fromOn) : undefined, leftMinutes: left };
  });
}
