import { ICalEventStatus, type ICalCalendar, type ICalEvent } from 'ical-generator';
import { assert, type Instant } from '../domain/kernel/index.ts';
import { calendarLine, calendarText, calendarUrl } from './write-calendar.ts';

/** One meeting as a calendar keeps it, in the words of whoever reads it. */
export interface CalendarMeeting {
  /** See {@link meetingUid}. */
  uid: string;
  /** Counts up with each change that calendars hear of. */
  sequence: number;
  startsAt: Instant;
  endsAt: Instant;
  /** When it was last changed. */
  changedAt: Instant;
  title: string;
  location: string;
  description: string;
  /** The video room, or a number to call. */
  url?: string;
}

/** What calendars know a meeting by, in mails and feeds: the same for as long as it lives, whoever holds it, comes to it or moves it. */
export function meetingUid(meetingId: string): string {
  return `meeting-${meetingId}@takt`;
}

/**
 * Puts a meeting into a calendar. Its instants are written in UTC with `Z`: 09:00 in Oslo is the right hour for a reader in Auckland too, and no zone has to
 * be described. They are never handed to the library with a zone, which would write UTC's figures without one. `confirmed`: it takes place; `cancelled`: it
 * does not; undefined says nothing of it, as RFC 5546 (3.2.5) wants where it does but without the reader.
 */
export function addMeeting(
  calendar: ICalCalendar,
  meeting: CalendarMeeting,
  { now, status }: { now: Instant; status: 'confirmed' | 'cancelled' | undefined },
): ICalEvent {
  assert(meeting.startsAt < meeting.endsAt, `a meeting that ends at ${meeting.endsAt}, before it begins`);
  assert(Number.isInteger(meeting.sequence) && meeting.sequence >= 0, `sequence ${meeting.sequence}`);
  const statuses = { confirmed: ICalEventStatus.CONFIRMED, cancelled: ICalEventStatus.CANCELLED };
  return calendar.createEvent({
    id: meeting.uid,
    sequence: meeting.sequence,
    stamp: new Date(now),
    lastModified: new Date(meeting.changedAt),
    start: new Date(meeting.startsAt),
    end: new Date(meeting.endsAt),
    summary: calendarLine(meeting.title),
    location: calendarLine(meeting.location),
    description: calendarText(meeting.description),
    ...(meeting.url === undefined ? {} : { url: calendarUrl(meeting.url) }),
    ...(status === undefined ? {} : { status: statuses[status] }),
  });
}
