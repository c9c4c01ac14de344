import {
  addDays,
  assertNever,
  daysInMonth,
  dateOf,
  partsOf,
  periodsTouching,
  thisOrPreviousWorkingDay,
  addMonths,
  type CalendarDate,
  type Closure,
  type PeriodLength,
} from '../kernel/index.ts';
import type { AgreementTerms, ClientEvent, DutyClause, PeriodicDueRule, Schedule } from './clause.ts';
import { deriveDueBeforeEvent, deriveDueOn } from './derive-due-date.ts';

/** Which time a duty is about: a period of the year, or an event of the client's. */
export type DutyPeriod =
  | { of: PeriodLength; year: number; number: number; startOn: CalendarDate; endOn: CalendarDate }
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
}

/** What is known of the client that clauses depend on. */
export interface ClientRhythm {
  /** The day of the month when wages are paid; the working day before when it is none. */
  paydayOfMonth?: number;
  /** The day of the month when the client's own invoices are sent, where the office sends them. */
  invoicingDayOfMonth?: number;
}

/**
 * The duties whose deadline lies in [fromOn, toOn], sorted by deadline, then clause. Pure: the same terms give the same duties on every run.
 * `startOn` is the first day that the engagement covers; a period that ended before it gives no duty, nor does a deadline that had passed:
 * changes of pay for December, due on 30 November, are not owed by a client who comes on 1 December.
 */
export function deriveDuties(
  terms: AgreementTerms,
  rhythm: ClientRhythm,
  closures: readonly Closure[],
  range: { startOn: CalendarDate; fromOn: CalendarDate; toOn: CalendarDate },
): Duty[] {
  const duties = terms.duties.flatMap((clause) => dutiesOfClause(clause, rhythm, closures, range));
  return duties
    .filter((duty) => duty.period.endOn >= range.startOn && duty.dueOn >= range.startOn)
    .filter((duty) => duty.dueOn >= range.fromOn && duty.dueOn <= range.toOn)
    .sort((a, b) => (a.dueOn === b.dueOn ? compareText(a.key, b.key) : compareText(a.dueOn, b.dueOn)));
}

function dutiesOfClause(
  clause: DutyClause,
  rhythm: ClientRhythm,
  closures: readonly Closure[],
  range: { fromOn: CalendarDate; toOn: CalendarDate },
): Duty[] {
  const { schedule } = clause;
  if ('before' in schedule) {
    return eventDays(schedule, rhythm, range).map(({ month, eventOn }) => ({
      key: `${clause.key}/${schedule.before}/${month}`,
      clauseKey: clause.key,
      period: { of: schedule.before, startOn: eventOn, endOn: eventOn },
      dueOn: deriveDueBeforeEvent(schedule, eventOn),
    }));
  }
  const reach = reachInDays(schedule.due);
  return periodsTouching(schedule.every, addDays(range.fromOn, -reach), addDays(range.toOn, reach)).map((period) => ({
    key: `${clause.key}/${period.length}/${period.startOn}`,
    clauseKey: clause.key,
    period: {
      of: period.length,
      year: period.year,
      number: period.number,
      startOn: period.startOn,
      endOn: period.endOn,
    },
    dueOn: deriveDueOn(schedule, period, closures),
  }));
}

/** Room for a shift off a holiday week and for a long closure of the office. */
const movedDays = 120;

/** How many days from its period's end a deadline can lie, generously: the search for periods must never be what leaves a duty out. */
function reachInDays(due: PeriodicDueRule): number {
  switch (due.rule) {
    case 'days-after-period-end':
      return due.days + movedDays;
    case 'working-days-after-period-end':
      return reachOfWorkingDays(due.days) + movedDays;
    case 'continuously':
      return due.withinDays + movedDays;
    case 'day-of-month':
      return 31 * (Math.abs(due.monthsAfter) + 1) + movedDays;
    case 'fixed-dates':
      return 366 + movedDays;
    default:
      return assertNever(due);
  }
}

/** No stretch of so many working days is longer, Easter and Christmas included. */
function reachOfWorkingDays(days: number): number {
  return 2 * days + 14;
}

function eventDays(
  { before: event, days: noticeDays, unit }: Extract<Schedule, { before: ClientEvent }>,
  rhythm: ClientRhythm,
  range: { fromOn: CalendarDate; toOn: CalendarDate },
): { month: string; eventOn: CalendarDate }[] {
  const day = event === 'payday' ? rhythm.paydayOfMonth : rhythm.invoicingDayOfMonth;
  if (day === undefined) return [];
  const first = partsOf(range.fromOn);
  const anchor = dateOf(first.year, first.month, 1);
  const lastOn = addDays(range.toOn, (unit === 'working' ? reachOfWorkingDays(noticeDays) : noticeDays) + movedDays);
  const days: { month: string; eventOn: CalendarDate }[] = [];
  for (let index = -1; ; index += 1) {
    const { year, month } = partsOf(addMonths(anchor, index));
    if (dateOf(year, month, 1) > lastOn) return days;
    const nominalOn = dateOf(year, month, Math.min(day, daysInMonth(year, month)));
    days.push({ month: nominalOn.slice(0, 7), eventOn: thisOrPreviousWorkingDay(nominalOn) });
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
