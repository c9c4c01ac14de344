import { DomainError, isTimeOfDay, timeOfDay, type TimeOfDay, type Weekday } from '../kernel/index.ts';

/** From when to when somebody works on a day. */
export interface WorkingSpan {
  from: TimeOfDay;
  to: TimeOfDay;
}

/** When a person works, by weekday; one that is left out is off. Part time is fewer days or shorter ones. */
export type WorkingHours = Readonly<Partial<Record<Weekday, WorkingSpan>>>;

const eightToFour: WorkingSpan = { from: timeOfDay('08:00'), to: timeOfDay('16:00') };

/** Where nobody has said otherwise: Monday to Friday, 08:00–16:00. */
export const workingHoursDefault: WorkingHours = {
  1: eightToFour,
  2: eightToFour,
  3: eightToFour,
  4: eightToFour,
  5: eightToFour,
};

/** Working hours as somebody wrote them: by the number of the weekday, Monday 1 to Sunday 7. */
export type WrittenHours = Readonly<Record<string, { from: string; to: string }>>;

/**
 * Reads written working hours. Example: `{ 1: { from: '09:00', to: '14:00' } }` is somebody who works on Mondays only, from nine to two.
 *
 * Throws `DomainError` `working-hours.weekday`, `working-hours.time` or `working-hours.order`, with the weekday as it was written in the details, and
 * `working-hours.none` where no day is left: whoever never works is away, not without hours.
 */
export function readWorkingHours(written: WrittenHours): WorkingHours {
  const days = Object.entries(written);
  if (days.length === 0) throw new DomainError('working-hours.none');
  return Object.fromEntries(days.map(([weekday, span]) => [readWeekday(weekday), readSpan(weekday, span)]));
}

function readWeekday(written: string): Weekday {
  if (!/^[1-7]$/.test(written)) throw new DomainError('working-hours.weekday', { weekday: written });
  return Number(written) as Weekday;
}

function readSpan(weekday: string, { from, to }: { from: string; to: string }): WorkingSpan {
  if (!isTimeOfDay(from) || !isTimeOfDay(to)) throw new DomainError('working-hours.time', { weekday });
  if (from >= to) throw new DomainError('working-hours.order', { weekday });
  return { from, to };
}
