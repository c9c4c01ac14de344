import { DomainError, timeOfDay, type TimeOfDay } from '../kernel/index.ts';
import { monthEndDefault, type MonthEndDays } from './is-month-end.ts';

/** What an office has decided about times that clients may choose among. */
export interface MeetingRules {
  /** Minutes with nothing else in them before a meeting, to prepare, and after it, to write down what was said. They may lie outside working hours. */
  pauseBeforeMinutes: number;
  pauseAfterMinutes: number;
  /** Days on which the office is open, from today to the first that is offered. */
  noticeDays: number;
  /** Meetings of one person in a week from Monday to Sunday; the week counts as one where a month or a year ends in it. */
  perWeekMax: number;
  /** Nothing begins before, and nothing ends later, whatever a person's own hours are: no mornings at six, no evenings. */
  earliestFrom: TimeOfDay;
  latestTo: TimeOfDay;
  /** Meetings begin on the hour and so many minutes after it. */
  startEveryMinutes: number;
  monthEnd: MonthEndDays;
}

export const meetingRulesDefault: MeetingRules = {
  pauseBeforeMinutes: 15,
  pauseAfterMinutes: 15,
  noticeDays: 2,
  perWeekMax: 4,
  earliestFrom: timeOfDay('08:00'),
  latestTo: timeOfDay('17:00'),
  startEveryMinutes: 30,
  monthEnd: monthEndDefault,
};

/** How long a meeting lasts where nobody has said otherwise. */
export const meetingLengthDefault = 60;

/** Between these a meeting lasts. */
const meetingLengths = { min: 15, max: 240 } as const;

/** Evenings begin here at the latest: an office may end its days earlier, never later. */
export const eveningFrom = timeOfDay('17:00');

/** What an office may choose among; both ends count. */
export const meetingRuleLimits = {
  pauseMinutes: { min: 0, max: 120 },
  noticeDays: { min: 0, max: 20 },
  perWeekMax: { min: 1, max: 25 },
  monthEndDays: { min: 0, max: 5 },
} as const;

/** Every quarter, every half-hour or every hour, in minutes. */
export const startEveryChoices = [15, 30, 60] as const;

/**
 * Holds an office's choices against what they may be, and gives them back.
 *
 * Throws `DomainError` `meeting.pause`, `meeting.notice`, `meeting.per-week`, `meeting.starts`, `meeting.month-end` (with `min` and `max`) or
 * `meeting.day-bounds`.
 */
export function checkMeetingRules(rules: MeetingRules): MeetingRules {
  check('meeting.pause', rules.pauseBeforeMinutes, meetingRuleLimits.pauseMinutes);
  check('meeting.pause', rules.pauseAfterMinutes, meetingRuleLimits.pauseMinutes);
  check('meeting.notice', rules.noticeDays, meetingRuleLimits.noticeDays);
  check('meeting.per-week', rules.perWeekMax, meetingRuleLimits.perWeekMax);
  check('meeting.month-end', rules.monthEnd.lastWorkingDays, meetingRuleLimits.monthEndDays);
  check('meeting.month-end', rules.monthEnd.firstWorkingDays, meetingRuleLimits.monthEndDays);
  if (!startEveryChoices.some((minutes) => minutes === rules.startEveryMinutes))
    throw new DomainError('meeting.starts');
  if (rules.earliestFrom >= rules.latestTo || rules.latestTo > eveningFrom) throw new DomainError('meeting.day-bounds');
  return rules;
}

/** The length of a meeting in minutes, as somebody chose it. Throws `DomainError` `meeting.length`, with `min` and `max`. */
export function readMeetingLength(minutes: number): number {
  check('meeting.length', minutes, meetingLengths);
  return minutes;
}

function check(code: string, value: number, { min, max }: { min: number; max: number }): void {
  if (!Number.isInteger(value) || value < min || value > max) throw new DomainError(code, { min, max });
}
