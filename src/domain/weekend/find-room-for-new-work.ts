import type { CalendarDate } from '../kernel/index.ts';

/** One person's week, as far as new work has to know of it. */
export interface WeekBeforeNewWork {
  mondayOn: CalendarDate;
  roomMinutes: number;
  dueMinutes: number;
  weekend: { minutes: { likely: number } };
  lawLeft: readonly unknown[];
  /** Overtime that was chosen on days of the week. */
  overtimeMinutes: number;
}

export type RoomForNewWork =
  /** In none of the weeks that are known. */
  | { room: 'none' }
  /** From that Monday on so much working time is left in a week, on average and for all together; `later` where weeks before it are full. */
  | { room: 'now' | 'later'; fromOn: CalendarDate; freeMinutesAWeek: number };

/** Of all working time up to a week so much may be promised away before nothing new is taken on: our own choice. */
const fullFrom = 0.9;
/** A weekend that likely takes more than this is lost already. */
const lostMinutes = 60;

/**
 * From when an office can take on new work: after the last week in which a day of the law finds no room, somebody's weekend is likely lost or somebody has chosen overtime, or
 * all working time up to it is nine tenths promised away. Undefined where no week is known.
 * Source: an office must have the capacity for what it takes on (rfl § 4-1).
 */
export function findRoomForNewWork(
  people: readonly { weeks: readonly WeekBeforeNewWork[] }[],
): RoomForNewWork | undefined {
  const weeks = Map.groupBy(
    people.flatMap((person) => person.weeks),
    ({ mondayOn }) => mondayOn,
  );
  const mondays = [...weeks.keys()].toSorted();
  if (mondays.length === 0) return undefined;
  let room = 0;
  let due = 0;
  const full = mondays.map((mondayOn) => {
    const all = weeks.get(mondayOn)!;
    room += sum(all.map(({ roomMinutes }) => roomMinutes));
    due += sum(all.map(({ dueMinutes }) => dueMinutes));
    return due > fullFrom * room || all.some(isOver);
  });
  const first = full.lastIndexOf(true) + 1;
  const fromOn = mondays[first];
  if (fromOn === undefined) return { room: 'none' };
  const left = mondays.slice(first).flatMap((mondayOn) => weeks.get(mondayOn)!);
  const freeMinutes = sum(left.map(({ roomMinutes, dueMinutes }) => roomMinutes - dueMinutes));
  return {
    room: first === 0 ? 'now' : 'later',
    fromOn,
    freeMinutesAWeek: Math.max(0, freeMinutes / (mondays.length - first)),
  };
}

/** An evening that somebody gives is a sign that the week is full, and never room for more. */
function isOver({ weekend, lawLeft, overtimeMinutes }: WeekBeforeNewWork): boolean {
  return lawLeft.length > 0 || overtimeMinutes > 0 || weekend.minutes.likely > lostMinutes;
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, one) => total + one, 0);
}
