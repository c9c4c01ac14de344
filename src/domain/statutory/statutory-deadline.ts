import { dateOf, partsOf, thisOrNextWorkingDay, type CalendarDate } from '../kernel/index.ts';

/** What the office reports to the authorities and for which a client's delivery is the basis. */
export const statutoryReports = ['vat-return', 'a-melding', 'tax-return'] as const;
export type StatutoryReport = (typeof statutoryReports)[number];

/**
 * The law's deadline of the report for a period that ends on a day; on a Saturday, Sunday or public holiday it moves to the next working day.
 *
 * - VAT return of a two-month term: one month and ten days after the term, but 31 August for May and June (skatteforvaltningsforskriften § 8-3-10).
 * - A-melding of a month: the 5th of the month after (a-opplysningsforskriften § 2-1).
 * - Tax return of a year for companies, partnerships and sole proprietors: the end of May the year after (skatteforvaltningsforskriften § 8-2-3).
 *
 * Source and day of checking: `docs/rules/statutory-deadlines.md`. Example: the VAT term that ends on 31 October 2026 → Thursday 10 December 2026.
 */
export function deriveStatutoryDeadline(report: StatutoryReport, periodEndOn: CalendarDate): CalendarDate {
  const { year, month } = partsOf(periodEndOn);
  switch (report) {
    case 'vat-return':
      return thisOrNextWorkingDay(month === 6 ? dateOf(year, 8, 31) : dayOfMonthAfter(year, month, 2, 10));
    case 'a-melding':
      return thisOrNextWorkingDay(dayOfMonthAfter(year, month, 1, 5));
    case 'tax-return':
      return thisOrNextWorkingDay(dateOf(year + 1, 5, 31));
  }
}

function dayOfMonthAfter(year: number, month: number, months: number, day: number): CalendarDate {
  const index = month - 1 + months;
  return dateOf(year + Math.floor(index / 12), (index % 12) + 1, day);
}
