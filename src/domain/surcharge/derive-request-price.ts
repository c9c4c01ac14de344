import type { RequestTerm } from '../agreement/index.ts';
import { leastOre, shareOfOre, workingDaysBetween, type CalendarDate } from '../kernel/index.ts';
import { chargedMinutes, priceOfMinutes } from './derive-price.ts';
import type { RequestArithmetic } from './facts.ts';

/**
 * What the haste of a request costs: a share of the hourly price of its work, by how many working days the client left. Undefined where it was
 * asked for in good time. Example: needed the next working day, 50 % up to two, 90 minutes at kr 1 200 → 50 % of kr 1 800 = kr 900.
 */
export function deriveRequestPrice(
  term: RequestTerm,
  { requestedOn, neededOn, minutes: entered }: { requestedOn: CalendarDate; neededOn: CalendarDate; minutes: number },
): RequestArithmetic | undefined {
  const { price, capOre } = term;
  const notice = deriveShortNotice(term, requestedOn, neededOn);
  if (!notice || !('rateOre' in price)) return undefined;
  const minutes = price.per === 'hour' ? chargedMinutes(entered, price.minimumMinutes, price.unitMinutes) : entered;
  if (minutes === 0) return undefined;
  const beforeCapOre = shareOfOre(priceOfMinutes(price.rateOre, minutes), notice.basisPoints);
  return {
    requestedOn,
    neededOn,
    ...notice,
    minutes,
    beforeCapOre,
    ...(capOre === undefined ? {} : { capOre }),
    capReached: capOre !== undefined && beforeCapOre >= capOre,
    sumOre: capOre === undefined ? beforeCapOre : leastOre(beforeCapOre, capOre),
  };
}

/** How short the notice is and what share it costs; undefined where it is in good time. The shortest notice that fits counts. */
export function deriveShortNotice(
  { steps }: Pick<RequestTerm, 'steps'>,
  requestedOn: CalendarDate,
  neededOn: CalendarDate,
): Pick<RequestArithmetic, 'workingDays' | 'basisPoints'> | undefined {
  const workingDays = workingDaysBetween(requestedOn, neededOn);
  const step = steps
    .toSorted((a, b) => a.withinWorkingDays - b.withinWorkingDays)
    .find(({ withinWorkingDays }) => workingDays <= withinWorkingDays);
  return step && { workingDays, basisPoints: step.basisPoints };
}
