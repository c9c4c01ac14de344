import { addDays, type CalendarDate } from '../kernel/index.ts';

/** So long an entry can be changed or taken away after it was entered; then it stands, as the law's record of the time that was spent. */
export const changeDays = 31;

/** So far back time can be entered: a year, since a wrong year is a slip of the finger. */
export const enterDaysBack = 366;

/** `leads`: owner or manager, who may mend what others have entered. */
export interface TimeActor {
  staffId: string;
  leads: boolean;
}

/** Whose entry it is and when it was made. */
export interface EnteredTime {
  staffId: string;
  enteredOn: CalendarDate;
}

export type TimeChange = { may: 'change' } | { refused: 'not-found' } | { refused: 'time-too-old' };

/**
 * Whether somebody may change an entry: their own within 31 days, others' only as owner or manager. What somebody else has entered is not there for
 * whoever does not lead. Example: entered on 1 October it can be changed to and including 1 November.
 */
export function decideTimeChange(actor: TimeActor, entry: EnteredTime, today: CalendarDate): TimeChange {
  if (entry.staffId !== actor.staffId && !actor.leads) return { refused: 'not-found' };
  return today > addDays(entry.enteredOn, changeDays) ? { refused: 'time-too-old' } : { may: 'change' };
}

/** Whether time may be entered on a day: not on one that has not come, and not more than a year back. */
export function decideWorkedOn(
  workedOn: CalendarDate,
  today: CalendarDate,
): { may: 'enter' } | { refused: 'day-in-the-future' | 'time-day-too-early' } {
  if (workedOn > today) return { refused: 'day-in-the-future' };
  return workedOn < addDays(today, -enterDaysBack) ? { refused: 'time-day-too-early' } : { may: 'enter' };
}
