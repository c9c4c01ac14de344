import { compareText, addDays, type CalendarDate, type Closure } from '../kernel/index.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import type { ClientFacts } from './client-facts.ts';
import { deriveDuties, type DutyPeriod, type DutyRange } from './derive-duties.ts';
import { isMadeFrom } from './is-made-from.ts';
import type { ReportDue, ReportPromise } from './office-promises.ts';

/** A report that the office owes for a period. */
export interface PromisedReport {
  /** Stable as a duty's: `report-vat/vat-term/2026-09-01`. */
  key: string;
  promise: ReportPromise;
  period: DutyPeriod;
  /** By the rule alone; absent where it counts from the day on which everything is there. */
  dueOn?: CalendarDate;
  /** When it is to be thought of: its day, or the last deadline of what it waits for. */
  expectedOn: CalendarDate;
}

/** No report is about a longer time, and none lies further from its deliveries' deadlines. */
const reachDays = 800;

/**
 * The office's own dated duties: every report that an agreement promises and that is expected in [fromOn, toOn], in the order of day and key. One with a day of the
 * calendar falls due by the same rules as a delivery. One that comes so long after everything is there has no day yet: it is expected when the last of the
 * deliveries that it is made from is due. Example: the VAT return by the 5th of the second month after, September–October 2026 → 5 December 2026.
 */
export function derivePromisedReports(
  terms: Pick<AgreementTerms, 'duties' | 'office'>,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): PromisedReport[] {
  const reports = terms.office?.reports ?? [];
  const dated = reports.flatMap((promise) =>
    isDated(promise.due) ? datedReports(promise, promise.due, facts, closures, range) : [],
  );
  const counted = reports.filter(({ due }) => !isDated(due));
  const afterDelivery = counted.length === 0 ? [] : reportsAfterDelivery(counted, terms, facts, closures, range);
  return [...dated, ...afterDelivery].sort((a, b) =>
    a.expectedOn === b.expectedOn ? compareText(a.key, b.key) : compareText(a.expectedOn, b.expectedOn),
  );
}

function datedReports(
  promise: ReportPromise,
  due: DatedDue,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): PromisedReport[] {
  const duties = deriveDuties({ duties: [clauseOf(promise, due, promise.shift)] }, facts, closures, range);
  return duties.map(({ key, period, dueOn }) => ({ key, promise, period, dueOn, expectedOn: dueOn }));
}

function reportsAfterDelivery(
  promises: readonly ReportPromise[],
  terms: Pick<AgreementTerms, 'duties'>,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): PromisedReport[] {
  const wide = { ...range, fromOn: addDays(range.fromOn, -reachDays), toOn: addDays(range.toOn, reachDays) };
  const deliveries = deriveDuties(terms, facts, closures, wide);
  return promises.flatMap((promise) => {
    const unit = 'event' in promise.period ? 'event' : 'period-end';
    // The shift is of the day that is counted, not of the period.
    const periods = clauseOf(promise, { rule: 'after', of: unit, count: 0, unit: 'days' }, 'none');
    return deriveDuties({ duties: [periods] }, facts, closures, wide)
      .map(({ key, period }) => {
        const days = deliveries
          .filter(({ clauseKey, period: { startOn, endOn } }) =>
            isMadeFrom(promise, period, { clauseKey, startOn, endOn }),
          )
          .map(({ dueOn }) => dueOn);
        return { key, promise, period, expectedOn: days.at(-1) ?? period.endOn };
      })
      .filter(({ expectedOn }) => expectedOn >= range.fromOn && expectedOn <= range.toOn);
  });
}

type DatedDue = Exclude<ReportDue, { rule: 'after-delivery' }>;

function isDated(due: ReportDue): due is DatedDue {
  return due.rule !== 'after-delivery';
}

/** A promise falls due by the same rules as a delivery, so it is asked for as one. */
function clauseOf({ key, period }: ReportPromise, due: DatedDue, shift: ReportPromise['shift']): DutyClause {
  const schedule = { period, due, shift, whenClosed: 'none' } as const;
  return { key, items: [], schedule, form: [], channel: 'takt', mendDays: 0, charges: [] };
}
