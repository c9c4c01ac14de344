import { meetingRuleLimits, startEveryChoices, type MeetingRules } from '../../../domain/meeting/index.ts';
import { formatClock } from '../../../texts/format-time.ts';
import { readClock } from '../../design/read-clock.ts';

/** The rules that are whole numbers, and between which numbers they lie. */
export const numberLimits = {
  pauseBeforeMinutes: meetingRuleLimits.pauseMinutes,
  pauseAfterMinutes: meetingRuleLimits.pauseMinutes,
  noticeDays: meetingRuleLimits.noticeDays,
  perWeekMax: meetingRuleLimits.perWeekMax,
  lastWorkingDays: meetingRuleLimits.monthEndDays,
  firstWorkingDays: meetingRuleLimits.monthEndDays,
} as const;
export type NumberField = keyof typeof numberLimits;

export type StartEvery = `${(typeof startEveryChoices)[number]}`;
export const startEveryValues = startEveryChoices.map((minutes): StartEvery => `${minutes}`);

/** The office's rules as they stand in the fields of a form. */
export interface TypedRules extends Readonly<Record<NumberField, string>> {
  readonly earliestFrom: string;
  readonly latestTo: string;
  readonly startEvery: StartEvery;
}

export function typeRules(rules: MeetingRules): TypedRules {
  return {
    pauseBeforeMinutes: String(rules.pauseBeforeMinutes),
    pauseAfterMinutes: String(rules.pauseAfterMinutes),
    noticeDays: String(rules.noticeDays),
    perWeekMax: String(rules.perWeekMax),
    lastWorkingDays: String(rules.monthEnd.lastWorkingDays),
    firstWorkingDays: String(rules.monthEnd.firstWorkingDays),
    earliestFrom: formatClock(rules.earliestFrom),
    latestTo: formatClock(rules.latestTo),
    startEvery: readStartEvery(rules),
  };
}

/** How often a meeting can begin, as one of the choices. */
export function readStartEvery({ startEveryMinutes }: MeetingRules): StartEvery {
  return startEveryValues.find((value) => Number(value) === startEveryMinutes) ?? '30';
}

/** A whole number within the rule's limits, or undefined: `4` → 4, `4,5`, `26` and nothing at all → undefined for meetings a week. */
export function readRuleNumber(field: NumberField, text: string): number | undefined {
  const written = text.trim();
  const { min, max } = numberLimits[field];
  const number = Number(written);
  return /^\d{1,3}$/.test(written) && number >= min && number <= max ? number : undefined;
}

/** What is written in the fields; undefined while any of them cannot be read. Whether the day's ends are right is for the server to say. */
export function readTypedRules(typed: TypedRules): MeetingRules | undefined {
  const pauseBeforeMinutes = readRuleNumber('pauseBeforeMinutes', typed.pauseBeforeMinutes);
  const pauseAfterMinutes = readRuleNumber('pauseAfterMinutes', typed.pauseAfterMinutes);
  const noticeDays = readRuleNumber('noticeDays', typed.noticeDays);
  const perWeekMax = readRuleNumber('perWeekMax', typed.perWeekMax);
  const lastWorkingDays = readRuleNumber('lastWorkingDays', typed.lastWorkingDays);
  const firstWorkingDays = readRuleNumber('firstWorkingDays', typed.firstWorkingDays);
  const earliestFrom = readClock(typed.earliestFrom);
  const latestTo = readClock(typed.latestTo);
  if (pauseBeforeMinutes === undefined || pauseAfterMinutes === undefined) return undefined;
  if (noticeDays === undefined || perWeekMax === undefined) return undefined;
  if (lastWorkingDays === undefined || firstWorkingDays === undefined) return undefined;
  if (earliestFrom === undefined || latestTo === undefined) return undefined;
  return {
    pauseBeforeMinutes,
    pauseAfterMinutes,
    noticeDays,
    perWeekMax,
    earliestFrom,
    latestTo,
    startEveryMinutes: Number(typed.startEvery),
    monthEnd: { lastWorkingDays, firstWorkingDays },
  };
}
