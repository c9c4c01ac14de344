import {
  decideOffer,
  decidePick,
  findSlotAt,
  readMeetingLength,
  readMeetingPlace,
  type AgendaHeading,
  type DayRange,
  type Meeting,
  type MeetingDecision,
  type MeetingPlace,
  type MeetingPurpose,
  type MeetingRefusal,
  type OfferRefusal,
} from '../../domain/meeting/index.ts';
import { addDays, assert, latest, type CalendarDate, type TimeOfDay } from '../../domain/kernel/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { addSeconds } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findMeeting, lockHost, meetingOf, wallClockOf, type MeetingRow } from './find-meeting.ts';
import { loadFreeTime } from './load-free-time.ts';
import { loadMeetingRules } from './meeting-settings.ts';
import { changedBy, saveMeeting, slotData } from './save-meeting.ts';
import { tellOffer } from './tell-meeting.ts';

export interface NewMeeting {
  personId: string;
  hostId: string;
  purpose: MeetingPurpose;
  lengthMinutes: number;
  place: MeetingPlace;
  agenda: readonly AgendaHeading[];
  courseId?: string;
}

/** For so many days after a meeting that was entered by hand the client may move it to: nobody offered them any days. */
const movableDays = 14;

type NewRefusal = 'not-found' | 'staff-not-active';

/**
 * Offers a client's contact a meeting on some days. Which times are free is worked out each time somebody looks, so that nothing is kept for a client who never
 * answers. For `undoSeconds` the message waits: an offer that is called off before it goes is never told of. Throws what `readMeetingPlace` and `readMeetingLength` throw.
 */
export async function offerMeeting(
  scope: OfficeScope,
  clientId: string,
  given: NewMeeting & { range: DayRange; answerByOn?: CalendarDate; undoSeconds?: number },
): Promise<{ meetingId: string } | { refused: NewRefusal | OfferRefusal }> {
  const rules = await loadMeetingRules(scope);
  const offer = decideOffer(given.range, given.answerByOn, rules, scope.closures, scope.today);
  const made = await addMeeting(scope, clientId, given, async () =>
    'refused' in offer ? offer : { range: given.range, answerByOn: offer.answerByOn },
  );
  if ('refused' in made) return made;
  const { row } = made;
  await appendRecord(scope, [
    {
      clientId,
      kind: 'meeting-offered',
      data: {
        meeting: row.id,
        host: row.host_id,
        contact: row.attendee_id,
        fromOn: row.from_on,
        toOn: row.to_on,
        answerByOn: row.answer_by_on,
        minutes: row.length_minutes,
        ...(row.course_id === null ? {} : { course: row.course_id }),
      },
    },
  ]);
  await tellOffer(scope, row, addSeconds(scope.now, given.undoSeconds ?? 0));
  return { meetingId: row.id };
}

/** Enters a meeting that was agreed on the phone, also outside the times that are offered; never where the host is taken, and never in the past. */
export async function bookMeeting(
  scope: OfficeScope,
  clientId: string,
  given: NewMeeting & { on: CalendarDate; from: TimeOfDay },
): Promise<{ meetingId: string } | { refused: NewRefusal | MeetingRefusal | 'slot-length' }> {
  const range = { fromOn: scope.today, toOn: addDays(latest(given.on, scope.today), movableDays) };
  const slot = findSlotAt(given.on, given.from, readMeetingLength(given.lengthMinutes));
  if (!slot) return { refused: 'slot-length' };
  const pick = async (meeting: Meeting): Promise<MeetingDecision> => {
    const { hostId, lengthMinutes, on } = given;
    const freeTime = await loadFreeTime(scope, { hostId, range, lengthMinutes, on });
    return decidePick(meeting, 'office', slot, wallClockOf(scope), freeTime);
  };
  const made = await addMeeting(scope, clientId, given, async (meeting) => {
    const decision = await pick({ ...meeting, answerByOn: scope.today });
    return 'refused' in decision ? decision : { range, answerByOn: scope.today };
  });
  if ('refused' in made) return made;
  const { row } = made;
  const decision = await pick(meetingOf(row));
  assert(!('refused' in decision), 'it was free a moment ago, and the calendar is held');
  await saveMeeting(
    scope,
    row,
    decision,
    (after) => ({
      kind: 'meeting-booked',
      data: { ...slotData(after), host: row.host_id, contact: row.attendee_id, minutes: row.length_minutes },
    }),
    { news: 'booked' },
  );
  return { meetingId: row.id };
}

/** The row of a new meeting, as offered, with its client and its host held. */
async function addMeeting<Refused extends string>(
  scope: OfficeScope,
  clientId: string,
  { personId, hostId, purpose, lengthMinutes, place, agenda, courseId }: NewMeeting,
  decide: (
    meeting: Omit<Meeting, 'answerByOn'>,
  ) => Promise<{ range: DayRange; answerByOn: CalendarDate } | { refused: Refused }>,
): Promise<{ row: MeetingRow } | { refused: NewRefusal | Refused }> {
  const host = await lockHost(scope, hostId);
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const attendee = await findAttendee(scope, clientId, personId);
  if (!attendee || (courseId !== undefined && !(await isCourseOf(scope, clientId, courseId)))) {
    return { refused: 'not-found' };
  }
  if (!host) return { refused: 'staff-not-active' };
  const minutes = readMeetingLength(lengthMinutes);
  const where = readMeetingPlace(place);
  const id = scope.ids.next();
  const decided = await decide({
    id,
    state: 'offered',
    host: { staffId: hostId, address: host.email },
    attendee: { personId, address: attendee.email, accepted: false },
    place: where,
    slot: null,
    sequence: null,
  });
  if ('refused' in decided) return decided;
  await scope.trx
    .insertInto('meeting')
    .values({
      office_id: scope.officeId,
      id,
      client_id: clientId,
      course_id: courseId ?? null,
      purpose,
      state: 'offered',
      host_id: hostId,
      host_address: host.email,
      attendee_id: personId,
      attendee_address: attendee.email,
      attendee_accepted: false,
      from_on: decided.range.fromOn,
      to_on: decided.range.toOn,
      answer_by_on: decided.answerByOn,
      length_minutes: minutes,
      place: JSON.stringify(where),
      agenda: JSON.stringify(agenda),
      made_at: scope.now,
      made_by: staffOf(scope)!,
      ...changedBy(scope),
    })
    .execute();
  return { row: (await findMeeting(scope, id))! };
}

/** A contact of the client, with the address to which mail goes; null for an address that bounces. */
export async function findAttendee(
  scope: OfficeScope,
  clientId: string,
  personId: string,
): Promise<{ email: string | null } | undefined> {
  const row = await scope.trx
    .selectFrom('contact as k')
    .innerJoin('person as p', (join) => join.onRef('p.office_id', '=', 'k.office_id').onRef('p.id', '=', 'k.person_id'))
    .select(['p.email', 'p.email_bounced_at'])
    .where('k.office_id', '=', scope.officeId)
    .where('k.client_id', '=', clientId)
    .where('k.person_id', '=', personId)
    .executeTakeFirst();
  return row && { email: row.email_bounced_at === null ? row.email : null };
}

async function isCourseOf(scope: OfficeScope, clientId: string, courseId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('course')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('id', '=', courseId)
    .executeTakeFirst();
  return row !== undefined;
}
