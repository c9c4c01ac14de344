import { addDays, isOfficeDay, thisOrNextOfficeDay, timeOfDay, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { timeInZone } from '../office-time.ts';

type OfficeTime = Pick<OfficeScope, 'now' | 'today' | 'zone' | 'closures'>;

/** Messages are decided on and sent on working days from 08 to 18 in the office's zone. */
const opensAt = timeOfDay('08:00');
export const closesAt = timeOfDay('18:00');

export function isWithinSendingHours(scope: OfficeTime): boolean {
  const time = timeInZone(scope.now, scope.zone);
  return isOfficeDay(scope.today, scope.closures) && time >= opensAt && time < closesAt;
}

/** The day on which what is written now goes: today until messages stop, else the next day at work. */
export function nextSendingDay({ now, today, zone, closures }: OfficeTime): CalendarDate {
  const isOver = timeInZone(now, zone) >= closesAt;
  return thisOrNextOfficeDay(isOver ? addDays(today, 1) : today, closures);
}

/** The telephone task on the deadline before a payday waits for noon: until then the client has the morning. */
export function isBeforeNoon(scope: OfficeTime): boolean {
  return timeInZone(scope.now, scope.zone) < timeOfDay('12:00');
}
