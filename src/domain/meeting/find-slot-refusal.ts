import { addOfficeDays, isOfficeDay, periodContaining, weekdayOf, type CalendarDate } from '../kernel/index.ts';
import type { FreeTime, Taken } from './free-time.ts';
import { isMonthEnd } from './is-month-end.ts';
import type { MeetingRules } from './meeting-rules.ts';
import { lengthOf, minuteOf, overlaps, type Slot } from './slot.ts';

/** Why a time cannot be chosen. The last two may come true between the moment that it was shown and the moment that it is chosen. */
export type SlotRefusal = 'slot-not-offered' | 'slot-taken' | 'week-full';

/**
 * Why a client cannot have a slot; undefined where it is free. The one rule for what is shown and for what is taken: a slot that was shown and is chosen is
 * asked about again, with what is taken by then.
 *
 * Not offered: days outside the client's range or before the notice is over, weekends, holidays, closures, absence, weekdays off, the month-end close, hours
 * outside the person's own or the office's, and a beginning or a length that nobody was shown. Example: with a pause of 15 minutes a meeting until 10:00
 * leaves the next one at 10:30, since meetings begin on the half-hour.
 */
export function findSlotRefusal(slot: Slot, freeTime: FreeTime): SlotRefusal | undefined {
  if (!isDayOffered(slot.on, freeTime) || !isTimeOffered(slot, freeTime)) return 'slot-not-offered';
  if (freeTime.taken.some((taken) => standsInTheWay(taken, slot, freeTime.rules))) return 'slot-taken';
  return countInWeek(slot.on, freeTime.taken) >= freeTime.rules.perWeekMax ? 'week-full' : undefined;
}

/** Whether anything of a day may be offered at all. */
export function isDayOffered(on: CalendarDate, freeTime: FreeTime): boolean {
  const { range, absences, closures, rules, workingHours, today } = freeTime;
  return (
    isWithin(on, range) &&
    on >= addOfficeDays(today, rules.noticeDays, closures) &&
    isOfficeDay(on, closures) &&
    workingHours[weekdayOf(on)] !== undefined &&
    !absences.some((absence) => isWithin(on, absence)) &&
    !isMonthEnd(on, rules.monthEnd)
  );
}

/** A stretch that is taken stands in the way of a meeting and its pauses; another meeting does with its own pauses too. */
export function standsInTheWay(taken: Taken, slot: Slot, rules: MeetingRules): boolean {
  const pauses = { before: rules.pauseBeforeMinutes, after: rules.pauseAfterMinutes };
  return overlaps(slot, taken, pauses) || (taken.what === 'meeting' && overlaps(taken, slot, pauses));
}

function isTimeOffered(slot: Slot, { workingHours, rules, lengthMinutes }: FreeTime): boolean {
  const span = workingHours[weekdayOf(slot.on)];
  return (
    span !== undefined &&
    lengthOf(slot) === lengthMinutes &&
    minuteOf(slot.from) % rules.startEveryMinutes === 0 &&
    slot.from >= span.from &&
    slot.from >= rules.earliestFrom &&
    slot.to <= span.to &&
    slot.to <= rules.latestTo
  );
}

/** Meetings of the week that a day lies in, from Monday to Sunday: neither a month nor a year that ends in it begins the count anew. */
function countInWeek(on: CalendarDate, taken: readonly Taken[]): number {
  const week = periodContaining('week', on);
  return taken.filter(({ what, on: day }) => what === 'meeting' && day >= week.startOn && day <= week.endOn).length;
}

function isWithin(on: CalendarDate, { fromOn, toOn }: { fromOn: CalendarDate; toOn: CalendarDate }): boolean {
  return fromOn <= on && on <= toOn;
}
