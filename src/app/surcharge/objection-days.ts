import { addDays, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Calendar days in which the client may object before the sum is invoiced. */
const objectionDays = 14;

/** The last day on which the client may say that an approved sum is not right: counted from the letter, or from today while it has not gone. */
export function objectByOn(scope: OfficeScope, toldAt: Instant | null): CalendarDate {
  return addDays(toldAt === null ? scope.today : dateInZone(toldAt, scope.zone), objectionDays);
}
