import {
  addDays,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  latest,
  thisOrNextWorkingDay,
  timeOfDay,
  type CalendarDate,
  type TimeOfDay,
} from '../../domain/kernel/index.ts';

export interface Slot {
  on: CalendarDate;
  at: TimeOfDay;
}

export interface TimeFacts {
  todayOn: CalendarDate;
  /** The clock in Norway now. */
  at: TimeOfDay;
  dueOn: CalendarDate;
}

/** Hours that suit people at work: before the day, after the first round, at lunch, when the day ends, when the house is quiet. */
export const proposedHours = ['07:30', '09:00', '12:00', '15:00', '20:00'].map(timeOfDay);

/** Hours of a day that are at least half an hour away. */
export function hoursLeft(on: CalendarDate, { todayOn, at }: Pick<TimeFacts, 'todayOn' | 'at'>): TimeOfDay[] {
  if (on > todayOn) return proposedHours;
  return proposedHours.filter((hour) => minutes(hour) >= minutes(at) + 30);
}

/**
 * Two times to choose with one touch: later today (not before noon: whoever opens the page in the morning is at work), and 09.00 on the working day
 * before the deadline, or on the next working day when that has passed.
 * Example: Wednesday 15 September 08.12, due Monday 20 → today 15.00 and Friday 17 at 09.00.
 */
export function proposeSlots(facts: TimeFacts): [Slot, Slot] {
  const { todayOn, dueOn } = facts;
  const nine = timeOfDay('09:00');
  const later = hoursLeft(todayOn, facts).filter((hour) => hour >= '15:00')[0];
  const beforeDue = addWorkingDays(dueOn, -1);
  const next = addWorkingDays(todayOn, 1);
  const second = beforeDue > todayOn ? beforeDue : next;
  if (later)
    return [
      { on: todayOn, at: later },
      { on: second, at: nine },
    ];
  const tomorrow = addDays(todayOn, 1);
  return [
    { on: tomorrow, at: nine },
    { on: second > tomorrow ? second : addWorkingDays(tomorrow, 1), at: nine },
  ];
}

/** The days to choose among: up to the deadline, at least three and at most seven. */
export function proposeDays({ todayOn, at, dueOn }: TimeFacts): CalendarDate[] {
  const first = hoursLeft(todayOn, { todayOn, at }).length > 0 ? 0 : 1;
  const count = Math.min(7, Math.max(3, daysBetween(todayOn, dueOn) + 1 - first));
  return Array.from({ length: count }, (_, index) => addDays(todayOn, first + index));
}

/** New deadlines to ask for: two and four working days after the deadline, or after today once it has passed. */
export function proposeExtensions({ todayOn, dueOn }: Pick<TimeFacts, 'todayOn' | 'dueOn'>): CalendarDate[] {
  const from = latest(dueOn, todayOn);
  return [addWorkingDays(from, 2), addWorkingDays(from, 4)];
}

/** Days to bring something on paper: the next three on which the office works. */
export function proposePaperDays({ todayOn, at }: Pick<TimeFacts, 'todayOn' | 'at'>): CalendarDate[] {
  const first = isWorkingDay(todayOn) && at < '14:00' ? todayOn : thisOrNextWorkingDay(addDays(todayOn, 1));
  return [first, addWorkingDays(first, 1), addWorkingDays(first, 2)];
}

function minutes(at: TimeOfDay): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
}
