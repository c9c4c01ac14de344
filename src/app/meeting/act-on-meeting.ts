import type { CalendarDate, TimeOfDay } from '../../domain/kernel/index.ts';
import {
  decideChangePlace,
  decideConfirm,
  decideEnd,
  decideMove,
  decidePick,
  decideReplaceAttendee,
  decideReplaceHost,
  findFreeSlots,
  findSlotAt,
  readMeetingPlace,
  withoutMeeting,
  type FreeTime,
  type Meeting,
  type MeetingActor,
  type MeetingDecision,
  type MeetingEnd,
  type MeetingPlace,
  type MeetingRefusal,
  type Slot,
} from '../../domain/meeting/index.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';
import { findMeeting, findMeetingToChange, lockHost, meetingOf, wallClockOf, type MeetingRow } from './find-meeting.ts';
import { loadFreeTime } from './load-free-time.ts';
import { meetingTaskKey } from './meeting-task-keys.ts';
import { findAttendee } from './offer-meeting.ts';
import { saveMeeting, slotData, type MeetingEvent } from './save-meeting.ts';
import { tellOffer, type Telling } from './tell-meeting.ts';

/** So many times are shown at first. */
export const slotsShown = 6;

export interface ChosenTime {
  on: CalendarDate;
  from: TimeOfDay;
}

/** What was asked of a meeting and cannot be. Where the time is gone the next ones come with it. */
export type ActRefused = { refused: 'not-found' | MeetingRefusal | 'slot-length'; slots?: Slot[] };
export type Acted = { acted: true } | ActRefused;

/** A time is chosen. Of two who choose one time the second hears that it is taken, and which are free now. */
export async function pickTime(
  scope: OfficeScope,
  meetingId: string,
  chosen: ChosenTime,
  clientId?: string,
): Promise<Acted> {
  return withTime(scope, meetingId, chosen, clientId, async (row, slot, freeTime) => {
    const decision = decidePick(meetingOf(row), actorOf(scope), slot, wallClockOf(scope), freeTime);
    return settle(scope, row, decision, (after) => ({
      kind: 'meeting-booked',
      data: { ...slotData(after), host: row.host_id, contact: row.attendee_id, minutes: row.length_minutes },
      telling: { news: 'booked' },
    }));
  });
}

/** It is moved: by the client to a free time, by the office to any; then the client's yes is waited for, unless they were asked (`agreed`). */
export async function moveMeeting(
  scope: OfficeScope,
  meetingId: string,
  { agreed, ...chosen }: ChosenTime & { agreed?: boolean },
  clientId?: string,
): Promise<Acted> {
  return withTime(scope, meetingId, chosen, clientId, async (row, slot, freeTime) => {
    const before = meetingOf(row);
    const by = actorOf(scope);
    const how = { slot, ...(agreed === undefined || by === 'client' ? {} : { agreed }) };
    const decision = decideMove(before, by, how, wallClockOf(scope), freeTime);
    return settle(scope, row, decision, (after) => ({
      kind: isSame(before.slot, after.slot) ? 'meeting-confirmed' : 'meeting-moved',
      data: {
        ...slotData(after),
        ...(before.slot === null ? {} : { wasOn: before.slot.on, wasAt: before.slot.from }),
        agreed: after.attendee.accepted,
      },
      telling: {
        news: isSame(before.slot, slot) ? 'booked' : 'moved',
        ...(after.state === 'moved' ? { newsForClient: 'moved-by-office' } : {}),
      },
    }));
  });
}

/** The client says yes to the time that the office has chosen; the office enters it where it was said on the phone. */
export async function confirmMeeting(scope: OfficeScope, meetingId: string, clientId?: string): Promise<Acted> {
  const row = await findOwnToChange(scope, meetingId, clientId);
  if (!row) return { refused: 'not-found' };
  const decision = decideConfirm(meetingOf(row), actorOf(scope), wallClockOf(scope));
  return settle(scope, row, decision, (after) => ({
    kind: 'meeting-confirmed',
    data: slotData(after),
    telling: { news: 'booked' },
  }));
}

const endEvents = {
  decline: 'meeting-declined',
  cancel: 'meeting-cancelled',
  'record-held': 'meeting-held',
  'record-not-held': 'meeting-not-held',
  lapse: 'meeting-lapsed',
} as const satisfies Record<MeetingEnd, string>;

/** It ends: declined, called off, held or not. A no from the client is a task for the host: what comes now is for a person to say. */
export async function endMeeting(
  scope: OfficeScope,
  meetingId: string,
  end: Exclude<MeetingEnd, 'lapse'>,
  { words, clientId }: { words?: string; clientId?: string | undefined } = {},
): Promise<Acted> {
  const row = await findOwnToChange(scope, meetingId, clientId);
  if (!row) return { refused: 'not-found' };
  return endRow(scope, row, end, words);
}

/** The same for a meeting that is held already. */
export async function endRow(scope: OfficeScope, row: MeetingRow, end: MeetingEnd, words?: string): Promise<Acted> {
  const by = scope.actor === 'takt' && end === 'cancel' ? 'office' : actorOf(scope);
  const decision = decideEnd(meetingOf(row), by, end, wallClockOf(scope));
  const said = words?.trim() ?? '';
  const acted = await settle(scope, row, decision, (after) => ({
    kind: endEvents[end],
    data: slotData(after),
    ...(said === '' ? {} : { words: { reason: said } }),
    telling: { news: 'cancelled' },
  }));
  const matter = end === 'lapse' ? 'unanswered' : end === 'decline' ? 'declined' : undefined;
  if (isChange(decision) && matter !== undefined) {
    await openTasks(scope, [
      {
        kind: `meeting-${matter}`,
        dedupeKey: meetingTaskKey(matter, row.id),
        clientId: row.client_id,
        leadId: row.host_id,
      },
    ]);
  }
  return acted;
}

