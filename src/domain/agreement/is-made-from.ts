import type { CalendarDate } from '../kernel/index.ts';
import type { DutyPeriod } from './derive-duties.ts';
import type { ReportPromise } from './office-promises.ts';
import { clientEvents } from './schedule.ts';

/** The time that a delivery is about, and its clause. */
export interface DeliveryTime {
  clauseKey: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
}

/**
 * Whether a promised report is made from a delivery: the promise names its clause (one that names none is made from all), and the delivery's time ends within the
 * report's. So every delivery goes into one report of a row: a week into its month, a month into its VAT term. A report for an event is made from what is about
 * that day. Example: the VAT return for September–October is made from the vouchers of September and of October, not from those of November.
 */
export function isMadeFrom(
  { from }: Pick<ReportPromise, 'from'>,
  report: Pick<DutyPeriod, 'startOn' | 'endOn'> & { of: string },
  delivery: DeliveryTime,
): boolean {
  if (from.length > 0 && !from.includes(delivery.clauseKey)) return false;
  if ((clientEvents as readonly string[]).includes(report.of)) {
    return delivery.startOn <= report.endOn && delivery.endOn >= report.startOn;
  }
  return report.startOn <= delivery.endOn && delivery.endOn <= report.endOn;
}
