import {
  compareText,
  addDays,
  assertNever,
  type CalendarDate,
  type Closure,
  type PeriodLength,
  type TimeOfDay,
} from '../kernel/index.ts';
import { estimateStatutoryDeadline, findStatutoryDeadline } from '../statutory/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import { countFromClientsVatReturn } from './client-vat-return.ts';
import { addUnits, deriveDueOn, findException } from './derive-due-date.ts';
import { deriveEventDays } from './derive-event-days.ts';
import { derivePeriods } from './derive-periods.ts';
import { findStatutoryAnchor } from './find-statutory-anchor.ts';
import type { ClientEvent, DayUnit, DueRule, Schedule } from './schedule.ts';

/** Which time a duty is about: a period of the year, or an event of the client's. */
export type DutyPeriod =
  | { of: PeriodLength | 'listed'; year: number; number: number; startOn: CalendarDate; endOn: CalendarDate }
  | { of: ClientEvent; startOn: CalendarDate; endOn: CalendarDate };

/** A dated duty that follows from a clause. */
export interface Duty {
  /**
   * Stable: deriving twice names the same duty the same. It names the clause and the time it is about, never a date that can move: a new
   * payday keeps the month's duty, and a clause that changes from months to VAT terms gives new ones.
   * Examples: `vouchers/vat-term/2026-09-01`, `payroll/payday/2026-07`.
   */
  key: string;
  clauseKey: string;
  period: DutyPeriod;
  dueOn: CalendarDate;
  /** Until when on that day. */
  dueAt?: TimeOfDay;
  /** The day is only an aim: never late. */
  aim?: true;
}

export interface DutyRange {
  /** The first day that the engagement covers. */
  startOn: CalendarDate;
  /** The last day that it covers; absent until further notice. */
  untilOn?: CalendarDate;
  /** Deadlines from this day … */
  fromOn: CalendarDate;
  /** … to this day are wanted. */
  toOn: CalendarDate;
}

/**
 * The duties whose deadline lies in [fromOn, toOn], sorted by deadline, then clause. Pure: the same terms give the same duties on every run.
 * A period that ended before the engagement began gives no duty, nor does a deadline that had passed: changes of pay for December, due on
 * 30 November, are not owed by a client who comes on 1 December. A period that begins after its end gives none either.
 */
export function deriveDuties(
  terms: Pick<AgreementTerms, 'duties'>,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): Duty[] {
  return terms.duties
    .flatMap((clause) => dutiesOfClause(clause, facts, closures, range))
    .filter(({ dueOn }) => dueOn >= range.startOn && dueOn >= range.fromOn && dueOn <= range.toOn)
    .sort((a, b) => (a.dueOn === b.dueOn ? compareText(a.key, b.key) : compareText(a.dueOn, b.dueOn)));
}

function dutiesOfClause(
  clause: DutyClause,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): Duty[] {
  const { period: rule } = clause.schedule;
  const reach = reachInDays(clause.schedule);
  const search = { fromOn: addDays(range.fromOn, -reach), toOn: addDays(range.toOn, reach) };
  const times =
    'event' in rule
      ? deriveEventDays(rule.event, facts, search).map(({ name, on }) => ({
          name: `${rule.event}/${name}`,
          period: { of: rule.event, startOn: on, endOn: on },
        }))
      : derivePeriods(rule, clause.whileVat, facts, search).map(({ length, year, number, startOn, endOn }) => ({
          name: `${length}/${startOn}`,
          period: { of: length, year, number, startOn, endOn },
        }));
  const calendar = { closures, ...(facts.yearStartsIn === undefined ? {} : { yearStartsIn: facts.yearStartsIn }) };
  // What is not owed is left out before its deadline is asked for: the law of a time before the engagement need not be known.
  return times
    .map((time) => ({ ...time, schedule: countFromClientsVatReturn(clause.schedule, time.period.endOn, facts) }))
    .filter(({ schedule, period }) => isCovered(period, range) && mayBeDue(schedule, period, range, facts))
    .map(({ name, period, schedule }) => ({
      key: `${clause.key}/${name}`,
      clauseKey: clause.key,
      period,
      dueOn: deriveDueOn(schedule, period, calendar),
      ...(schedule.at === undefined ? {} : { dueAt: schedule.at }),
      ...(schedule.aim ? { aim: true as const } : {}),
    }));
}

function isCovered({ startOn, endOn }: DutyPeriod, range: DutyRange): boolean {
  return endOn >= range.startOn && (range.untilOn === undefined || startOn <= range.untilOn);
}

/**
 * Whether a deadline counted from the law's can fall in the range. What is about a time before the law that Takt knows is left out where it could not
 * matter by the oldest wording: wages of 2024 do not keep the list of 2026 from being made. Where it could, not knowing is an error.
 */
function mayBeDue(schedule: Schedule, period: DutyPeriod, range: DutyRange, facts: ClientFacts): boolean {
  const { due, exceptions, whenClosed } = schedule;
  if ((due.rule !== 'after' && due.rule !== 'before') || typeof due.of !== 'object') return true;
  if (findException(exceptions, period)) return true;
  const anchorOn = findStatutoryAnchor(due.of.statutory, period.endOn, facts.yearStartsIn);
  if (findStatutoryDeadline(due.of.statutory, anchorOn) !== undefined) return true;
  const count = due.rule === 'after' ? due.count : -due.count;
  const estimatedOn = addUnits(estimateStatutoryDeadline(due.of.statutory, anchorOn), count, due.unit);
  const moved = shiftedDays + (whenClosed === 'none' ? 0 : closedDays);
  return estimatedOn >= addDays(range.fromOn, -moved) && estimatedOn <= addDays(range.toOn, moved);
}

/** Room for a shift off a holiday week, and for a long closure of the office. */
const shiftedDays = 14;
const closedDays = 120;

/**
 * How many days from its period's end a deadline can lie, generously: the search for periods must never be what leaves a duty out. Room is left for
 * a shift off a holiday week, for a long closure of the office, and for a date that differs.
 */
function reachInDays(schedule: Schedule): number {
  const closed = schedule.whenClosed === 'none' ? 0 : closedDays;
  const exception = schedule.exceptions?.length ? 732 : 0;
  return reachOfRule(schedule.due) + shiftedDays + closed + exception;
}

function reachOfRule(due: DueRule): number {
  switch (due.rule) {
    case 'after':
    case 'before':
      // The law's deadlines lie within a year and a half of what is reported; a period is a year at most.
      return (
        reachOfUnits(due.count, due.unit) + (typeof due.of === 'object' ? 550 : due.of === 'period-start' ? 366 : 0)
      );
    case 'continuously':
      return reachOfUnits(due.count, due.unit);
    case 'day-of-month':
      return 31 * (Math.abs(due.monthsAfter) + 1);
    case 'weekday':
      return 7 * (Math.abs(due.occurrence) + 1);
    case 'fixed-dates':
      return 366;
    default:
      return assertNever(due);
  }
}

function reachOfUnits(count: number, unit: DayUnit): number {
  // No stretch of so many working days is longer, Easter and Christmas included.
  const days = { days: 1, 'working-days': 2, weeks: 7, months: 31 }[unit];
  return days * count + (unit === 'working-days' ? 14 : 0);
}
