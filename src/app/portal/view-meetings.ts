import type { CalendarFeed } from '../../calendar/calendar-feed.ts';
import { addDays } from '../../domain/kernel/index.ts';
import type { PortalMeeting, SlotsView } from '../../http/contract/meetings.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';
import { calendarOfMeeting } from '../meeting/calendar-of-meeting.ts';
import { findMeeting, meetingOf, slotOf, type MeetingRow } from '../meeting/find-meeting.ts';
import { loadMeetingPeople, partiesOf } from '../meeting/meeting-people.ts';
import { slotsOf, suggestedFor } from '../meeting/view-meetings.ts';

/** For so long a meeting that is over, or was declined, is shown to the client. */
const shownDays = 90;

/** The meetings with one company that the person is to come to, or came to lately. Minutes come with a code, and only as they were sent. */
export async function viewPortalMeetings(
  scope: OfficeScope,
  { clientId }: Acting,
  opened: boolean,
): Promise<PortalMeeting[]> {
  const rows = await scope.trx
    .selectFrom('meeting')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('attendee_id', '=', personOf(scope)!)
    .where((when) =>
      when.or([
        when('state', 'in', ['offered', 'booked', 'moved']),
        when('to_on', '>=', addDays(scope.today, -shownDays)),
      ]),
    )
    .orderBy('meets_on')
    .orderBy('answer_by_on')
    .orderBy('id')
    .limit(50)
    .execute();
  const people = await loadMeetingPeople(
    scope,
    rows.map(({ id }) => id),
  );
  const meetings: PortalMeeting[] = [];
  for (const row of rows) {
    const hasMinutes = row.minutes !== null && row.minutes_sent_at !== null;
    meetings.push({
      id: row.id,
      state: row.state,
      purpose: row.purpose,
      hostName: people.get(row.id)!.host.name,
      lengthMinutes: row.length_minutes,
      fromOn: row.from_on,
      toOn: row.to_on,
      answerByOn: row.answer_by_on,
      slot: slotOf(row),
      accepted: row.attendee_accepted,
      place: row.place,
      agenda: row.agenda ?? [],
      suggested: await suggestedFor(scope, row),
      hasMinutes,
      minutes: hasMinutes && opened ? { ...row.minutes!, present: [...row.minutes!.present] } : null,
    });
  }
  return meetings;
}

export async function viewPortalSlots(
  scope: OfficeScope,
  clientId: string,
  meetingId: string,
): Promise<SlotsView | { refused: 'not-found' }> {
  const row = await findOwn(scope, clientId, meetingId);
  return row ? slotsOf(scope, row) : { refused: 'not-found' };
}

/** A meeting that takes place, as a file for the calendar. */
export async function viewMeetingFile(
  scope: OfficeScope,
  clientId: string,
  meetingId: string,
): Promise<CalendarFeed | { refused: 'not-found' }> {
  const row = await findOwn(scope, clientId, meetingId);
  if (!row || !['booked', 'moved'].includes(row.state)) return { refused: 'not-found' };
  const people = (await loadMeetingPeople(scope, [row.id])).get(row.id)!;
  const { language } = people.attendee;
  return {
    name: people.office.name,
    language,
    events: [],
    meetings: [
      calendarOfMeeting(scope, meetingOf(row), {
        parties: partiesOf(people),
        reader: 'client',
        language,
        changedAt: row.changed_at,
      }),
    ],
    now: scope.now,
  };
}

async function findOwn(scope: OfficeScope, clientId: string, meetingId: string): Promise<MeetingRow | undefined> {
  const row = await findMeeting(scope, meetingId);
  return row?.client_id === clientId && row.attendee_id === personOf(scope) ? row : undefined;
}
