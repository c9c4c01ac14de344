import type { LateTerm } from '../agreement/index.ts';
import {
  addDays,
  assertNever,
  closedDaysBetween,
  daysBetween,
  isClosed,
  leastOre,
  ore,
  shareOfOre,
  timesOre,
  type CalendarDate,
  type Closure,
  type Ore,
} from '../kernel/index.ts';
import { deriveFirstChargedOn, deriveGraceEndOn, deriveLastFreeDay } from './derive-first-charged-day.ts';
import type { Arithmetic, ChargedUnit } from './facts.ts';

/**
 * What a lateness costs by its term, every step shown; undefined while it costs nothing.
 * Example: due Tuesday 20 January 2026, notice the 21st, delivered 8 February: 19 − 3 = 16 days, 3 started weeks × kr 1 250 = kr 3 750.
 */
export function deriveArithmetic(
  term: LateTerm,
  dueOn: CalendarDate,
  noticeOn: CalendarDate,
  countedToOn: CalendarDate,
  extraMinutes: number,
  closures: readonly Closure[],
): Arithmetic | undefined {
  const lastFreeOn = deriveLastFreeDay(term, dueOn, noticeOn, closures);
  if (openDays(addDays(lastFreeOn, 1), countedToOn, closures).length === 0) return undefined;
  const firstChargedOn = deriveFirstChargedOn(term, dueOn, noticeOn, closures);
  const units = chargedUnits(term, firstChargedOn, countedToOn, closures);
  const beforeCapOre = priceOf(term, units.length, extraMinutes);
  const sumOre = term.capOre === undefined ? beforeCapOre : leastOre(beforeCapOre, term.capOre);
  return {
    dueOn,
    countedToOn,
    daysLate: daysBetween(dueOn, countedToOn) - closedDaysBetween(dueOn, countedToOn, closures),
    closedDays: closedDaysBetween(dueOn, countedToOn, closures),
    graceEndOn: deriveGraceEndOn(term, dueOn, closures),
    firstChargedOn,
    chargedDays: openDays(firstChargedOn, countedToOn, closures).length,
    units,
    beforeCapOre,
    ...(term.capOre === undefined ? {} : { capOre: term.capOre }),
    capReached: term.capOre !== undefined && beforeCapOre >= term.capOre,
    sumOre,
  };
}

/** Whole weeks or days of the days that count; a week that spans a closure is longer in the calendar. */
function chargedUnits(
  term: LateTerm,
  firstOn: CalendarDate,
  lastOn: CalendarDate,
  closures: readonly Closure[],
): ChargedUnit[] {
  const { per } = term.charge;
  if (per !== 'started-day' && per !== 'started-week') return [];
  const length = per === 'started-week' ? 7 : 1;
  const days = openDays(firstOn, lastOn, closures);
  const units: ChargedUnit[] = [];
  for (let start = 0; start < days.length; start += length) {
    const unit = days.slice(start, start + length);
    units.push({ fromOn: unit[0]!, toOn: unit.at(-1)! });
  }
  return units;
}

function openDays(firstOn: CalendarDate, lastOn: CalendarDate, closures: readonly Closure[]): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) if (!isClosed(day, closures)) days.push(day);
  return days;
}

function priceOf(term: LateTerm, units: number, extraMinutes: number): Ore {
  const { charge } = term;
  switch (charge.per) {
    case 'started-day':
    case 'started-week':
      return timesOre(charge.amountOre, units);
    case 'delivery':
      return charge.amountOre;
    case 'share-of-fee':
      return shareOfOre(charge.feeOre, charge.basisPoints);
    case 'hour':
      return hourlyPrice(charge.rateOre, charge.minimumMinutes, charge.unitMinutes, extraMinutes);
    default:
      return assertNever(charge);
  }
}

/** Minutes at the hourly rate: none cost nothing, some at least the minimum, rounded up to whole units; the sum rounded half up to øre. */
function hourlyPrice(rateOre: Ore, minimumMinutes: number, unitMinutes: number, extraMinutes: number): Ore {
  if (extraMinutes <= 0) return ore(0);
  const minutes = Math.ceil(Math.max(extraMinutes, minimumMinutes) / unitMinutes) * unitMinutes;
  return ore(Math.floor((rateOre * minutes + 30) / 60));
}
