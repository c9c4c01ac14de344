import { findTemplate, type AgreementTerms, type ReportPromise } from '../../domain/agreement/index.ts';
import type { Database } from '../../db/connect.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';

const { terms: base } = findTemplate('vat-two-monthly')!;

/** The VAT return by the 5th of the second month after its term, or the working day before; it moves when the vouchers come late. */
export const vatReturn: ReportPromise = {
  key: 'vat',
  report: 'vat-return',
  period: { every: 'vat-term' },
  due: { rule: 'day-of-month', day: 5, monthsAfter: 2 },
  shift: 'previous',
  from: ['vouchers'],
  whenLate: 'moves',
};

export const promising = (...reports: ReportPromise[]): AgreementTerms => ({
  ...base,
  office: { answerWithinWorkingDays: 1, reports },
});

export interface ReportStory {
  office: SampleOffice;
  clientId: string;
  personId: string;
}

/** The builder, to whom the office has promised the VAT return from July 2026 on. */
export async function tellReports(db: Database, terms: AgreementTerms = promising(vatReturn)): Promise<ReportStory> {
  const office = await addSampleOffice(db, '2026-07-01T08:00:00.000Z');
  return { office, ...(await addBuilder(office, '2026-07-01', terms)) };
}

/** Each promise in a line: `v1 vat 2026-07-01 2026-10-05`, with the day in force where it is another, and what became of it. */
export function promisesOf({ office, clientId }: Pick<ReportStory, 'office' | 'clientId'>): Promise<string[]> {
  return asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('promised_report')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('period_start_on')
      .orderBy('promise_key')
      .execute();
    return rows.map((row) =>
      [
        `v${row.version}`,
        row.promise_key,
        row.period_start_on,
        row.agreed_due_on ?? '–',
        ...(row.due_on === row.agreed_due_on ? [] : [`→ ${row.due_on ?? 'unknown'}`]),
        ...(row.done_on === null ? [] : [`done ${row.done_on}`]),
        ...(row.cancelled_on === null ? [] : ['cancelled']),
      ].join(' '),
    );
  });
}

/** The promise about the period that begins on a day. */
export function idOfPromise({ office, clientId }: ReportStory, startOn: string): Promise<string> {
  return asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('promised_report')
      .select(['id', 'period_start_on'])
      .where('client_id', '=', clientId)
      .execute();
    return rows.find((row) => row.period_start_on === startOn)!.id;
  });
}
