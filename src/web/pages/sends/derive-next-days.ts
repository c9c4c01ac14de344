import { addWorkingDays, type CalendarDate } from '../../../domain/kernel/index.ts';

/** Today, whatever day it is, and the four working days that follow. Example: Friday 20 November → Fri, Mon, Tue, Wed, Thu. */
export function deriveNextDays(today: CalendarDate): CalendarDate[] {
  return [today, ...[1, 2, 3, 4].map((count) => addWorkingDays(today, count))];
}
