import { addDays, compareText, dateFromDayNumber, dayNumber, type CalendarDate } from '../kernel/index.ts';
import type { ArrivalDays } from '../plan/index.ts';
import type { ExpectedDelivery } from './expect-delivery.ts';
import { findBinding, type WorkAhead } from './gather-work.ts';

/**
 * The same work if its client delivers by the deadline: as it delivers when it is in time, and on the day where it never was. What is late already comes today. In each scenario
 * every delivery comes as early as before or earlier, since the same random number is looked up in the part that is left.
 * A promise that was not expected to bind binds then: whoever is on time is owed what was promised.
 */
export function expectOnTime(work: WorkAhead, today: CalendarDate): WorkAhead {
  if (work.inHand) return work;
  const needs = work.needs.map((need) => (need.inHand ? need : inTime(need, today)));
  return { ...work, needs, deadline: findBinding(work.job.deadlines, needs, today) };
}

function inTime(need: ExpectedDelivery, today: CalendarDate): ExpectedDelivery {
  const last = [need.dueOn, today].sort(compareText).at(-1)!;
  const days = comeBy(need.days, last);
  return { ...need, days, expectedOn: middleOf(days), inTime: need.dueOn < today ? need.inTime : 1 };
}

/** The part of it that comes by a day, as if it were all there is; where nothing does, that day. */
function comeBy({ firstDay, cumulative }: ArrivalDays, on: CalendarDate): ArrivalDays {
  const count = Math.min(cumulative.length, dayNumber(on) - firstDay + 1);
  const all = count > 0 ? cumulative[count - 1]! : 0;
  if (all === 0) return { firstDay: dayNumber(on), cumulative: Float64Array.of(1) };
  return { firstDay, cumulative: cumulative.slice(0, count).map((part) => part / all) };
}

function middleOf({ firstDay, cumulative }: ArrivalDays): CalendarDate {
  return addDays(
    dateFromDayNumber(firstDay),
    cumulative.findIndex((part) => part >= 0.5),
  );
}
