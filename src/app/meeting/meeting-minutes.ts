import { isSameData } from '../../domain/kernel/index.ts';
import { decideSendMinutes, readMinutes, type WrittenMinutes } from '../../domain/meeting/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findMeetingToChange } from './find-meeting.ts';
import { changedBy, countDecisions } from './save-meeting.ts';
import { tellMinutes } from './tell-meeting.ts';

/**
 * Keeps minutes as they grow, from the day of the meeting on. What was sent stands as it was sent until it is sent again. The same words twice are saved once.
 * Throws what `readMinutes` throws.
 */
export async function saveMinutes(
  scope: OfficeScope,
  meetingId: string,
  written: Omit<WrittenMinutes, 'heldOn'>,
): Promise<{ saved: true } | { refused: 'not-found' | 'meeting-not-held' }> {
  const row = await findMeetingToChange(scope, meetingId);
  if (!row) return { refused: 'not-found' };
  if (row.meets_on === null || row.meets_on > scope.today || !['booked', 'moved', 'held'].includes(row.state)) {
    return { refused: 'meeting-not-held' };
  }
  const minutes = readMinutes({ ...written, heldOn: row.meets_on });
  if (row.minutes !== null && isSameData(row.minutes, minutes)) return { saved: true };
  await scope.trx
    .updateTable('meeting')
    .set({ minutes: JSON.stringify(minutes), minutes_sent_at: null, ...changedBy(scope) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', meetingId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'meeting-minuted',
      data: { meeting: meetingId, meetsOn: row.meets_on, number: countDecisions(minutes) },
    },
  ]);
  return { saved: true };
}

/** Sends the minutes to both sides, the same to each. Sent once; changed minutes are sent again. */
export async function sendMinutes(
  scope: OfficeScope,
  meetingId: string,
): Promise<{ sent: true } | { refused: 'not-found' | 'meeting-not-held' | 'minutes-empty' }> {
  const row = await findMeetingToChange(scope, meetingId);
  if (!row) return { refused: 'not-found' };
  if (row.minutes === null) return { refused: row.state === 'held' ? 'minutes-empty' : 'meeting-not-held' };
  const decided = decideSendMinutes(row, row.minutes);
  if ('refused' in decided) return decided;
  if (row.minutes_sent_at !== null) return { sent: true };
  await scope.trx
    .updateTable('meeting')
    .set({ minutes_sent_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', meetingId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'meeting-minutes-sent',
      data: { meeting: meetingId, meetsOn: row.meets_on, number: countDecisions(row.minutes) },
    },
  ]);
  await tellMinutes(scope, row);
  return { sent: true };
}
