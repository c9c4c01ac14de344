import { timeOfDay, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { instantAt } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * When something first came that a person registers: at noon of the day that is told, and now where that is today or not told.
 * Example: registered on 3 March, «it came on 27 February» → 2026-02-27T11:00:00.000Z.
 */
export function findFirstArrival(
  scope: OfficeScope,
  receivedOn: CalendarDate | undefined,
): { firstArrivedAt?: Instant } | { refused: 'day-in-the-future' } {
  if (receivedOn === undefined || receivedOn === scope.today) return {};
  if (receivedOn > scope.today) return { refused: 'day-in-the-future' };
  return { firstArrivedAt: instantAt(receivedOn, timeOfDay('12:00'), scope.zone) };
}
