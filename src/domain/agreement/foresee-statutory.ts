import type { CalendarDate } from '../kernel/index.ts';
import { findReport, findStatutoryDeadline, type StatutoryReport } from '../statutory/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { DutyClause } from './clause.ts';
import { countFromClientsVatReturn, findVatRegime, vatReturns } from './client-vat-return.ts';
import type { DocumentType } from './deliverable.ts';
import type { DutyPeriod } from './derive-duties.ts';
import { findStatutoryAnchor } from './find-statutory-anchor.ts';
import type { OfficeReport, ReportPromise } from './office-promises.ts';
import type { PeriodRule } from './schedule.ts';

/** A deadline of the law that belongs to a delivery or to what the office promised. */
export interface ForeseenLaw {
  report: StatutoryReport;
  dueOn: CalendarDate;
}

/**
 * The law's deadlines that a delivery is to be held against, each once: the one that its deadline is counted from, those that a charge goes by, and
 * the one of the report that its material is certainly the basis for. None where the law of that time is not known.
 * Example: vouchers of the VAT term September–October 2026 → the VAT return, Thursday 10 December 2026.
 */
export function foreseeStatutory(
  clause: DutyClause,
  period: DutyPeriod,
  documents: readonly DocumentType[],
  facts: ClientFacts,
): ForeseenLaw[] {
  const { due } = countFromClientsVatReturn(clause.schedule, period.endOn, facts);
  const counted = (due.rule === 'after' || due.rule === 'before') && typeof due.of === 'object' ? due.of.statutory : [];
  const near = clause.charges.flatMap((charge) => (charge.on === 'near-statutory' ? charge.report : []));
  const basis = findBasisOf(clause.schedule.period, period, documents, facts) ?? [];
  const reports = new Set<StatutoryReport>([counted, near, basis].flat());
  return [...reports].flatMap((report) => deadlineOf(report, period.endOn, facts));
}

/** The law's deadline for what the office promised to report, where the law has one. */
export function foreseeReportDeadline(
  { report, period: rule }: Pick<ReportPromise, 'report' | 'period'>,
  period: DutyPeriod,
  facts: ClientFacts,
): ForeseenLaw[] {
  const named = report === 'vat-return' ? findVatReturn(rule, period, facts) : ofTheLaw[report];
  return named === undefined ? [] : deadlineOf(named, period.endOn, facts);
}

const ofTheLaw: Partial<Record<OfficeReport, StatutoryReport>> = {
  'a-melding': 'a-melding',
  'annual-accounts': 'annual-accounts',
  'tax-return': 'tax-return',
  'shareholder-register': 'shareholder-register',
};

function deadlineOf(report: StatutoryReport, endOn: CalendarDate, { yearStartsIn }: ClientFacts): ForeseenLaw[] {
  const dueOn = findStatutoryDeadline(report, findStatutoryAnchor(report, endOn, yearStartsIn));
  return dueOn === undefined ? [] : [{ report, dueOn }];
}

function findBasisOf(
  rule: PeriodRule,
  period: DutyPeriod,
  documents: readonly DocumentType[],
  facts: ClientFacts,
): StatutoryReport | undefined {
  const followsVat = 'every' in rule && rule.every === 'vat-period';
  const report = findReport({ periodOf: followsVat ? 'vat-term' : period.of, documents });
  return report === 'vat-return' ? findVatReturn(rule, period, facts) : report;
}

/** The VAT return of a period, by how the client reports VAT at its end. Of another length than the client's own VAT periods it has none. */
function findVatReturn(rule: PeriodRule, period: DutyPeriod, facts: ClientFacts): StatutoryReport | undefined {
  const regime = findVatRegime(facts, period.endOn);
  if (regime === 'none') return undefined;
  if ('every' in rule && rule.every === 'vat-period') return vatReturns[regime];
  const lengths = {
    'two-monthly': 'vat-term',
    monthly: 'month',
    yearly: 'year',
    'primary-industries': 'year',
  } as const;
  return period.of === lengths[regime] ? vatReturns[regime] : undefined;
}
