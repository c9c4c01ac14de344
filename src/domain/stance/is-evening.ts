import { isWorkingDay, type CalendarDate, type TimeOfDay } from '../kernel/index.ts';

/** From six in the evening until six in the morning. */
const dayFrom = '06:00';
const dayUntil = '18:00';

/** Whether something was done when others are at home: in the evening, at night, on a weekend or a public holiday. */
export function isEvening(on: CalendarDate, time: TimeOfDay): boolean {
  return !isWorkingDay(on) || time < dayFrom || time >= dayUntil;
}
