import type { MeetingMinutes, MeetingDecision, Meeting } from '../../domain/meeting/index.ts';
import type { RecordData, RecordKind } from '../../domain/record/index.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findMeeting, meetingOf, type MeetingRow } from './find-meeting.ts';
import { loadMeetingPeople } from './meeting-people.ts';
import { meetingTaskKeys } from './meeting-task-keys.ts';
import { tellMeeting, type Telling } from './tell-meeting.ts';

export interface MeetingEvent {
  kind: Extract<RecordKind, `meeting-${string}`>;
  data?: RecordData;
  words?: Readonly<Record<string, string>>;
}

/**
 * Writes what was decided of a meeting, its event, and the mails that tell of it, in the running transaction. What a task asked for is settled with it. Where
 * nothing changes nothing is written.
 */
export async function saveMeeting(
  scope: OfficeScope,
  row: MeetingRow,
  decision: Extract<MeetingDecision, { outcome: unknown }>,
  event: (after: Meeting) => MeetingEvent,
  telling: Omit<Telling, 'messages'>,
): Promise<MeetingRow> {
  if (decision.outcome === 'unchanged') return row;
  const { meeting, tell } = decision;
  const people = (await loadMeetingPeople(scope, [row.id])).get(row.id)!;
  await scope.trx
    .updateTable('meeting')
    .set({
      state: meeting.state,
      host_id: meeting.host.staffId,
      host_address: meeting.host.address,
      attendee_id: meeting.attendee.personId,
      attendee_address: meeting.attendee.address,
      attendee_accepted: meeting.attendee.accepted,
      ...(row.place === null ? {} : { place: JSON.stringify(meeting.place) }),
      meets_on: meeting.slot?.on ?? null,
      from_time: meeting.slot?.from ?? null,
      to_time: meeting.slot?.to ?? null,
      sequence: meeting.sequence,
      ...changedBy(scope),
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.id)
    .execute();
  const { kind, data, words } = event(meeting);
  await appendRecord(scope, [
    { clientId: row.client_id, kind, data: { meeting: row.id, ...data }, ...(words === undefined ? {} : { words }) },
  ]);
  const saved = (await findMeeting(scope, row.id))!;
  await tellMeeting(scope, saved, { meeting: meetingOf(row), people }, { messages: tell, ...telling });
  await closeTasks(scope, meetingTaskKeys(row.id));
  return saved;
}

/** Who changed it, and when. Takt itself leaves no name. */
export function changedBy(
  scope: OfficeScope,
): Pick<MeetingRow, 'changed_at' | 'changed_by_staff' | 'changed_by_person'> {
  return { changed_at: scope.now, changed_by_staff: staffOf(scope), changed_by_person: personOf(scope) };
}

/** When it is, as events keep it. */
export function slotData({ slot }: Pick<Meeting, 'slot'>): RecordData {
  return slot === null ? {} : { meetsOn: slot.on, at: slot.from };
}

/** How many decisions minutes hold. */
export function countDecisions({ items }: MeetingMinutes): number {
  return items.reduce((sum, { decisions }) => sum + decisions.length, 0);
}