/** It takes place somewhere else. Throws what `readMeetingPlace` throws. */
export async function changePlace(scope: OfficeScope, meetingId: string, place: MeetingPlace): Promise<Acted> {
  const row = await findMeetingToChange(scope, meetingId);
  if (!row) return { refused: 'not-found' };
  const decision = decideChangePlace(meetingOf(row), 'office', readMeetingPlace(place), wallClockOf(scope));
  return settle(scope, row, decision, (after) => ({
    kind: 'meeting-changed',
    data: { what: 'place', ...slotData(after) },
    telling: { news: 'changed' },
  }));
}

/** Somebody else holds it, who is free then. */
export async function replaceHost(
  scope: OfficeScope,
  meetingId: string,
  hostId: string,
): Promise<Acted | { refused: 'staff-not-active' }> {
  const row = await findMeetingToChange(scope, meetingId, { nextHostId: hostId });
  if (!row) return { refused: 'not-found' };
  return handOver(scope, row, hostId);
}

/** The same for a meeting that is held already, with both calendars. */
export async function handOver(
  scope: OfficeScope,
  row: MeetingRow,
  hostId: string,
): Promise<Acted | { refused: 'staff-not-active' }> {
  const host = await lockHost(scope, hostId);
  if (!host) return { refused: 'staff-not-active' };
  const meeting = meetingOf(row);
  const freeTime = await loadFreeTime(scope, { ...timeOf(row), hostId, on: meeting.slot?.on });
  const decision = decideReplaceHost(
    meeting,
    'office',
    { staffId: hostId, address: host.email },
    wallClockOf(scope),
    freeTime,
  );
  return settle(scope, row, decision, (after) => ({
    kind: 'meeting-changed',
    data: { what: 'host', host: hostId, wasHost: row.host_id, ...slotData(after) },
    telling: { news: 'changed' },
  }));
}

/** Somebody else comes from the client. As long as no time is chosen it is now theirs to choose. */
export async function replaceAttendee(scope: OfficeScope, meetingId: string, personId: string): Promise<Acted> {
  const row = await findMeetingToChange(scope, meetingId);
  const attendee = row && (await findAttendee(scope, row.client_id, personId));
  if (!row || !attendee) return { refused: 'not-found' };
  const to = { personId, address: attendee.email };
  const decision = decideReplaceAttendee(meetingOf(row), 'office', to, wallClockOf(scope));
  const acted = await settle(scope, row, decision, (after) => ({
    kind: 'meeting-changed',
    data: { what: 'attendee', contact: personId, ...slotData(after) },
    telling: { news: 'changed' },
  }));
  if (isChange(decision) && decision.meeting.state === 'offered')
    await tellOffer(scope, (await findMeeting(scope, row.id))!);
  return acted;
}

/** What a decision comes to: it is refused, it is so already, or it is written with its event and told. */
async function settle(
  scope: OfficeScope,
  row: MeetingRow,
  decision: MeetingDecision,
  write: (after: Meeting) => MeetingEvent & { telling: Omit<Telling, 'messages'> },
): Promise<Acted> {
  if ('refused' in decision) return decision;
  if (isChange(decision)) {
    const { telling, ...event } = write(decision.meeting);
    await saveMeeting(scope, row, decision, () => event, telling);
  }
  return { acted: true };
}

function isChange(decision: MeetingDecision): decision is Extract<MeetingDecision, { outcome: 'changed' }> {
  return 'outcome' in decision && decision.outcome === 'changed';
}

/** What free time is asked for by a meeting. */
export function timeOf(row: MeetingRow) {
  return {
    hostId: row.host_id,
    range: { fromOn: row.from_on, toOn: row.to_on },
    lengthMinutes: row.length_minutes,
  };
}

async function withTime(
  scope: OfficeScope,
  meetingId: string,
  { on, from }: ChosenTime,
  clientId: string | undefined,
  act: (row: MeetingRow, slot: Slot, freeTime: FreeTime) => Promise<Acted>,
): Promise<Acted> {
  const row = await findOwnToChange(scope, meetingId, clientId);
  if (!row) return { refused: 'not-found' };
  const slot = findSlotAt(on, from, row.length_minutes);
  if (!slot) return { refused: 'slot-length' };
  const freeTime = await loadFreeTime(scope, { ...timeOf(row), on });
  const acted = await act(row, slot, freeTime);
  if (!('refused' in acted) || !gone.has(acted.refused)) return acted;
  return { ...acted, slots: findFreeSlots(withoutMeeting(freeTime, row.id), slotsShown) };
}

const gone: ReadonlySet<string> = new Set(['slot-taken', 'week-full', 'slot-not-offered']);

/** For the client's person only a meeting that they are to come to themselves; another one is not there. */
async function findOwnToChange(
  scope: OfficeScope,
  meetingId: string,
  clientId: string | undefined,
): Promise<MeetingRow | undefined> {
  const row = await findMeetingToChange(scope, meetingId, { clientId });
  const person = personOf(scope);
  return person === null || row?.attendee_id === person ? row : undefined;
}

function actorOf({ actor }: OfficeScope): MeetingActor {
  if (actor === 'takt') return 'takt';
  return 'staffId' in actor ? 'office' : 'client';
}

function isSame(one: Slot | null, other: Slot | null): boolean {
  return one !== null && other !== null && one.on === other.on && one.from === other.from && one.to === other.to;
}
