import { periodContaining, type CalendarDate, type PeriodLength } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';

/** How long the time is that one report speaks of; the payment of wages has its own day. */
const reportedTime: Partial<Record<StatutoryReport, PeriodLength>> = {
  'vat-return': 'vat-term',
  'a-melding': 'month',
  'tax-return': 'year',
};

/**
 * The last day of the time that a report speaks of, for a delivery about a time that ends on a day: of vouchers up to 30 April the VAT term
 * March–April, of a payday in July the month of July, of a year its end.
 */
export function findStatutoryAnchor(report: StatutoryReport, endOn: CalendarDate, _yearStartsIn = 1): CalendarDate {
  const length = reportedTime[report];
  return length === undefined ? endOn : periodContaining(length, endOn).endOn;
}
