import type { Selectable } from 'kysely';
import type { MeetingTable } from '../../db/tables.ts';
import { assert } from '../../domain/kernel/index.ts';
import type { Meeting, Slot, WallClock } from '../../domain/meeting/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { timeInZone } from '../office-time.ts';
import { readTime } from './working-hours.ts';

export type MeetingRow = Selectable<MeetingTable>;

/**
 * A meeting, held until the transaction ends, and with it its host's calendar: whoever gives a host a time holds that calendar first, so that of fifty who
 * choose one slot each decides after the one before. `clientId`: only a meeting of that client. `nextHostId`: whoever is to hold it instead; both calendars
 * are held in one order, so that two who give each other a meeting never wait for each other in a circle.
 */
export async function findMeetingToChange(
  scope: OfficeScope,
  meetingId: string,
  { clientId, nextHostId }: { clientId?: string | undefined; nextHostId?: string } = {},
): Promise<MeetingRow | undefined> {
  const before = await findMeeting(scope, meetingId);
  if (!before || (clientId !== undefined && before.client_id !== clientId)) return undefined;
  await lockHosts(scope, nextHostId === undefined ? [before.host_id] : [before.host_id, nextHostId]);
  const row = await scope.trx
    .selectFrom('meeting')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', meetingId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Somebody else took it over in between: theirs is the calendar that counts.
  if (row.host_id !== before.host_id) await lockHost(scope, row.host_id);
  return row;
}

export async function findMeeting(scope: OfficeScope, meetingId: string): Promise<MeetingRow | undefined> {
  return scope.trx
    .selectFrom('meeting')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', meetingId)
    .executeTakeFirst();
}

/** Holds somebody's calendar until the transaction ends. Answers whether they work here. */
export async function lockHost(scope: OfficeScope, staffId: string): Promise<{ email: string } | undefined> {
  const [row] = await lockHosts(scope, [staffId]);
  return row?.active === true ? { email: row.email } : undefined;
}

/** In the order of their ids, as whoever changes people holds them too. */
async function lockHosts(
  scope: OfficeScope,
  staffIds: readonly string[],
): Promise<{ email: string; active: boolean }[]> {
  return scope.trx
    .selectFrom('staff')
    .select(['email', 'active'])
    .where('office_id', '=', scope.officeId)
    .where('id', 'in', staffIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** The meeting as the rules know it. Its place is there as long as it is open. */
export function meetingOf(row: MeetingRow): Meeting {
  return {
    id: row.id,
    state: row.state,
    host: { staffId: row.host_id, address: row.host_address },
    attendee: { personId: row.attendee_id, address: row.attendee_address, accepted: row.attendee_accepted },
    place: row.place ?? { kind: 'office', address: '' },
    answerByOn: row.answer_by_on,
    slot: slotOf(row),
    sequence: row.sequence,
  };
}

export function slotOf({
  meets_on,
  from_time,
  to_time,
}: Pick<MeetingRow, 'meets_on' | 'from_time' | 'to_time'>): Slot | null {
  if (meets_on === null) return null;
  assert(from_time !== null && to_time !== null, 'a day has its times');
  return { on: meets_on, from: readTime(from_time), to: readTime(to_time) };
}

/** What the office's wall shows now. */
export function wallClockOf({ now, today, zone }: OfficeScope): WallClock {
  return { on: today, time: timeInZone(now, zone) };
}
