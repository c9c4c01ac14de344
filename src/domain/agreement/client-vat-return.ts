import type { CalendarDate } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import { deriveVatSpans, type ClientFacts } from './client-facts.ts';
import type { DutyClause } from './clause.ts';
import type { Schedule, VatRegime } from './schedule.ts';

/** The VAT return of each way to report. */
export const vatReturns: Readonly<Record<Exclude<VatRegime, 'none'>, StatutoryReport>> = {
  'two-monthly': 'vat-return',
  monthly: 'vat-return-monthly',
  yearly: 'vat-return-yearly',
  'primary-industries': 'vat-return-primary-industries',
};

const allVatReturns: ReadonlySet<StatutoryReport> = new Set(Object.values(vatReturns));

/** How the client reports VAT on a day. */
export function findVatRegime(facts: Pick<ClientFacts, 'vat'>, on: CalendarDate): VatRegime {
  return deriveVatSpans(facts.vat).findLast(({ fromOn }) => fromOn <= on)?.regime ?? 'none';
}

/**
 * Where the periods follow the client's own VAT reporting, its VAT return is meant whichever of them is named: twenty days before the VAT return is
 * 20 November for September and October, and for a client that reports once a year 18 February.
 */
export function countFromClientsVatReturn(schedule: Schedule, endOn: CalendarDate, facts: ClientFacts): Schedule {
  const { due, period } = schedule;
  if (!('every' in period) || period.every !== 'vat-period') return schedule;
  if ((due.rule !== 'after' && due.rule !== 'before') || typeof due.of !== 'object') return schedule;
  const regime = findVatRegime(facts, endOn);
  if (!allVatReturns.has(due.of.statutory) || regime === 'none') return schedule;
  return { ...schedule, due: { ...due, of: { statutory: vatReturns[regime] } } };
}

/**
 * Whether a report can be told from a clause whose periods follow the client's VAT reporting: a price goes by one report, so a clause that holds for
 * several ways to report must not name the VAT return of one of them.
 */
export function isVatReturnOfClause(report: StatutoryReport, { schedule, whileVat }: DutyClause): boolean {
  if (!('every' in schedule.period) || schedule.period.every !== 'vat-period' || !allVatReturns.has(report))
    return true;
  return whileVat?.length === 1 && whileVat[0] !== 'none' && vatReturns[whileVat[0]!] === report;
}
