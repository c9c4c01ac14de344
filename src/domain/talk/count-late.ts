import { isOfConductYear, type ConductDuty } from '../conduct/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/** How many deliveries of the twelve months came after their deadline, or have not come though it has passed. */
export function countLate(duties: readonly ConductDuty[], toOn: CalendarDate): number {
  return duties.filter((duty) => duty.daysLate > 0 && isOfConductYear(duty, toOn)).length;
}
