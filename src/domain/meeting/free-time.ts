import type { CalendarDate, Closure, TimeOfDay } from '../kernel/index.ts';
import type { MeetingRules } from './meeting-rules.ts';
import type { Slot } from './slot.ts';
import type { WorkingHours } from './working-hours.ts';

/** From one day to another, both included. */
export interface DayRange {
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

/** A stretch of the day that a person has given away: another meeting, or work that was promised. Pauses of other meetings are not in it. */
export type Taken = Slot & ({ what: 'meeting'; meetingId: string } | { what: 'job' });

/** All that free time for a meeting follows from. */
export interface FreeTime {
  workingHours: WorkingHours;
  /** Days when the person is away. */
  absences: readonly DayRange[];
  /** Days when the office is closed. */
  closures: readonly Closure[];
  /** Everything of the person's in the weeks that the range touches, also meetings that are over: a week's cap counts its Monday on Friday. */
  taken: readonly Taken[];
  rules: MeetingRules;
  /** The days that this client may choose among. */
  range: DayRange;
  lengthMinutes: number;
  today: CalendarDate;
  /** What o'clock it is there: what has begun today is not free any more. Absent before the day begins. */
  timeNow?: TimeOfDay;
}

/** The same as if one meeting were not there: where it is moved it stands in its own way no more, and counts no more for its week. */
export function withoutMeeting(freeTime: FreeTime, meetingId: string): FreeTime {
  return {
    ...freeTime,
    taken: freeTime.taken.filter((one) => one.what !== 'meeting' || one.meetingId !== meetingId),
  };
}
