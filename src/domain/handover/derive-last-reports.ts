import { findStatutoryAnchor, yearStartOf, type OfficeReport } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import type { PeriodToHandOver } from './derive-due-around.ts';
import type { LastReport } from './statement.ts';

/** A report that the office had promised, and somebody ticked off. */
export interface DoneReport {
  report: OfficeReport;
  period: PeriodToHandOver;
  doneOn: CalendarDate;
}

/**
 * The newest of each report of the law that was ticked off as sent: what a statement proposes, in the order in which they were sent. What the law sets no
 * day for (payslips, a budget) is between office and client, and not told.
 * Example: the VAT returns for terms 4 and 5 of 2026 and an a-melding for November, sent 5 October, 8 and 4 December → the a-melding, then term 5.
 */
export function deriveLastReports(done: readonly DoneReport[]): LastReport[] {
  const newest = new Map<StatutoryReport, LastReport>();
  for (const one of done) {
    const report = findStatutoryReport(one);
    if (report === undefined) continue;
    const anchorOn = findStatutoryAnchor(report, one.period.endOn, yearStartOf(one.period));
    const known = newest.get(report);
    if (known === undefined || known.anchorOn < anchorOn)
      newest.set(report, { fact: 'last-report', report, anchorOn, sentOn: one.doneOn });
  }
  return [...newest.values()].toSorted((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0));
}

/**
 * What the lead lets stand of what is proposed, each with the day that the lead knows it was sent. What was not proposed has no way in.
 * Example: term 5 and the a-melding are proposed, and the lead keeps term 5 with 9 December → term 5, sent 9 December.
 */
export function chooseLastReports(
  proposed: readonly LastReport[],
  chosen: readonly Omit<LastReport, 'fact'>[],
): LastReport[] {
  return proposed.flatMap((one) => {
    const kept = chosen.find(({ report, anchorOn }) => report === one.report && anchorOn === one.anchorOn);
    return kept === undefined ? [] : [{ ...one, sentOn: kept.sentOn }];
  });
}

/** Which report of the law it is. A VAT return is another one by its period. Undefined for what is no report of the law. */
function findStatutoryReport({ report, period }: DoneReport): StatutoryReport | undefined {
  switch (report) {
    case 'vat-return':
      return vatReturnOf[period.of];
    case 'a-melding':
      return period.of === 'month' || period.of === 'payday' ? report : undefined;
    case 'tax-return':
    case 'annual-accounts':
    case 'shareholder-register':
      return period.of === 'year' ? report : undefined;
    default:
      return undefined;
  }
}

const vatReturnOf: Partial<Record<PeriodToHandOver['of'], StatutoryReport>> = {
  'vat-term': 'vat-return',
  month: 'vat-return-monthly',
  week: 'vat-return-weekly',
  year: 'vat-return-yearly',
};
