import { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, type ICalEvent } from 'ical-generator';
import { assert, type Instant } from '../domain/kernel/index.ts';
import { addMeeting, type CalendarMeeting } from './meeting-event.ts';
import { calendarLine, startCalendar, writeCalendar, type CalendarLanguage } from './write-calendar.ts';

/** Somebody's name and mailbox. */
export interface CalendarParty {
  name: string;
  address: string;
}

/** Somebody who takes part, for the office or the client. */
export interface CalendarAttendee extends CalendarParty {
  /** They have said yes to the time: the host, and whoever has picked it. */
  accepted: boolean;
}

export interface MeetingMail {
  meeting: CalendarMeeting;
  /**
   * In whose name it is called: the address from which the office's mail comes, with the host's name and the office's, `Nora Berg, Fjord Regnskap`. Mail
   * programs hold it against the sender, and many follow no change by another organiser than the first. So another host changes the name here, never the
   * address. Whoever has this mailbox gets no mail of it: programs do nothing with an invitation from oneself.
   */
  organiser: CalendarParty;
  /** Everybody who takes part. Their names and addresses are seen by all of them. */
  attendees: readonly CalendarAttendee[];
  language: CalendarLanguage;
  /** When this mail is made. */
  now: Instant;
}

/** What goes into the mail as `text/calendar; charset=utf-8; method=…`, where the method must be the same as inside (RFC 6047). */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/**
 * An invitation, or a change of one (iTIP, RFC 5546, 3.2.2): the same `UID` and a higher `SEQUENCE` make it a change.
 *
 * **PARTSTAT.** Whoever picked the time has accepted it, and is written as `ACCEPTED`. `NEEDS-ACTION` would have the calendar ask for an answer that was
 * given a moment ago, and show the hour as open until then. It is written for those who have not said yes: to a time that the office gave, or as a contact
 * who is new.
 *
 * **RSVP=FALSE**, always: Takt reads no replies (`METHOD:REPLY`). The client's page is where a meeting is moved or declined; an answer by mail would lie in a
 * mailbox where nobody acts on it, while the client takes it for said. The description says so in words (`texts/meeting`), for programs that show their
 * buttons nevertheless.
 */
export function composeInvitation(mail: MeetingMail): CalendarPart {
  assert(mail.attendees.length > 0, 'an invitation without anybody to invite');
  return compose(mail, 'REQUEST', 'confirmed');
}

/**
 * Calls a meeting off (RFC 5546, 3.2.5), with the `SEQUENCE` that calling it off gave it. `ended`: it does not take place, and `attendees` are all who took
 * part. `removed`: it does, without those in `attendees`, who are then only those who are let go.
 */
export function composeCancellation(mail: MeetingMail, why: 'ended' | 'removed'): CalendarPart {
  assert(mail.attendees.length > 0, 'a cancellation without anybody to tell');
  return compose(mail, 'CANCEL', why === 'ended' ? 'cancelled' : undefined);
}

function compose(
  { meeting, organiser, attendees, language, now }: MeetingMail,
  method: CalendarPart['method'],
  status: 'confirmed' | 'cancelled' | undefined,
): CalendarPart {
  const calendar = startCalendar(method, language);
  const event = addMeeting(calendar, meeting, { now, status });
  event.organizer({ name: nameOf(organiser), email: checkedAddress(organiser) });
  for (const attendee of attendees) addAttendee(event, attendee);
  return { method, content: writeCalendar(calendar) };
}

function addAttendee(event: ICalEvent, attendee: CalendarAttendee): void {
  event.createAttendee({
    name: nameOf(attendee),
    email: checkedAddress(attendee),
    type: ICalAttendeeType.INDIVIDUAL,
    role: ICalAttendeeRole.REQ,
    status: attendee.accepted ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
}

/**
 * A name as it may stand in a parameter. RFC 5545 allows no `"` there, and the way round it (RFC 6868) is not known to every program, which would then show
 * `^'`: so a quotation mark becomes an apostrophe. A backslash is allowed and means nothing, but some readers take it for an escape and lose the rest of the
 * line: it becomes a stroke. Marks that turn the direction of writing are taken out; letters that are written from the right are not.
 */
function nameOf({ name, address }: CalendarParty): string {
  const plain = calendarLine(name.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ''));
  return plain.replaceAll('"', "'").replaceAll('\\', '/') || address;
}

/** An address was read before it was kept (`mail/parse-address`); one that could end its line here is somebody's mistake. */
function checkedAddress({ address }: CalendarParty): string {
  assert(/^[^\s@,;:"\\\p{C}]+@[^\s@,;:"\\\p{C}]+$/u.test(address), 'an address that a calendar cannot hold');
  return address;
}
