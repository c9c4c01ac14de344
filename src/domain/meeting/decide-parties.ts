import { isSameData } from '../kernel/index.ts';
import { changeForCalendars, tellAll } from './change-meeting.ts';
import { findActRefusal } from './find-act-refusal.ts';
import { standsInTheWay } from './find-slot-refusal.ts';
import type { FreeTime } from './free-time.ts';
import type {
  Attendee,
  CalendarMessage,
  Host,
  Meeting,
  MeetingActor,
  MeetingDecision,
  MeetingPlace,
} from './meeting.ts';
import type { WallClock } from './slot.ts';

/**
 * Somebody else holds the meeting, since its host has left or is away. The time stands where the new host is free then. The new host and the client are told
 * of a change of the same meeting, and the old host's calendar lets go of it. What is taken is the new host's.
 */
export function decideReplaceHost(
  meeting: Meeting,
  by: MeetingActor,
  host: Host,
  now: WallClock,
  { taken, rules }: Pick<FreeTime, 'taken' | 'rules'>,
): MeetingDecision {
  const refused = findActRefusal(meeting, by, 'replace-host', now);
  if (refused) return { refused };
  if (isSameData(host, meeting.host)) return { outcome: 'unchanged' };
  const { slot } = meeting;
  if (host.staffId !== meeting.host.staffId && slot && taken.some((one) => standsInTheWay(one, slot, rules))) {
    return { refused: 'slot-taken' };
  }
  return changeForCalendars(meeting, { host }, (changed) => [
    ...removeFrom('host', meeting.host.address, changed),
    ...tellAll('request')(changed),
  ]);
}

/**
 * Somebody else comes from the client, or the same person at another address. Whoever is new has not said yes to the time; it stands meanwhile. The old
 * address is let go of, unless both share a mailbox: a cancellation there would strike out what the invitation beside it has just put in.
 */
export function decideReplaceAttendee(
  meeting: Meeting,
  by: MeetingActor,
  { personId, address }: Pick<Attendee, 'personId' | 'address'>,
  now: WallClock,
): MeetingDecision {
  const refused = findActRefusal(meeting, by, 'replace-attendee', now);
  if (refused) return { refused };
  const isSamePerson = personId === meeting.attendee.personId;
  if (isSamePerson && address === meeting.attendee.address) return { outcome: 'unchanged' };
  const attendee = { personId, address, accepted: isSamePerson && meeting.attendee.accepted };
  return changeForCalendars(meeting, { attendee }, (changed) => [
    ...removeFrom('attendee', meeting.attendee.address, changed),
    ...tellAll('request')(changed),
  ]);
}

/** It takes place somewhere else, or on the phone, or in another video room. */
export function decideChangePlace(
  meeting: Meeting,
  by: MeetingActor,
  place: MeetingPlace,
  now: WallClock,
): MeetingDecision {
  const refused = findActRefusal(meeting, by, 'change-place', now);
  if (refused) return { refused };
  return isSameData(place, meeting.place) ? { outcome: 'unchanged' } : changeForCalendars(meeting, { place });
}

function removeFrom(to: CalendarMessage['to'], address: string | null, { host, attendee }: Meeting): CalendarMessage[] {
  const stays = [host.address, attendee.address].some((one) => one?.toLowerCase() === address?.toLowerCase());
  return address === null || stays ? [] : [{ method: 'remove', to, address }];
}
