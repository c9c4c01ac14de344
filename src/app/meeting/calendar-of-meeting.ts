import type { CalendarMeeting } from '../../calendar/meeting-event.ts';
import { meetingUid } from '../../calendar/meeting-event.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { Meeting } from '../../domain/meeting/index.ts';
import type { Language } from '../../texts/language.ts';
import { cancelledInCalendar, meetingInCalendar } from '../../texts/meeting/meeting-in-calendar.ts';
import type { MeetingParties, MeetingReader } from '../../texts/meeting/place-in-words.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { instantAt } from '../office-time.ts';

/** A meeting with a time as somebody's calendar keeps it. What it is about is left out: colleagues read calendars. */
export function calendarOfMeeting(
  { zone }: Pick<OfficeScope, 'zone'>,
  meeting: Meeting,
  {
    parties,
    reader,
    language,
    changedAt,
    ended,
  }: {
    parties: MeetingParties;
    reader: MeetingReader;
    language: Language;
    changedAt: Instant;
    ended?: 'cancelled' | 'removed';
  },
): CalendarMeeting {
  const slot = meeting.slot!;
  return {
    uid: meetingUid(meeting.id),
    sequence: meeting.sequence!,
    startsAt: instantAt(slot.on, slot.from, zone),
    endsAt: instantAt(slot.on, slot.to, zone),
    changedAt,
    ...meetingInCalendar({ parties, place: meeting.place }, reader, language),
    ...(ended === undefined ? {} : cancelledInCalendar(parties, reader, ended, language)),
  };
}
