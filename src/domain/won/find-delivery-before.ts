import { addMonths, daysBetween, type CalendarDate } from '../kernel/index.ts';
import type { WonDuty } from './won-facts.ts';

/** Paydays and the ends of periods lie a few days apart from one year to the next. */
const nearDays = 10;
/** So many years are looked back where a trial year is passed over. */
const yearsBack = 3;

type Delivered = Pick<WonDuty, 'key' | 'periodEndOn' | 'deliveredOn'>;

/** The same delivery before, and how long after the end of its time it came. */
export interface DeliveryBefore {
  key: string;
  periodEndOn: CalendarDate;
  deliveredOn: CalendarDate;
  daysAfterEnd: number;
}

/**
 * The delivery that one is held against: what the same client delivered by the same clause for the same time a year before. Where a trial year runs it is the last
 * year before that began, so that what the year brought is not held against itself. None where that was never delivered or never agreed.
 * Example: the vouchers of September–October 2026 → those of September–October 2025.
 */
export function findDeliveryBefore(
  duty: Pick<WonDuty, 'key' | 'periodEndOn'>,
  ofClient: readonly Delivered[],
  trialYearOn: CalendarDate | undefined,
): DeliveryBefore | undefined {
  const back = trialYearOn === undefined ? 1 : yearsBack;
  for (let years = 1; years <= back; years += 1) {
    const wantedOn = addMonths(duty.periodEndOn, -12 * years);
    if (trialYearOn !== undefined && wantedOn >= trialYearOn) continue;
    const found = findNearest(clauseOf(duty.key), wantedOn, ofClient);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findNearest(
  clause: string,
  wantedOn: CalendarDate,
  ofClient: readonly Delivered[],
): DeliveryBefore | undefined {
  const [nearest] = ofClient
    .flatMap(({ key, periodEndOn, deliveredOn }) => {
      const away = Math.abs(daysBetween(wantedOn, periodEndOn));
      return deliveredOn === undefined || clauseOf(key) !== clause || away > nearDays
        ? []
        : [{ away, key, periodEndOn, deliveredOn, daysAfterEnd: daysBetween(periodEndOn, deliveredOn) }];
    })
    .toSorted((one, other) => one.away - other.away);
  if (nearest === undefined) return undefined;
  const { away: _away, ...found } = nearest;
  return found;
}

/** `vouchers` of `vouchers/month/2026-10-01`. */
function clauseOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
