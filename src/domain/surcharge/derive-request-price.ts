import type { RequestTerm } from '../agreement/index.ts';
import { shareOfOre, workingDaysBetween, type CalendarDate, type Ore } from '../kernel/index.ts';
import { chargedMinutes, priceOfMinutes } from './derive-price.ts';

export interface RequestPrice {
  /** Working days from the request to the day on which it was needed. */
  workingDays: number;
  basisPoints: number;
  minutes: number;
  sumOre: Ore;
}

/**
 * What the haste of a request costs: a share of the hourly price of its work, by how many working days the client left. Undefined where it was
 * asked for in good time. Example: needed the next working day, 50 % up to two, 90 minutes at kr 1 200 → 50 % of kr 1 800 = kr 900.
 */
export function deriveRequestPrice(
  term: RequestTerm,
  request: { requestedOn: CalendarDate; neededOn: CalendarDate; minutes: number },
): RequestPrice | undefined {
  const workingDays = workingDaysBetween(request.requestedOn, request.neededOn);
  const step = term.steps
    .toSorted((a, b) => a.withinWorkingDays - b.withinWorkingDays)
    .find(({ withinWorkingDays }) => workingDays <= withinWorkingDays);
  if (!step || !('rateOre' in term.price)) return undefined;
  const { price } = term;
  const minutes =
    price.per === 'hour' ? chargedMinutes(request.minutes, price.minimumMinutes, price.unitMinutes) : request.minutes;
  if (minutes === 0) return undefined;
  const wholeOre = priceOfMinutes(price.rateOre, minutes);
  const shareOre = shareOfOre(wholeOre, step.basisPoints);
  const sumOre = term.capOre !== undefined && shareOre > term.capOre ? term.capOre : shareOre;
  return { workingDays, basisPoints: step.basisPoints, minutes, sumOre };
}
