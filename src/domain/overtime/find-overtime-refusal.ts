import { addDays, isOfficeDay, timeOfDay, weekdayOf, type Closure } from '../kernel/index.ts';
import {
  eveningFrom,
  hasBegun,
  lengthOf,
  minuteOf,
  overlaps,
  type DayRange,
  type Slot,
  type WallClock,
  type WorkingHours,
} from '../meeting/index.ts';

/**
 * What may be chosen: in the coming eight weeks, as far as is planned; never in the night; whole quarters, half an hour at least; four hours a day at most, so that a day of eight hours
 * becomes one of twelve and the night is left. All of it is our own choice and no rule of the law: what the law and a contract of employment allow is for the office to know.
 */
export const overtimeRules = {
  daysAhead: 56,
  earliestFrom: timeOfDay('06:00'),
  latestTo: timeOfDay('22:00'),
  stepMinutes: 15,
  leastMinutes: 30,
  mostMinutesADay: 240,
} as const;

/** What is known of whoever chooses. */
export interface OvertimeFacts {
  now: WallClock;
  workingHours: WorkingHours;
  absences: readonly DayRange[];
  closures: readonly Closure[];
  /** What the same person has chosen before, and not taken back. */
  chosen: readonly Slot[];
}

export type OvertimeRefusal =
  | 'overtime-hours'
  | 'overtime-past'
  | 'overtime-too-far'
  | 'overtime-away'
  | 'overtime-working-hours'
  | 'overtime-chosen'
  | 'overtime-too-much';

/**
 * Why somebody may not choose these hours of a day for overtime; undefined where they may. Chosen is what has not begun: what was worked without being chosen is entered as time and changes
 * no plan. Working hours cannot be chosen, since they are there already; from five o'clock it is evening whatever the hours say.
 * Example: Kari works 08:00–16:00. She may choose Thursday 17:00–20:00, not 15:00–18:00, and on Thursday no more than one hour beside it.
 */
export function findOvertimeRefusal(
  wanted: Slot,
  { now, workingHours, absences, closures, chosen }: OvertimeFacts,
): OvertimeRefusal | undefined {
  if (!areHours(wanted)) return 'overtime-hours';
  if (hasBegun(wanted, now)) return 'overtime-past';
  if (wanted.on > addDays(now.on, overtimeRules.daysAhead)) return 'overtime-too-far';
  if (absences.some(({ fromOn, toOn }) => fromOn <= wanted.on && wanted.on <= toOn)) return 'overtime-away';
  const hours = hoursOn(wanted, workingHours, closures);
  if (hours !== undefined && overlaps(wanted, hours)) return 'overtime-working-hours';
  if (chosen.some((one) => overlaps(wanted, one))) return 'overtime-chosen';
  const ofDay = [...chosen.filter(({ on }) => on === wanted.on), wanted];
  const minutes = ofDay.reduce((sum, one) => sum + lengthOf(one), 0);
  return minutes > overtimeRules.mostMinutesADay ? 'overtime-too-much' : undefined;
}

/** What was chosen can be taken back until the day is over. */
export function mayTakeBack({ on }: Pick<Slot, 'on'>, today: WallClock['on']): boolean {
  return on >= today;
}

function areHours(wanted: Slot): boolean {
  const { earliestFrom, latestTo, stepMinutes, leastMinutes } = overtimeRules;
  const isStep = [wanted.from, wanted.to].every((time) => minuteOf(time) % stepMinutes === 0);
  return isStep && wanted.from >= earliestFrom && wanted.to <= latestTo && lengthOf(wanted) >= leastMinutes;
}

function hoursOn({ on }: Slot, workingHours: WorkingHours, closures: readonly Closure[]): Slot | undefined {
  const span = workingHours[weekdayOf(on)];
  if (span === undefined || !isOfficeDay(on, closures) || span.from >= eveningFrom) return undefined;
  return { on, from: span.from, to: span.to < eveningFrom ? span.to : eveningFrom };
}
