import type { CalendarDate } from '../kernel/index.ts';

/** Minutes of one day: of working time that is not promised to meetings and the like, or of work. */
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
  /** How much of it is done on which day. */
  days: readonly DayRoom[];
}

/**
 * Puts work into days, one after the other in the order given, each into the first minutes that are left. `room` is used up. In the order of the last days that is
 * the same as always working on what is due first (Glover 1967): if anything is left over there, no other order would have found room for all.
 */
export function fillDays(room: DayRoom[], work: readonly WorkToPlace[]): PlacedWork[] {
  return work.map(({ key, minutes, fromOn, untilOn }) => {
    let left = minutes;
    const days: DayRoom[] = [];
    for (const day of room) {
      if (left === 0) break;
      if (day.on < fromOn || day.minutes === 0) continue;
      if (untilOn !== undefined && day.on > untilOn) break;
      const taken = Math.min(day.minutes, left);
      day.minutes -= taken;
      left -= taken;
      days.push({ on: day.on, minutes: taken });
    }
    const doneOn = left === 0 ? (days.at(-1)?.on ?? fromOn) : undefined;
    return { key, beginsOn: days[0]?.on, doneOn, leftMinutes: left, days };
  });
}
