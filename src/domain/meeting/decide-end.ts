import { changeForCalendars, tellAll } from './change-meeting.ts';
import { findActRefusal, type MeetingAct } from './find-act-refusal.ts';
import type { Meeting, MeetingActor, MeetingDecision, MeetingState } from './meeting.ts';
import type { WallClock } from './slot.ts';

/** How a meeting ends, and the act that ends it so. */
const meetingEnds = {
  decline: 'declined',
  cancel: 'cancelled',
  'record-held': 'held',
  'record-not-held': 'not-held',
  lapse: 'lapsed',
} as const satisfies Partial<Record<MeetingAct, MeetingState>>;
export type MeetingEnd = keyof typeof meetingEnds;

/**
 * Ends a meeting: the client declines, the office cancels, it was held or was not, or nobody chose a time by the last day. Calendars that know of it are told
 * where it was called off before its time; what is over they need not hear of. Ended the same way twice is ended once.
 * Example: offered until Friday 27 November 2026, looked at on Saturday 28 → lapsed; nobody's calendar knew of it.
 */
export function decideEnd(meeting: Meeting, by: MeetingActor, end: MeetingEnd, now: WallClock): MeetingDecision {
  const state = meetingEnds[end];
  if (meeting.state === state) return { outcome: 'unchanged' };
  const refused = findActRefusal(meeting, by, end, now);
  if (refused) return { refused };
  if (end === 'lapse' && now.on <= meeting.answerByOn) return { refused: 'still-open' };
  if (end === 'record-held' || end === 'record-not-held')
    return { outcome: 'changed', meeting: { ...meeting, state }, tell: [] };
  return changeForCalendars(meeting, { state }, tellAll('cancel'));
}
