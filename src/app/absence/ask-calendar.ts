import type { Validators } from '../../calendar/fetch-calendar.ts';
import type { ReadEvents } from '../../calendar/read-events.ts';
import type { CalendarFault } from '../../db/tables.ts';
import { calendarWindow } from '../../domain/absence/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { CalendarPorts } from './calendar-ports.ts';

/** What a calendar says today. */
export interface CalendarReading extends ReadEvents {
  validators: Validators;
}

export type AskedCalendar = CalendarReading | { unchanged: true } | { fault: CalendarFault };

/** Fetches a calendar and reads it. No transaction is open meanwhile. */
export async function askCalendar(
  { fetchCalendar, readCalendar }: Pick<CalendarPorts, 'fetchCalendar' | 'readCalendar'>,
  { address, known, today, zone }: { address: string; known?: Validators; today: CalendarDate; zone: string },
): Promise<AskedCalendar> {
  const fetched = await fetchCalendar(address, known);
  if (!('text' in fetched)) return fetched;
  const read = await readCalendar({ text: fetched.text, zone, window: calendarWindow(today) });
  return 'fault' in read ? read : { ...read, validators: fetched.validators };
}
