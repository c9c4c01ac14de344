import { partsOf, periodContaining, type CalendarDate } from '../kernel/index.ts';
import { statutoryRuleOf, type StatutoryReport } from '../statutory/index.ts';

/**
 * The day by which the law's deadline is asked for, for a delivery about a time that ends on a day: that day itself, and for what is reported of
 * a financial year the year's last day.
 */
export function findStatutoryAnchor(report: StatutoryReport, endOn: CalendarDate, yearStartsIn = 1): CalendarDate {
  if (statutoryRuleOf(report).anchor !== 'financial-year') return endOn;
  return periodContaining('year', endOn, yearStartsIn).endOn;
}

/** The month in which the financial year of a yearly delivery begins: a year to 30 June begins in July. Undefined for any other time. */
export function yearStartOf({ of, endOn }: { of: string; endOn: CalendarDate }): number | undefined {
  return of === 'year' ? (partsOf(endOn).month % 12) + 1 : undefined;
}
