import type { CalendarDate, TimeOfDay } from '../kernel/index.ts';
import type { DayRange } from '../meeting/index.ts';
import type { JobLength } from './job-length.ts';
import type { WorkingSegment } from './derive-working-segments.ts';

/**
 * On which day something is delivered: `cumulative[n]` is the probability that it has come by day `firstDay + n` (as `dayNumber` counts); it never falls, and
 * the last stands for 1. What came already, or is given, is one day with 1.
 */
export interface ArrivalDays {
  firstDay: number;
  cumulative: Float64Array;
}

/** Something that a client delivers. `key` is its own within the client: two jobs that need the same delivery draw the same day. */
export interface PlanDelivery {
  key: string;
  days: ArrivalDays;
}

/** Work for a client that one person does. `key` is its own within the client. */
export interface PlanJob {
  key: string;
  client: string;
  person: string;
  /** What must be there before it can begin: the last of them counts. None where it can begin at once. */
  deliveries: readonly PlanDelivery[];
  length: JobLength;
  /** It is to be done before this minute: counted on the wall clock from the beginning of 1970, see {@link minuteOn}. */
  deadlineMinute: number;
  /** Somebody has given it another turn: it is worked on as if it were due before this minute, be it sooner than other work that is due first. */
  turnMinute?: number;
}

export interface PlanPerson {
  key: string;
  /** Working time in order, half-open, none touching the night, a weekend or a holiday: see `deriveWorkingSegments`. */
  segments: readonly WorkingSegment[];
  /** Days away: a weekend with one of them is not free. */
  absences: readonly DayRange[];
}

export interface PlanSettings {
  seed: number;
  scenarios: number;
  /** A weekend with more out-of-hours work than this is lost. */
  lostAboveMinutes: number;
  /** When a delivery is in hand: the morning after the day it came, or at this time of the day itself. */
  inHand: 'next-morning' | TimeOfDay;
}

/**
 * One hour, as the issue of a lost weekend is commonly put, and the morning after: what comes during a day is looked at the next, and an estimate that counts
 * on the same afternoon is too kind.
 */
export const planSettingsDefault: PlanSettings = {
  seed: 1,
  scenarios: 1000,
  lostAboveMinutes: 60,
  inHand: 'next-morning',
};

/** All that a simulation follows from. Minutes before `fromMinute` are gone. */
export interface Plan {
  fromMinute: number;
  people: readonly PlanPerson[];
  jobs: readonly PlanJob[];
  settings: PlanSettings;
}

/** Where out-of-hours work belongs: a weekend by its Saturday, evenings by the Monday of the deadline's week. */
export type OutOfHours = { of: 'weekend' | 'evenings'; on: CalendarDate };
