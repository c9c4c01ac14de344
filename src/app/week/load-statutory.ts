import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import { addMonths, dateOf, lastDayOfMonth, partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import { findReport, findStatutoryDeadline, type StatutoryReport } from '../../domain/statutory/index.ts';
import type { Week } from '../../http/contract/office.ts';
import { statutoryInWords } from '../../texts/statutory-in-words.ts';
import type { OfficeScope } from '../office/office-scope.ts';

interface ReportDue {
  report: ShownReport;
  periodEndOn: CalendarDate;
  on: CalendarDate;
}

/** The reports that a delivery is certainly the basis for, with the periods of those deliveries; the order they are told in on a day. */
const periodsOf = {
  'vat-return': 'vat-term',
  'a-melding': 'payday',
  'tax-return': 'year',
} satisfies Partial<Record<StatutoryReport, string>>;
type ShownReport = keyof typeof periodsOf;

/** The law's deadlines on each day of a stretch, with for how many clients each holds; those that hold for nobody are not told. */
export async function loadStatutory(
  scope: OfficeScope,
  fromOn: CalendarDate,
  toOn: CalendarDate,
): Promise<Map<CalendarDate, Week['days'][number]['statutory']>> {
  const days = new Map<CalendarDate, Week['days'][number]['statutory']>();
  for (const { report, periodEndOn, on } of findReportsDue(fromOn, toOn)) {
    const clients = await countClients(scope, report, periodEndOn);
    if (clients === 0) continue;
    const lines = days.get(on) ?? [];
    lines.push({
      nb: statutoryInWords(report, periodEndOn, clients, 'nb'),
      en: statutoryInWords(report, periodEndOn, clients, 'en'),
    });
    days.set(on, lines);
  }
  return days;
}

/** At most three of a week: each report looks back at the months whose deadline can fall in it. */
function findReportsDue(fromOn: CalendarDate, toOn: CalendarDate): ReportDue[] {
  const monthEnds = [1, 2, 3, 4, 5, 6].map((back) => {
    const { year, month } = partsOf(addMonths(dateOf(partsOf(fromOn).year, partsOf(fromOn).month, 1), -back));
    return lastDayOfMonth(year, month);
  });
  return (Object.keys(periodsOf) as ShownReport[]).flatMap((report) =>
    monthEnds
      .filter((end) => isPeriodEnd(report, partsOf(end).month))
      .flatMap((periodEndOn) => {
        // A week of long ago shows no deadline of a law that is not known; it is still a week to look at.
        const on = findStatutoryDeadline(report, periodEndOn);
        return on && fromOn <= on && on <= toOn ? [{ report, periodEndOn, on }] : [];
      }),
  );
}

function isPeriodEnd(report: ShownReport, month: number): boolean {
  return report === 'a-melding' || (report === 'vat-return' ? month % 2 === 0 : month === 12);
}

async function countClients(scope: OfficeScope, report: ShownReport, periodEndOn: CalendarDate): Promise<number> {
  const { rows } = await sql<{ client_id: string; documents: DocumentType[] }>`
    select o.client_id, array(select i.document from obligation_item i
      where i.office_id = ${scope.officeId} and i.obligation_id = o.id) as documents
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.period_of = ${periodsOf[report]} and o.state <> 'cancelled'
      and o.period_end_on between date_trunc('month', ${periodEndOn}::date)::date and ${periodEndOn}`.execute(
    scope.trx,
  );
  const reported = rows.filter(({ documents }) => findReport({ periodOf: periodsOf[report], documents }) === report);
  return new Set(reported.map((row) => row.client_id)).size;
}
