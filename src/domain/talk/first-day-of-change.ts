import { addDays, addWorkingDays, lastDayOfMonth, partsOf, type CalendarDate } from '../kernel/index.ts';

/** So many working days both sides have at least before a change begins. Our own choice. */
const noticeWorkingDays = 10;

/**
 * The day from which a change drafted after a talk would hold: the first of the month after ten working days. Example: drafted on Thursday 10 December 2026 → 1 January 2027;
 * on Monday 21 December → 1 February.
 */
export function firstDayOfChange(draftedOn: CalendarDate): CalendarDate {
  const { year, month } = partsOf(addWorkingDays(draftedOn, noticeWorkingDays));
  return addDays(lastDayOfMonth(year, month), 1);
}
