import { firstDayOnOrAfter, type ChargePrice, type ChargeTerm, type WorkKind } from '../agreement/index.ts';
import { assertNever, ore, shareOfOre, timesOre, type CalendarDate, type Ore } from '../kernel/index.ts';
import type { Arithmetic, EnteredWork } from './facts.ts';

interface Priced extends Pick<Arithmetic, 'minutes' | 'step'> {
  beforeCapOre: Ore;
}

interface Counted {
  units: number;
  daysLate: number;
  dueOn: CalendarDate;
  /** The deadline that was agreed, where more days were granted since. */
  agreedDueOn?: CalendarDate;
  noticeOn: CalendarDate;
  countedToOn: CalendarDate;
  work: readonly EnteredWork[];
}

/** What a term asks for what was counted, before any cap. Each rounding is half up, to whole øre. */
export function derivePrice({ price }: ChargeTerm, counted: Counted): Priced {
  switch (price.per) {
    case 'started-day':
    case 'started-week':
    case 'started-month':
      return { beforeCapOre: timesOre(price.amountOre, counted.units) };
    case 'delivery':
      return { beforeCapOre: price.amountOre };
    case 'share-of-fee':
      return { beforeCapOre: shareOfOre(price.feeOre, price.basisPoints) };
    case 'steps':
      return priceOfStep(price, counted);
    case 'hour': {
      const minutes = chargedMinutes(minutesOf(counted, price.work), price.minimumMinutes, price.unitMinutes);
      return { beforeCapOre: priceOfMinutes(price.rateOre, minutes), minutes };
    }
    case 'share-of-hours': {
      const minutes = minutesOf(counted, ['period-work']);
      return { beforeCapOre: shareOfOre(priceOfMinutes(price.rateOre, minutes), price.basisPoints), minutes };
    }
    default:
      return assertNever(price);
  }
}

/** The minutes of some kinds of work that were done after the notice had reached a server. */
function minutesOf({ work, noticeOn }: Counted, kinds: readonly WorkKind[]): number {
  return work
    .filter((entry) => kinds.includes(entry.work) && entry.on >= noticeOn)
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

/** None cost nothing, some at least the minimum, rounded up to whole units. Example: 50 minutes, at least 30, units of 15 → 60. */
export function chargedMinutes(minutes: number, minimumMinutes: number, unitMinutes: number): number {
  if (minutes <= 0) return 0;
  return Math.ceil(Math.max(minutes, minimumMinutes) / unitMinutes) * unitMinutes;
}

/** Minutes at an hourly rate, rounded half up to whole øre. */
export function priceOfMinutes(rateOre: Ore, minutes: number): Ore {
  return ore(Math.floor((ore(rateOre * minutes) + 30) / 60));
}

/**
 * The highest step that was reached. "After 15 September" begins on the 16th; "ten days late" on the tenth day. Dates are those that follow the
 * deadline as it was agreed: more days granted past 15 September do not move that date to the next year.
 */
function priceOfStep(price: Extract<ChargePrice, { per: 'steps' }>, counted: Counted): Priced {
  let reached = 0;
  let before = counted.agreedDueOn ?? counted.dueOn;
  for (const { from } of price.steps) {
    if ('daysLate' in from) {
      if (counted.daysLate < from.daysLate) break;
    } else {
      before = firstDayOnOrAfter(from.date, before);
      if (counted.countedToOn <= before) break;
    }
    reached += 1;
  }
  const step = price.steps[reached - 1];
  if (!step) return { beforeCapOre: ore(0) };
  const beforeCapOre = 'amountOre' in step ? step.amountOre : shareOfOre(price.feeOre ?? ore(0), step.basisPoints);
  return { beforeCapOre, step: reached };
}
