import type { CalendarDate } from '../kernel/index.ts';
import type { Slot } from './slot.ts';

/**
 * Offered → booked → moved → booked …, until it ends. `booked`: the client has said yes to the time. `moved`: the office has given it another time, to which
 * the client has not said yes yet; the time stands meanwhile. It ends as declined by the client, cancelled by the office, held, not held, or lapsed because
 * nobody chose a time by the last day. An ended meeting is never opened again: calendars have struck it out by its name, and what comes later is a new
 * meeting.
 */
export const meetingStates = [
  'offered',
  'booked',
  'moved',
  'declined',
  'cancelled',
  'held',
  'not-held',
  'lapsed',
] as const;
export type MeetingState = (typeof meetingStates)[number];

/** It has not ended: a time waits to be chosen, or is set. */
export const openMeetingStates: readonly MeetingState[] = ['offered', 'booked', 'moved'];

/** What a meeting is for: the talk of a change of course, the half-yearly one, a look through what was agreed, or something else. */
export const meetingPurposes = ['talk', 'half-year', 'review', 'other'] as const;
export type MeetingPurpose = (typeof meetingPurposes)[number];

/** Where: at the office, at the client's, on the phone (the office calls), or in a video room. */
export type MeetingPlace =
  | { kind: 'office'; address: string }
  | { kind: 'client'; address: string }
  /** In international form, `+4791234567`. */
  | { kind: 'phone'; number: string }
  | { kind: 'video'; url: string };

/** Who holds the meeting for the office. */
export interface Host {
  staffId: string;
  /** Where their calendar hears of it. */
  address: string;
}

/** Who comes from the client. */
export interface Attendee {
  personId: string;
  /** Where their calendar hears of it; null for somebody without e-mail. */
  address: string | null;
  /** They have said yes to the time, on the page or on the phone. */
  accepted: boolean;
}

export interface Meeting {
  id: string;
  state: MeetingState;
  host: Host;
  attendee: Attendee;
  place: MeetingPlace;
  /** The last day on which a time can be chosen. */
  answerByOn: CalendarDate;
  /** When it is; null as long as no time is chosen. */
  slot: Slot | null;
  /** Counts up with each change that calendars hear of (RFC 5545, 3.8.7.4); null as long as they know of nothing. */
  sequence: number | null;
}

/** Who acts. `takt`: the clock, in the daily sweep. */
export type MeetingActor = 'client' | 'office' | 'takt';

/**
 * What one mailbox is told, for its calendar. `request`: it takes place, or as changed. `cancel`: it does not. `remove`: it does, and this person is no
 * longer part of it.
 */
export interface CalendarMessage {
  method: 'request' | 'cancel' | 'remove';
  to: 'host' | 'attendee';
  address: string;
}

export type MeetingRefusal =
  /** Nobody in that part may do this. */
  | 'not-yours'
  /** It is in no state in which this can be done: it has ended, or no time is chosen yet. */
  | 'not-open'
  /** A time is chosen already; whoever wants another one moves it. */
  | 'already-booked'
  /** Its last day for an answer is over. */
  | 'answer-day-passed'
  | 'already-begun'
  | 'not-begun'
  /** Its last day for an answer has not gone by. */
  | 'still-open'
  | 'slot-past'
  | 'slot-not-offered'
  /** Another meeting or a promised job has it: of two who choose one slot, the second hears this. */
  | 'slot-taken'
  | 'week-full';

export type MeetingDecision =
  | { outcome: 'changed'; meeting: Meeting; tell: readonly CalendarMessage[] }
  /** It is so already: a button that was pressed twice, a sweep that ran twice. */
  | { outcome: 'unchanged' }
  | { refused: MeetingRefusal };
