import { sql } from 'kysely';
import { hasBegun } from '../../domain/meeting/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';
import { endRow, handOver } from './act-on-meeting.ts';
import { slotOf, wallClockOf, type MeetingRow } from './find-meeting.ts';
import { meetingTaskKey } from './meeting-task-keys.ts';

/** The client leaves: what is to come is called off, and calendars let go of it. What has begun stays to be marked. */
export async function cancelMeetingsOf(scope: OfficeScope, clientId: string): Promise<void> {
  for (const row of await holdOpen(scope, sql`client_id = ${clientId}`)) await endRow(scope, row, 'cancel');
}

/** The talk that a meeting was for is stopped: it is called off. */
export async function cancelMeetingsOfCourse(scope: OfficeScope, courseId: string): Promise<void> {
  for (const row of await holdOpen(scope, sql`course_id = ${courseId}`)) await endRow(scope, row, 'cancel');
}

/**
 * Somebody leaves the office: their meetings pass to whoever takes their clients over, as a change of the same meeting. Where the successor is taken then it is
 * called off, and they are asked to find another time: nobody holds two meetings at once.
 */
export async function handMeetingsOver(scope: OfficeScope, fromId: string, toId: string): Promise<void> {
  for (const row of await holdOpen(scope, sql`host_id = ${fromId}`)) {
    const handed = await handOver(scope, row, toId);
    if (!('refused' in handed)) continue;
    await endRow(scope, row, 'cancel');
    await openTasks(scope, [
      {
        kind: 'meeting-to-arrange',
        dedupeKey: meetingTaskKey('to-arrange', row.id),
        clientId: row.client_id,
        leadId: toId,
      },
    ]);
  }
}

/** Open meetings that have not begun, all held at once and in one order, so that two who release never wait for each other in a circle. */
async function holdOpen(scope: OfficeScope, whose: ReturnType<typeof sql>): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`select * from meeting
    where office_id = ${scope.officeId} and state in ('offered', 'booked', 'moved') and ${whose}
    order by id for update`.execute(scope.trx);
  const now = wallClockOf(scope);
  return rows.filter((row) => {
    const slot = slotOf(row);
    return slot === null || !hasBegun(slot, now);
  });
}
