import type { CalendarDate } from '../kernel/index.ts';
import type { Target } from '../talk/index.ts';
import type { Baseline } from './baseline.ts';

/** `stopped`: the year was stopped, and goes on after all. */
export const yearPauseReasons = ['client-pause', 'illness', 'other', 'stopped'] as const;
export type YearPauseReason = (typeof yearPauseReasons)[number];

/** Days that do not count. No pause is without an end: on `resumeOn` the year goes on by itself, so that nobody has to remember it. */
export interface YearPause {
  reason: YearPauseReason;
  /** The first day that does not count. */
  fromOn: CalendarDate;
  /** The first that counts again. */
  resumeOn: CalendarDate;
}

/**
 * Året: twelve months in which client and office try what they have agreed, from a baseline towards targets, until both look at it together. Plain
 * data that says its own version.
 */
export interface TrialYear {
  version: 1;
  agreedOn: CalendarDate;
  startOn: CalendarDate;
  targets: readonly Target[];
  baseline: Baseline;
  /** In order, and none within another. */
  pauses: readonly YearPause[];
  /** With whose words nothing more counts, until it is taken up again. */
  stopped?: { on: CalendarDate; reason: string };
  /** When the joint review ended it. */
  endedOn?: CalendarDate;
}

/** Running, paused until a day, stopped with a reason, or ended by the joint review. */
export const trialYearStates = ['running', 'paused', 'stopped', 'ended'] as const;
export type TrialYearState = (typeof trialYearStates)[number];

/** What the year is on a day. Example: paused 1 June to 15 June → paused on 14 June, running on 15 June. */
export function stateOfYear({ pauses, stopped, endedOn }: TrialYear, today: CalendarDate): TrialYearState {
  if (endedOn !== undefined) return 'ended';
  if (stopped !== undefined) return 'stopped';
  return pauses.some((pause) => isInPause(pause, today)) ? 'paused' : 'running';
}

/** Whether a day is one of those that do not count. */
export function isInPause({ fromOn, resumeOn }: YearPause, on: CalendarDate): boolean {
  return fromOn <= on && on < resumeOn;
}
