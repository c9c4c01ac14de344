import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { findFreeSlots, hasBegun } from '../../domain/meeting/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, openTasks, type NewTask } from '../task/open-tasks.ts';
import { endRow, timeOf } from './act-on-meeting.ts';
import { slotOf, wallClockOf, type MeetingRow } from './find-meeting.ts';
import { loadFreeTime } from './load-free-time.ts';
import { findAttendee } from './offer-meeting.ts';
import { meetingTaskKey, watchedMatters, type WatchedMatter } from './meeting-task-keys.ts';

/**
 * Once a day: an offer that nobody answered by its last day lapses, and its host is asked what comes now. What is open and needs a person becomes a task: a
 * meeting that is over and of which nobody has said whether it was held, one that lies in an absence or to which nobody comes any more, an offer of which nothing is free. Tasks that
 * the facts have settled close. Watching twice changes nothing.
 */
export async function watchMeetings(scope: OfficeScope): Promise<void> {
  await lapseOffers(scope);
  const open = await loadOpen(scope);
  const tasks: NewTask[] = [];
  const settled: string[] = [];
  for (const row of open) {
    const matters = await findMatters(scope, row);
    for (const matter of watchedMatters) {
      const dedupeKey = meetingTaskKey(matter, row.id);
      if (!matters.has(matter)) settled.push(dedupeKey);
      else tasks.push({ kind: `meeting-${matter}`, dedupeKey, clientId: row.client_id, leadId: row.host_id });
    }
  }
  await closeTasks(scope, settled);
  await openTasks(scope, tasks);
}

async function lapseOffers(scope: OfficeScope): Promise<void> {
  // One that somebody changes at this moment is passed by: the sweep holds records by now, and waiting could be waiting in a circle. Tomorrow it lapses.
  const { rows } = await sql<MeetingRow>`select * from meeting
    where office_id = ${scope.officeId} and state = 'offered' and answer_by_on < ${scope.today}::date
    order by id for update skip locked`.execute(scope.trx);
  for (const row of rows) await endRow(scope, row, 'lapse');
}

async function findMatters(scope: OfficeScope, row: MeetingRow): Promise<ReadonlySet<WatchedMatter>> {
  const slot = slotOf(row);
  if (slot !== null && hasBegun(slot, wallClockOf(scope))) return new Set(slot.on < scope.today ? ['to-mark'] : []);
  const matters = new Set<WatchedMatter>();
  if (!(await findAttendee(scope, row.client_id, row.attendee_id))) matters.add('without-attendee');
  if (slot !== null) {
    if (await isAway(scope, row.host_id, slot.on)) matters.add('in-absence');
  } else if (findFreeSlots(await loadFreeTime(scope, timeOf(row)), 1).length === 0) {
    matters.add('without-slots');
  }
  return matters;
}

async function isAway(scope: OfficeScope, staffId: string, on: CalendarDate): Promise<boolean> {
  const absence = await scope.trx
    .selectFrom('absence')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .where('from_on', '<=', on)
    .where('to_on', '>=', on)
    .executeTakeFirst();
  return absence !== undefined;
}

async function loadOpen(scope: OfficeScope): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`select m.* from meeting m
    join client c on c.office_id = m.office_id and c.id = m.client_id and c.active
    where m.office_id = ${scope.officeId} and m.state in ('offered', 'booked', 'moved') order by m.id`.execute(
    scope.trx,
  );
  return rows;
}
