import {
  deriveDuties,
  findVatRegime,
  vatReturns,
  type ClientFacts,
  type DutyPeriod,
  type DutyRange,
  type OfficeTask,
  type PeriodRule,
} from '../agreement/index.ts';
import { assert, type CalendarDate, type Closure } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import type { JobKind } from './job-kinds.ts';

/** A day by which the law asks for work that an agreement gives to the office, whatever is said of deliveries. */
export interface LawOfTask {
  /** Names the time as a duty's key does: `vat-return/vat-term/2026-09-01`. */
  key: string;
  kind: JobKind;
  report: StatutoryReport;
  period: DutyPeriod;
  on: CalendarDate;
}

interface TaskOfLaw {
  kind: JobKind;
  report: StatutoryReport;
  period: PeriodRule;
}

const financialYear: PeriodRule = { every: 'year', yearStartsIn: 'client' };

const ofTask: Partial<Record<OfficeTask, TaskOfLaw>> = {
  'vat-return': { kind: 'vat-return', report: 'vat-return', period: { every: 'vat-period' } },
  'annual-accounts': { kind: 'year-end', report: 'annual-accounts', period: financialYear },
  'tax-return': { kind: 'year-end', report: 'tax-return', period: financialYear },
};

/**
 * The law's days for the tasks of an agreement: the VAT return of each of the client's own VAT periods, the accounts and the tax return of each financial year.
 * Example: the task VAT return, two-monthly → the return for September–October 2026 by Thursday 10 December, though the vouchers come by the month.
 */
export function foreseeLaw(
  tasks: readonly OfficeTask[],
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): LawOfTask[] {
  return tasks.flatMap((task) => {
    const law = ofTask[task];
    if (!law) return [];
    return daysOf(law, facts, closures, range).map(({ key, period, dueOn }) => ({
      key,
      kind: law.kind,
      report: law.kind === 'vat-return' ? vatReturnOf(facts, period) : law.report,
      period,
      on: dueOn,
    }));
  });
}

/** The law's own day is that of a clause that counts no day from it. */
function daysOf({ report, period }: TaskOfLaw, facts: ClientFacts, closures: readonly Closure[], range: DutyRange) {
  const due = { rule: 'after', of: { statutory: report }, count: 0, unit: 'days' } as const;
  const schedule = { period, due, shift: 'none', whenClosed: 'none' } as const;
  const clause = { key: report, items: [], schedule, form: [], channel: 'takt', mendDays: 0, charges: [] } as const;
  return deriveDuties({ duties: [clause] }, facts, closures, range);
}

function vatReturnOf(facts: ClientFacts, { endOn }: DutyPeriod): StatutoryReport {
  const regime = findVatRegime(facts, endOn);
  assert(regime !== 'none', 'a VAT period without VAT');
  return vatReturns[regime];
}
