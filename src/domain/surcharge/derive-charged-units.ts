import type { ChargePrice } from '../agreement/index.ts';
import { addDays, addMonths, isClosed, type CalendarDate, type Closure } from '../kernel/index.ts';
import type { ChargedUnit } from './facts.ts';

/**
 * The started days, weeks or months from the first charged day to the last. A week is seven days that count, so that one which spans a closure
 * is longer in the calendar; a month runs to the same day of the next, and does not count where the office was closed all through it.
 */
export function deriveChargedUnits(
  price: ChargePrice,
  firstOn: CalendarDate,
  lastOn: CalendarDate,
  closures: readonly Closure[],
): ChargedUnit[] {
  if (price.per === 'started-month') return startedMonths(firstOn, lastOn, closures);
  if (price.per !== 'started-day' && price.per !== 'started-week') return [];
  const length = price.per === 'started-week' ? 7 : 1;
  const days = openDays(firstOn, lastOn, closures);
  const units: ChargedUnit[] = [];
  for (let start = 0; start < days.length; start += length) {
    const unit = days.slice(start, start + length);
    units.push({ fromOn: unit[0]!, toOn: unit.at(-1)! });
  }
  return units;
}

/** The days of a span on which the office is not closed. */
export function openDays(firstOn: CalendarDate, lastOn: CalendarDate, closures: readonly Closure[]): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) if (!isClosed(day, closures)) days.push(day);
  return days;
}

function startedMonths(firstOn: CalendarDate, lastOn: CalendarDate, closures: readonly Closure[]): ChargedUnit[] {
  const units: ChargedUnit[] = [];
  for (let index = 0; ; index += 1) {
    const fromOn = addMonths(firstOn, index);
    if (fromOn > lastOn) return units;
    const monthEndOn = addDays(addMonths(firstOn, index + 1), -1);
    const toOn = monthEndOn < lastOn ? monthEndOn : lastOn;
    if (openDays(fromOn, toOn, closures).length > 0) units.push({ fromOn, toOn });
  }
}
