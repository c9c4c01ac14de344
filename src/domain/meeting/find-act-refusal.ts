import {
  openMeetingStates as open,
  type Meeting,
  type MeetingActor,
  type MeetingRefusal,
  type MeetingState,
} from './meeting.ts';
import { hasBegun, type WallClock } from './slot.ts';

export const meetingActs = [
  'pick',
  'move',
  'confirm',
  'decline',
  'cancel',
  'record-held',
  'record-not-held',
  'lapse',
  'replace-host',
  'replace-attendee',
  'change-place',
] as const;
export type MeetingAct = (typeof meetingActs)[number];

interface ActRule {
  by: readonly MeetingActor[];
  in: readonly MeetingState[];
}

const timed: readonly MeetingState[] = ['booked', 'moved'];
/** The office does for a client what the client says on the phone. */
const either: readonly MeetingActor[] = ['client', 'office'];

/** Who may do what, and in which states. */
const actRules: Readonly<Record<MeetingAct, ActRule>> = {
  pick: { by: either, in: ['offered'] },
  move: { by: either, in: timed },
  confirm: { by: either, in: timed },
  decline: { by: either, in: open },
  cancel: { by: ['office'], in: open },
  'record-held': { by: ['office'], in: timed },
  'record-not-held': { by: ['office'], in: timed },
  lapse: { by: ['takt'], in: ['offered'] },
  'replace-host': { by: ['office'], in: open },
  'replace-attendee': { by: ['office'], in: open },
  'change-place': { by: ['office'], in: open },
};

/** Only what has begun can be said to have been held or not; everything else is done before. */
const afterwards: readonly MeetingAct[] = ['record-held', 'record-not-held'];

/** What a client can answer to an offer, and no longer once its last day has gone by, whether or not anybody has looked since. */
const answers: readonly MeetingAct[] = ['pick', 'decline'];

/** Why an act cannot be done now, by this actor; undefined where it can. What a slot must be is asked apart. */
export function findActRefusal(
  meeting: Meeting,
  by: MeetingActor,
  act: MeetingAct,
  now: WallClock,
): MeetingRefusal | undefined {
  const rule = actRules[act];
  if (!rule.by.includes(by)) return 'not-yours';
  if (act === 'pick' && timed.includes(meeting.state)) return 'already-booked';
  if (!rule.in.includes(meeting.state)) return 'not-open';
  if (meeting.slot === null) {
    return answers.includes(act) && now.on > meeting.answerByOn ? 'answer-day-passed' : undefined;
  }
  const begun = hasBegun(meeting.slot, now);
  if (afterwards.includes(act)) return begun ? undefined : 'not-begun';
  return begun ? 'already-begun' : undefined;
}
