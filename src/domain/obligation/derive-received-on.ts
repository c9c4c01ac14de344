import { addDays, type CalendarDate, type TimeOfDay } from '../kernel/index.ts';

/**
 * The day that a receipt counts for: its own, or the next where it came on the day of the deadline after the agreed clock time.
 * Example: by 12.00 on Friday; received on Friday at 12.00 → Friday, at 12.01 → Saturday.
 */
export function deriveReceivedOn(
  received: { on: CalendarDate; at: TimeOfDay },
  deadline: { dueOn: CalendarDate; dueAt?: TimeOfDay },
): CalendarDate {
  const tooLate = deadline.dueAt !== undefined && received.on === deadline.dueOn && received.at > deadline.dueAt;
  return tooLate ? addDays(received.on, 1) : received.on;
}
