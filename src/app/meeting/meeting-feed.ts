import { sql } from 'kysely';
import type { CalendarFeed } from '../../calendar/calendar-feed.ts';
import type { CalendarMeeting } from '../../calendar/meeting-event.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { loadPlanEntries } from '../weekend/plan-entries.ts';
import { hashToken, newToken } from '../access/token.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { calendarOfMeeting } from './calendar-of-meeting.ts';
import { meetingOf, type MeetingRow } from './find-meeting.ts';
import { loadMeetingPeople, partiesOf } from './meeting-people.ts';

const said = {
  nb: (office: string) => `Møter, ${office}`,
  en: (office: string) => `Meetings, ${office}`,
} as const;

/**
 * An address at which one's own meetings can be subscribed to. Its token is a random one and stored as a hash alone, so the address is shown once; making one
 * takes the one before back. It opens meetings and the plan of one's days, and nothing else.
 */
export async function makeStaffFeed(scope: OfficeScope): Promise<{ token: string }> {
  await revokeStaffFeed(scope);
  const token = newToken();
  await sql`insert into access (office_id, token_hash, kind, staff_id, created_at)
    values (${scope.officeId}, ${hashToken(token)}, 'calendar-feed', ${staffOf(scope)}, ${scope.now})`.execute(
    scope.trx,
  );
  return { token };
}

/** Takes the address back: whoever still asks for it hears that it holds no more. Taking back what is not there changes nothing. */
export async function revokeStaffFeed(scope: OfficeScope): Promise<void> {
  await sql`update access set revoked_at = ${scope.now}
    where office_id = ${scope.officeId} and staff_id = ${staffOf(scope)} and kind = 'calendar-feed' and revoked_at is null`.execute(
    scope.trx,
  );
}

/** When the address that holds was made; null where there is none. */
export async function viewStaffFeed(scope: OfficeScope): Promise<{ madeAt: Instant | null }> {
  const row = await scope.trx
    .selectFrom('access')
    .select('created_at')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffOf(scope))
    .where('kind', '=', 'calendar-feed')
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return { madeAt: row?.created_at ?? null };
}

/** What a member of staff's calendar shows: the meetings that they hold, from half a year back, and where it is asked for the plan of their days. */
export async function viewStaffCalendar(
  scope: OfficeScope,
  { withPlan }: { withPlan: boolean },
): Promise<CalendarFeed> {
  const { language, office } = await scope.trx
    .selectFrom('staff as s')
    .innerJoin('office as o', 'o.id', 's.office_id')
    .select(['s.language', 'o.name as office'])
    .where('s.office_id', '=', scope.officeId)
    .where('s.id', '=', staffOf(scope)!)
    .executeTakeFirstOrThrow();
  const rows = await loadTimed(scope, sql`m.host_id = ${staffOf(scope)}`);
  return {
    name: said[language](office),
    language,
    events: withPlan ? await loadPlanEntries(scope, language) : [],
    meetings: await toCalendar(scope, rows, 'host'),
    now: scope.now,
  };
}

/** The meetings of a client's person, beside their deadlines: of the companies that they still act for. */
export async function loadPersonMeetings(
  scope: OfficeScope,
  personId: string,
  clientIds: readonly string[],
): Promise<CalendarMeeting[]> {
  const own = sql`m.attendee_id = ${personId} and m.client_id = any(${clientIds}::uuid[])`;
  return toCalendar(scope, await loadTimed(scope, own), 'client');
}

/** Meetings that take place or did; what was called off is left out, and vanishes at the next reading. */
async function loadTimed(scope: OfficeScope, whose: ReturnType<typeof sql>): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`select m.* from meeting m
    where m.office_id = ${scope.officeId} and m.state in ('booked', 'moved', 'held') and m.place is not null and ${whose}
      and m.meets_on between ${scope.today}::date - 183 and ${scope.today}::date + 366
    order by m.meets_on, m.from_time, m.id`.execute(scope.trx);
  return rows;
}

async function toCalendar(
  scope: OfficeScope,
  rows: readonly MeetingRow[],
  reader: 'host' | 'client',
): Promise<CalendarMeeting[]> {
  const people = await loadMeetingPeople(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const who = people.get(row.id)!;
    const { language } = reader === 'host' ? who.host : who.attendee;
    return calendarOfMeeting(scope, meetingOf(row), {
      parties: partiesOf(who),
      reader,
      language,
      changedAt: row.changed_at,
    });
  });
}
