import { Temporal } from 'temporal-polyfill';
import { assert, instant } from '../domain/kernel/index.ts';
import { addMeeting, type CalendarMeeting } from './meeting-event.ts';
import { calendarLine, startCalendar, writeCalendar, type CalendarLanguage } from './write-calendar.ts';

export interface CalendarEntry {
  /** The same for ever, so that a changed deadline moves in the reader's calendar and does not appear twice. */
  uid: string;
  /** Calendar date in Norway, `2026-11-20`. */
  on: string;
  /** Clock time in Norway, `12:00`; without it the entry lasts all day. */
  timeOfDay?: string;
  /** How long a timed entry lasts. */
  minutes?: number;
  title: string;
  description?: string;
  url?: string;
  /** Counts up with each change of this entry. */
  sequence: number;
}

export interface CalendarFeed {
  name: string;
  language: CalendarLanguage;
  events: readonly CalendarEntry[];
  /**
   * Meetings that take place, of a person of the office or of a client. One that was called off is left out and vanishes at the next reading. Nobody's name
   * or address is written beside the words: the address of a feed is all that guards it.
   */
  meetings?: readonly CalendarMeeting[];
  /** The moment the feed was made, as an ISO instant. */
  now: string;
}

/**
 * A calendar as iCalendar text (RFC 5545), for a subscription or a single file.
 *
 * Dates stay dates: an all-day deadline is the same day in every zone. Times are converted from Norwegian clock time to UTC, with summer time,
 * and written with `Z`. They are never handed to the library with a zone: it would write UTC's figures without a zone, an hour or two wrong.
 * An hour that does not exist (the night to summer time) becomes the one after it.
 *
 * Example: 28 March 2027 at 12:00 is 10:00Z, the day before it is 11:00Z.
 */
export function calendarFeed({ name, language, events, meetings = [], now }: CalendarFeed): string {
  const madeAt = new Date(now);
  const calendar = startCalendar('PUBLISH', language, {
    // The library writes a name as it stands; commas in it are escaped like those of other words.
    name: calendarLine(name).replaceAll(/[\\;,]/g, String.raw`\$&`),
    // Calendars ask again by themselves; twice a day is soon enough for deadlines in days, not for a meeting that was moved this morning.
    ttl: meetings.length === 0 ? 12 * 3600 : 3600,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: madeAt,
      summary: event.title,
      ...whenOf(event),
      ...(event.description === undefined ? {} : { description: event.description }),
      ...(event.url === undefined ? {} : { url: event.url }),
    });
  }
  for (const meeting of meetings) addMeeting(calendar, meeting, { now: instant(now), status: 'confirmed' });
  return writeCalendar(calendar);
}

function whenOf({ on, timeOfDay, minutes = 30 }: CalendarEntry): { start: Date; end?: Date; allDay: boolean } {
  assert(/^\d{4}-\d{2}-\d{2}$/.test(on), `not a calendar date: ${on}`);
  const date = Temporal.PlainDate.from(on);
  if (timeOfDay === undefined) {
    // The library writes the figures that this moment has in UTC, so it is made there; local midnight would be the day before.
    return { start: new Date(Date.UTC(date.year, date.month - 1, date.day)), allDay: true };
  }
  const start = date.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: Temporal.PlainTime.from(timeOfDay) });
  return {
    start: new Date(start.epochMilliseconds),
    end: new Date(start.add({ minutes }).epochMilliseconds),
    allDay: false,
  };
}
