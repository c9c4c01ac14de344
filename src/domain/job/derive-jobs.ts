import {
  foreseeDates,
  foreseeReportDeadline,
  derivePromisedReports,
  isMadeFrom,
  type AgreementTerms,
  type ClientFacts,
  type DutyPeriod,
  type DutyRange,
  type ForeseenDuty,
  type PromisedReport,
} from '../agreement/index.ts';
import {
  compareText,
  addDays,
  addMonths,
  addWorkingDays,
  thisOrPreviousWorkingDay,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import { foreseeLaw, type LawOfTask } from './foresee-law.ts';
import { kindOfDelivery, kindOfReport, tasksOfKind, type JobKind } from './job-kinds.ts';

/** Why a job must be done by its day. */
export type DeadlineOf =
  /** The law's own day. */
  | { of: 'law'; report: StatutoryReport; on: CalendarDate }
  /** What the office has promised. `known`: everything was there when the day was worked out or told, so that it moves no more. */
  | { of: 'promise'; promiseKey: string; on: CalendarDate; known?: true }
  /** Wages are paid or invoices are sent that day. */
  | { of: 'event'; on: CalendarDate }
  /** Nobody asks for it by a day: the office's own aim. */
  | { of: 'aim'; on: CalendarDate };

/** What no promise and no law asks for by a day is aimed at so many working days after its delivery is due: our own choice. */
export const aimWorkingDays = 20;

/** Work that comes back: what is to be done, from what, and by when. */
export interface Job {
  /** Stable as a duty's: it names the kind and the time. Examples: `bookkeeping/vat-term/2026-09-01`, `payroll/payday/2026-11`. */
  key: string;
  kind: JobKind;
  period: Pick<DutyPeriod, 'of' | 'startOn' | 'endOn'>;
  /** The deliveries that must be there first, by the keys of their duties. */
  needs: readonly string[];
  /** The working day by which it is done: the first of its deadlines, or the working day before where that day is none. */
  doneBy: CalendarDate;
  /** All of them, the first one first. */
  deadlines: readonly DeadlineOf[];
}

/** Deliveries whose deadlines lie so far from the deadlines of what is made of them are found all the same. */
const reachMonths = 14;

/**
 * The jobs that an agreement gives between two days, by the day on which they are to be done. Every delivery is work; VAT returns and reports are work of their
 * own, that waits for all that they are made from. Books are done by the law's day for what is made of them, whoever sends it in. What nobody has promised and no
 * law asks for by a day is aimed at {@link aimWorkingDays} after its delivery. What the agreement does not give to the office is left out.
 *
 * Example: vouchers of every VAT term, wages on the last of the month. September–October 2026 → bookkeeping and the VAT return by Thursday 10 December, when the
 * vouchers of 20 November are there; November's wages by Monday 30 November, when the payroll basis of the 25th is.
 */
export function deriveJobs(
  terms: AgreementTerms,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): Job[] {
  const wide = { ...range, fromOn: addMonths(range.fromOn, -reachMonths), toOn: addMonths(range.toOn, reachMonths) };
  const { duties } = foreseeDates(terms, facts, closures, wide);
  const promised = derivePromisedReports(terms, facts, closures, wide);
  const law = foreseeLaw(terms.frame?.tasks ?? [], facts, closures, wide);
  const found = [
    ...duties.map((duty) => jobOfDelivery(duty, promised, law)),
    ...promised.flatMap((report) => jobOfPromise(report, duties, facts)),
    ...law.map((one) => jobOfLaw(one, duties)),
  ];
  return mergeJobs(found)
    .filter(({ kind }) => isOffices(terms, kind))
    .filter(({ doneBy }) => doneBy >= range.fromOn && doneBy <= range.toOn)
    .sort((one, other) => compareText(one.doneBy, other.doneBy) || compareText(one.key, other.key));
}

type Draft = Omit<Job, 'doneBy'>;

function jobOfDelivery(duty: ForeseenDuty, promised: readonly PromisedReport[], law: readonly LawOfTask[]): Draft {
  const { period, statutory } = duty;
  const kind = kindOf(duty);
  const isEvent = period.of === 'payday' || period.of === 'payroll-run' || period.of === 'invoicing';
  const deadlines: DeadlineOf[] = [
    ...statutory.map(({ report, dueOn }) => ({ of: 'law' as const, report, on: dueOn })),
    ...law
      .filter((one) => isUsedFor(one.kind, duty) && isWithin(period, one.period))
      .map(({ report, on }) => ({ of: 'law' as const, report, on })),
    ...promised.filter((report) => isWaitingFor(report, duty)).flatMap(promiseOf),
    ...(isEvent ? [{ of: 'event' as const, on: period.endOn }] : []),
  ];
  const aim = { of: 'aim' as const, on: addWorkingDays(duty.dueOn, aimWorkingDays) };
  return draft(kind, duty, [duty], deadlines.length === 0 ? [aim] : deadlines);
}

/** A promised report of another kind than its deliveries' is work of its own; the wages of a payroll basis are not. */
function jobOfPromise(report: PromisedReport, duties: readonly ForeseenDuty[], facts: ClientFacts): Draft[] {
  const kind = kindOfReport[report.promise.report];
  const sources = duties.filter((duty) => isWaitingFor(report, duty));
  if (sources.some((duty) => kindOf(duty) === kind)) return [];
  const law = foreseeReportDeadline(report.promise, report.period, facts);
  const deadlines: DeadlineOf[] = [
    ...law.map(({ report: of, dueOn }) => ({ of: 'law' as const, report: of, on: dueOn })),
    ...promiseOf(report),
  ];
  return [draft(kind, report, sources, deadlines)];
}

/** What the law asks for by a day, made from all deliveries of its time that are of use for it. */
function jobOfLaw(law: LawOfTask, duties: readonly ForeseenDuty[]): Draft {
  const sources = duties.filter((duty) => isUsedFor(law.kind, duty) && isWithin(duty.period, law.period));
  return draft(law.kind, law, sources, [{ of: 'law', report: law.report, on: law.on }]);
}

function isUsedFor(kind: JobKind, duty: ForeseenDuty): boolean {
  const made = kindOf(duty);
  return made === kind || (kind === 'vat-return' && made === 'bookkeeping');
}

/** Every delivery goes into one period: that in which its own time ends. */
function isWithin({ endOn }: DutyPeriod, period: DutyPeriod): boolean {
  return period.startOn <= endOn && endOn <= period.endOn;
}

function kindOf({ items }: ForeseenDuty): JobKind {
  return kindOfDelivery(items.map(({ document }) => document));
}

function isWaitingFor(
  { promise, period }: PromisedReport,
  { clauseKey, period: { startOn, endOn } }: ForeseenDuty,
): boolean {
  return isMadeFrom(promise, period, { clauseKey, startOn, endOn });
}

/** One that comes so long after everything is there is planned as if all of it came on its day. */
function promiseOf({ key, promise: { due }, dueOn, expectedOn }: PromisedReport): DeadlineOf[] {
  if (dueOn !== undefined) return [{ of: 'promise', promiseKey: key, on: dueOn }];
  if (due.rule !== 'after-delivery') return [];
  const on = due.unit === 'days' ? addDays(expectedOn, due.count) : addWorkingDays(expectedOn, due.count);
  return [{ of: 'promise', promiseKey: key, on }];
}

/** The job takes the name of its time from the duty, promise or day of the law that it is for, without the clause before it. */
function draft(
  kind: JobKind,
  { key, period: { of, startOn, endOn } }: Pick<ForeseenDuty, 'key' | 'period'>,
  sources: readonly ForeseenDuty[],
  deadlines: readonly DeadlineOf[],
): Draft {
  const needs = sources.map((duty) => duty.key);
  return { key: `${kind}/${key.slice(key.indexOf('/') + 1)}`, kind, period: { of, startOn, endOn }, needs, deadlines };
}

/** One job for one kind and time, whatever asks for it. */
function mergeJobs(drafts: readonly Draft[]): Job[] {
  const byKey = new Map<string, Draft>();
  for (const one of drafts) {
    const known = byKey.get(one.key);
    byKey.set(one.key, {
      ...one,
      needs: [...new Set([...(known?.needs ?? []), ...one.needs])],
      deadlines: [...(known?.deadlines ?? []), ...one.deadlines],
    });
  }
  return [...byKey.values()].map((one) => {
    const deadlines = once(one.deadlines).sort((a, b) => compareText(a.on, b.on) || compareText(a.of, b.of));
    return { ...one, deadlines, doneBy: thisOrPreviousWorkingDay(deadlines[0]!.on) };
  });
}

function once(deadlines: readonly DeadlineOf[]): DeadlineOf[] {
  return [...new Map(deadlines.map((one) => [JSON.stringify(one), one])).values()];
}

/** Where an agreement names the office's tasks, what it does not name is somebody else's. */
function isOffices({ frame }: AgreementTerms, kind: JobKind): boolean {
  return frame === undefined || tasksOfKind[kind].some((task) => frame.tasks.includes(task));
}
