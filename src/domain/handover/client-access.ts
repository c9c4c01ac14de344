import { addDays, type CalendarDate } from '../kernel/index.ts';

/** So many days the client has to fetch what is the client's own, from when it was offered. */
const fetchDaysDefault = 30;

export interface AccessFacts {
  today: CalendarDate;
  /** The last day of the engagement. */
  lastOn: CalendarDate;
  /** When the client was told how to fetch the documents; null as long as nobody has. */
  offeredOn: CalendarDate | null;
  /** When the client fetched them. */
  fetchedOn: CalendarDate | null;
  fetchDays?: number;
}

export type AccessClosing =
  | { mayClose: true }
  | { mayClose: false; because: 'before-last-day' | 'not-offered' | 'time-to-fetch'; untilOn: CalendarDate | null };

/**
 * Whether the client's way in may be closed: after the last day, and after the client could fetch what is the client's own. Nothing else holds it or hurries
 * it: an unpaid invoice is no reason to keep a client from documents that the client delivered or was given.
 * Example: last day 31 May, offered on 10 May, thirty days → from 10 June; fetched on 20 May → from 1 June.
 */
export function deriveAccessClosing({ today, lastOn, offeredOn, fetchedOn, fetchDays }: AccessFacts): AccessClosing {
  if (today <= lastOn) return { mayClose: false, because: 'before-last-day', untilOn: lastOn };
  if (fetchedOn !== null) return { mayClose: true };
  if (offeredOn === null) return { mayClose: false, because: 'not-offered', untilOn: null };
  const untilOn = addDays(offeredOn, (fetchDays ?? fetchDaysDefault) - 1);
  return today <= untilOn ? { mayClose: false, because: 'time-to-fetch', untilOn } : { mayClose: true };
}

/** How the client comes to the client's own documents. There is always a way, as long as they are kept. */
export type WayToFetch = { way: 'own-page' } | { way: 'ask-the-office' };

/** On the client's own page until it is closed, and by asking the office after that. */
export function deriveWayToFetch(closedOn: CalendarDate | null, today: CalendarDate): WayToFetch {
  return closedOn === null || today < closedOn ? { way: 'own-page' } : { way: 'ask-the-office' };
}
