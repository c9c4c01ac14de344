import type { CalendarMessage, Meeting, MeetingDecision } from './meeting.ts';

/**
 * A change that calendars must hear of: its number goes up, and whoever is part of the meeting is told. As long as no time is chosen nobody's calendar knows
 * of it, and nobody is told.
 */
export function changeForCalendars(
  meeting: Meeting,
  change: Partial<Meeting>,
  told: (changed: Meeting) => readonly CalendarMessage[] = tellAll('request'),
): MeetingDecision {
  const changed = { ...meeting, ...change };
  if (changed.slot === null) return { outcome: 'changed', meeting: changed, tell: [] };
  const numbered = { ...changed, sequence: meeting.sequence === null ? 0 : meeting.sequence + 1 };
  return { outcome: 'changed', meeting: numbered, tell: told(numbered) };
}

/** The same to everybody who is part of the meeting. */
export function tellAll(method: 'request' | 'cancel'): (meeting: Meeting) => CalendarMessage[] {
  return ({ host, attendee }) => [
    ...(attendee.address === null ? [] : [{ method, to: 'attendee' as const, address: attendee.address }]),
    { method, to: 'host', address: host.address },
  ];
}
