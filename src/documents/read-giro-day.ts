import { isCalendarDate, type CalendarDate } from '../domain/kernel/index.ts';

/** `011126` is 1 November 2026. */
export function readGiroDay(text: string): CalendarDate | undefined {
  const on = `20${text.slice(4, 6)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;
  return isCalendarDate(on) ? on : undefined;
}
