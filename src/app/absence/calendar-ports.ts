import type { FetchCalendar } from '../../calendar/fetch-calendar.ts';
import type { Lock } from '../access/lock-text.ts';
import type { ReadCalendar } from './read-calendar-apart.ts';

export interface CalendarPorts {
  fetchCalendar: FetchCalendar;
  readCalendar: ReadCalendar;
  /** The installation's: the addresses are kept locked with it. */
  secret: string;
}

/** An address is locked to its person: moved to another one's row it opens nothing. */
export function calendarLock(secret: string, officeId: string, staffId: string): Lock {
  return { secret, purpose: 'takt absence calendar', owner: `${officeId}/${staffId}` };
}
