import { sql } from 'kysely';
import { earliest, latest, periodContaining, type CalendarDate } from '../../domain/kernel/index.ts';
import type { DayRange, FreeTime, Taken } from '../../domain/meeting/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { wallClockOf } from './find-meeting.ts';
import { loadMeetingRules } from './meeting-settings.ts';
import { loadWorkingHours, readTime } from './working-hours.ts';

/**
 * All that free time of a host follows from, for the days that a client may choose among. `on` is a day beside them that the office has in mind: what is taken
 * is read there too. Whoever decides by it holds the host's calendar (`lockHost`).
 */
export async function loadFreeTime(
  scope: OfficeScope,
  {
    hostId,
    range,
    lengthMinutes,
    on,
  }: { hostId: string; range: DayRange; lengthMinutes: number; on?: CalendarDate | undefined },
): Promise<FreeTime> {
  const from = periodContaining('week', earliest(range.fromOn, on ?? range.fromOn)).startOn;
  const to = periodContaining('week', latest(range.toOn, on ?? range.toOn)).endOn;
  const absences = await scope.trx
    .selectFrom('absence')
    .select(['from_on as fromOn', 'to_on as toOn'])
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', hostId)
    .where('to_on', '>=', from)
    .where('from_on', '<=', to)
    .execute();
  return {
    workingHours: await loadWorkingHours(scope, hostId),
    absences,
    closures: scope.closures,
    taken: await loadTaken(scope, hostId, { fromOn: from, toOn: to }),
    rules: await loadMeetingRules(scope),
    range,
    lengthMinutes,
    today: scope.today,
    timeNow: wallClockOf(scope).time,
  };
}

/** Meetings that take place or did, and what was promised away. One that was not held took nobody's time. */
export async function loadTaken(scope: OfficeScope, hostId: string, { fromOn, toOn }: DayRange): Promise<Taken[]> {
  const { rows } = await sql<{ meetingId: string | null; on: CalendarDate; from: string; to: string }>`
    select id as "meetingId", meets_on as "on", from_time as "from", to_time as "to" from meeting
      where office_id = ${scope.officeId} and host_id = ${hostId} and state in ('booked', 'moved', 'held')
        and meets_on between ${fromOn}::date and ${toOn}::date
    union all
    select null, busy_on, from_time, to_time from busy_time
      where office_id = ${scope.officeId} and staff_id = ${hostId} and busy_on between ${fromOn}::date and ${toOn}::date
    order by 2, 3, 1`.execute(scope.trx);
  return rows.map(({ meetingId, on, from, to }) => {
    const slot = { on, from: readTime(from), to: readTime(to) };
    return meetingId === null ? { ...slot, what: 'job' } : { ...slot, what: 'meeting', meetingId };
  });
}
