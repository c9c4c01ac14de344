import { sql } from 'kysely';
import {
  findFreeSlots,
  listFreeSlots,
  meetingLengthDefault,
  withoutMeeting,
  workingHoursDefault,
  type DayRange,
  type Slot,
  type WorkingHours,
} from '../../domain/meeting/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { MeetingTimesView, MeetingView, SlotsView } from '../../http/contract/meetings.ts';
import { isActive } from '../client/change-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { slotsShown, timeOf } from './act-on-meeting.ts';
import { findMeeting, slotOf, type MeetingRow } from './find-meeting.ts';
import { loadFreeTime } from './load-free-time.ts';
import { loadMeetingRules } from './meeting-settings.ts';
import { readTime } from './working-hours.ts';

/** At most so many on one page; the newest come first among those that have ended. */
const meetingsMax = 500;

export interface MeetingQuery {
  state: 'open' | 'ended';
  clientId?: string;
  hostId?: string;
}

type NamedRow = MeetingRow & { client_name: string; host_name: string; attendee_name: string; made_by_name: string };

/** The office's meetings: those that are open by their day, or those that have ended with the last first. */
export async function viewMeetings(scope: OfficeScope, query: MeetingQuery): Promise<{ meetings: MeetingView[] }> {
  const { state, clientId, hostId } = query;
  const rows = await loadNamed(
    scope,
    sql`m.state ${state === 'open' ? sql`in` : sql`not in`} ('offered', 'booked', 'moved')
      ${clientId === undefined ? sql`` : sql`and m.client_id = ${clientId}`}
      ${hostId === undefined ? sql`` : sql`and m.host_id = ${hostId}`}
    order by ${state === 'open' ? sql`coalesce(m.meets_on, m.answer_by_on), m.from_time nulls first, m.id` : sql`m.changed_at desc, m.id`}
    limit ${meetingsMax}`,
  );
  return { meetings: rows.map(toView) };
}

export async function viewMeeting(
  scope: OfficeScope,
  meetingId: string,
): Promise<MeetingView | { refused: 'not-found' }> {
  const [row] = await loadNamed(scope, sql`m.id = ${meetingId}`);
  return row ? toView(row) : { refused: 'not-found' };
}

/** Times for a meeting that was offered or is to be moved: a few, spread, and all that are free. Its own old time counts as free. */
export async function viewSlots(scope: OfficeScope, meetingId: string): Promise<SlotsView | { refused: 'not-found' }> {
  const row = await findMeeting(scope, meetingId);
  if (!row) return { refused: 'not-found' };
  return slotsOf(scope, row);
}

export async function slotsOf(scope: OfficeScope, row: MeetingRow): Promise<SlotsView> {
  const freeTime = withoutMeeting(await loadFreeTime(scope, timeOf(row)), row.id);
  return { suggested: findFreeSlots(freeTime, slotsShown), all: listFreeSlots(freeTime) };
}

/** The few times that a page shows first; none where the meeting is not open. */
export async function suggestedFor(scope: OfficeScope, row: MeetingRow): Promise<Slot[]> {
  if (!['offered', 'booked', 'moved'].includes(row.state)) return [];
  return findFreeSlots(withoutMeeting(await loadFreeTime(scope, timeOf(row)), row.id), slotsShown);
}

/** Free times of somebody, before anything is offered: so that nobody offers days on which nothing is free. */
export async function viewFreeTime(
  scope: OfficeScope,
  staffId: string,
  { lengthMinutes = meetingLengthDefault, ...range }: DayRange & { lengthMinutes?: number | undefined },
): Promise<SlotsView | { refused: 'not-found' | 'range-order' }> {
  if (!(await isActive(scope, staffId))) return { refused: 'not-found' };
  if (range.toOn < range.fromOn) return { refused: 'range-order' };
  const freeTime = await loadFreeTime(scope, { hostId: staffId, range, lengthMinutes });
  return { suggested: findFreeSlots(freeTime, slotsShown), all: listFreeSlots(freeTime) };
}

/** When each person of the office works, what they have promised away, and the office's rules. */
export async function viewMeetingTimes(scope: OfficeScope): Promise<MeetingTimesView> {
  const { rows } = await sql<{
    id: string;
    name: string;
    hours: { weekday: number; from: string; to: string }[];
    busy: { id: string; on: CalendarDate; from: string; to: string; words: string | null }[];
  }>`select s.id, s.name,
      coalesce((select json_agg(json_build_object('weekday', w.weekday, 'from', w.from_time, 'to', w.to_time) order by w.weekday)
        from working_hours w where w.office_id = s.office_id and w.staff_id = s.id), '[]') as hours,
      coalesce((select json_agg(json_build_object('id', b.id, 'on', b.busy_on, 'from', b.from_time, 'to', b.to_time, 'words', b.words)
          order by b.busy_on, b.from_time)
        from busy_time b where b.office_id = s.office_id and b.staff_id = s.id and b.busy_on >= ${scope.today}::date), '[]') as busy
    from staff s where s.office_id = ${scope.officeId} and s.active order by s.name, s.id`.execute(scope.trx);
  return {
    rules: await loadMeetingRules(scope),
    people: rows.map(({ id, name, hours, busy }) => ({
      id,
      name,
      byDefault: hours.length === 0,
      hours:
        hours.length === 0
          ? daysOf(workingHoursDefault)
          : hours.map(({ weekday, from, to }) => ({ weekday, startsAt: readTime(from), endsAt: readTime(to) })),
      busy: busy.map(({ from, to, ...one }) => ({ ...one, startsAt: readTime(from), endsAt: readTime(to) })),
    })),
  };
}

function daysOf(hours: WorkingHours): MeetingTimesView['people'][number]['hours'] {
  return Object.entries(hours).map(([weekday, { from, to }]) => ({
    weekday: Number(weekday),
    startsAt: from,
    endsAt: to,
  }));
}

async function loadNamed(scope: OfficeScope, where: ReturnType<typeof sql>): Promise<NamedRow[]> {
  const { rows } =
    await sql<NamedRow>`select m.*, c.name as client_name, h.name as host_name, p.name as attendee_name, b.name as made_by_name
    from meeting m
    join client c on c.office_id = m.office_id and c.id = m.client_id
    join staff h on h.office_id = m.office_id and h.id = m.host_id
    join person p on p.office_id = m.office_id and p.id = m.attendee_id
    join staff b on b.office_id = m.office_id and b.id = m.made_by
    where m.office_id = ${scope.officeId} and ${where}`.execute(scope.trx);
  return rows;
}

function toView(row: NamedRow): MeetingView {
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: row.client_name,
    courseId: row.course_id,
    purpose: row.purpose,
    state: row.state,
    host: { id: row.host_id, name: row.host_name },
    attendee: {
      id: row.attendee_id,
      name: row.attendee_name,
      accepted: row.attendee_accepted,
      hasAddress: row.attendee_address !== null,
    },
    fromOn: row.from_on,
    toOn: row.to_on,
    answerByOn: row.answer_by_on,
    lengthMinutes: row.length_minutes,
    slot: slotOf(row),
    place: row.place,
    agenda: row.agenda,
    minutes: row.minutes === null ? null : { ...row.minutes, present: [...row.minutes.present] },
    minutesSentAt: row.minutes_sent_at,
    madeByName: row.made_by_name,
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
}
