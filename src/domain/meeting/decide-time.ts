import { findSlotRefusal, standsInTheWay } from './find-slot-refusal.ts';
import { withoutMeeting, type FreeTime } from './free-time.ts';
import { changeForCalendars } from './change-meeting.ts';
import { findActRefusal } from './find-act-refusal.ts';
import type { Meeting, MeetingActor, MeetingDecision, MeetingRefusal } from './meeting.ts';
import { hasBegun, isSameSlot, type Slot, type WallClock } from './slot.ts';

/**
 * A time is chosen among those that were offered. `freeTime` is the host's as it is now, read under the lock of the host's calendar: of two clients who
 * choose one slot the second is refused. The office may enter what was agreed on the phone, also outside the times that it offers, but never a time that is
 * taken or gone by.
 * Example: offered until 27 November; on 20 November Jo picks Tuesday 24 at 10:00 → booked, sequence 0, both calendars are told.
 */
export function decidePick(
  meeting: Meeting,
  by: MeetingActor,
  slot: Slot,
  now: WallClock,
  freeTime: FreeTime,
): MeetingDecision {
  if (meeting.state === 'booked' && isAt(meeting, slot)) return { outcome: 'unchanged' };
  const refused = findActRefusal(meeting, by, 'pick', now) ?? findTimeRefusal(slot, by, now, freeTime);
  return refused ? { refused } : book(meeting, slot);
}

/**
 * It is moved to another time. A client chooses among the free times, its own old one counting as free. What the office moves waits for the client's yes,
 * unless it was agreed with the client (`agreed`). Never to a time that has gone by.
 */
export function decideMove(
  meeting: Meeting,
  by: MeetingActor,
  { slot, agreed = by === 'client' }: { slot: Slot; agreed?: boolean },
  now: WallClock,
  freeTime: FreeTime,
): MeetingDecision {
  const refused = findActRefusal(meeting, by, 'move', now);
  if (refused) return { refused };
  if (isAt(meeting, slot)) return agreed ? decideConfirm(meeting, by, now) : { outcome: 'unchanged' };
  const inTheWay = findTimeRefusal(slot, by, now, withoutMeeting(freeTime, meeting.id));
  if (inTheWay) return { refused: inTheWay };
  return agreed ? book(meeting, slot) : changeForCalendars(meeting, { ...waitForYes(meeting), state: 'moved', slot });
}

/** The client says yes to the time that the office, or a colleague before them, has chosen. */
export function decideConfirm(meeting: Meeting, by: MeetingActor, now: WallClock): MeetingDecision {
  const refused = findActRefusal(meeting, by, 'confirm', now);
  if (refused) return { refused };
  if (meeting.state === 'booked' && meeting.attendee.accepted) return { outcome: 'unchanged' };
  return book(meeting, meeting.slot!);
}

function book(meeting: Meeting, slot: Slot): MeetingDecision {
  return changeForCalendars(meeting, {
    state: 'booked',
    slot,
    attendee: { ...meeting.attendee, accepted: true },
  });
}

function waitForYes({ attendee }: Meeting): Pick<Meeting, 'attendee'> {
  return { attendee: { ...attendee, accepted: false } };
}

function isAt(meeting: Meeting, slot: Slot): boolean {
  return meeting.slot !== null && isSameSlot(meeting.slot, slot);
}

function findTimeRefusal(slot: Slot, by: MeetingActor, now: WallClock, freeTime: FreeTime): MeetingRefusal | undefined {
  if (hasBegun(slot, now)) return 'slot-past';
  if (by === 'client') return findSlotRefusal(slot, freeTime);
  return freeTime.taken.some((taken) => standsInTheWay(taken, slot, freeTime.rules)) ? 'slot-taken' : undefined;
}
