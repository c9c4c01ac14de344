import { calendarDate, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' });

/** The day in Oslo of an instant. */
export function oslo(at: Instant): CalendarDate {
  return calendarDate(day.format(new Date(at)));
}
