import {
  addDays,
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
import type { AgreementTerms, ClientEvent, DutyClause } from './clause.ts';
import { deriveDueBeforeEvent, deriveDueOn } from './derive-due-date.ts';

/** Which time a duty is about: a period of the year, or an event of the client's. */
export type DutyPeriod =
  | { of: PeriodLength; year: number; number: number; startOn: CalendarDate; endOn: CalendarDate }
  | { of: ClientEvent; startOn: CalendarDate; endOn: CalendarDate };

/** A dated duty that follows from a clause. `key` is stable: deriving twice names the same duty the same. */
export interface Duty {
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
 * `startOn` is the first day that the engagement covers; a period that ended before it gives no duty.
 */
export function deriveDuties(
  terms: AgreementTerms,
  rhythm: ClientRhythm,
  closures: readonly Closure[],
  range: { startOn: CalendarDate; fromOn: CalendarDate; toOn: CalendarDate },
): Duty[] {
  const duties = terms.duties.flatMap((clause) => dutiesOfClause(clause, rhythm, closures, range));
  return duties
    .filter((duty) => duty.period.endOn >= range.startOn && duty.dueOn >= range.fromOn && duty.dueOn <= range.toOn)
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
    return eventDays(schedule.before, rhythm, range).map((eventOn) => ({
      key: `${clause.key}/${eventOn}`,
      clauseKey: clause.key,
      period: { of: schedule.before, startOn: eventOn, endOn: eventOn },
      dueOn: deriveDueBeforeEvent(schedule, eventOn),
    }));
  }
  // A deadline lies at most some months from its period (fixed dates reach a year ahead), so look a good year round the range.
  return periodsTouching(schedule.every, addDays(range.fromOn, -500), addDays(range.toOn, 100)).map((period) => ({
    key: `${clause.key}/${period.startOn}`,
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

function eventDays(
  event: ClientEvent,
  rhythm: ClientRhythm,
  range: { fromOn: CalendarDate; toOn: CalendarDate },
): CalendarDate[] {
  const day = event === 'payday' ? rhythm.paydayOfMonth : rhythm.invoicingDayOfMonth;
  if (day === undefined) return [];
  const first = partsOf(range.fromOn);
  const anchor = dateOf(first.year, first.month, 1);
  const days: CalendarDate[] = [];
  for (let index = -1; ; index += 1) {
    const { year, month } = partsOf(addMonths(anchor, index));
    if (dateOf(year, month, 1) > addDays(range.toOn, 62)) return days;
    days.push(thisOrPreviousWorkingDay(dateOf(year, month, Math.min(day, daysInMonth(year, month)))));
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
