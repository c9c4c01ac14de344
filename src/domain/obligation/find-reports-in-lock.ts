import {
  isMadeFrom,
  type DutyPeriod,
  type OfficeReport,
  type PromiseDue,
  type ReportPromise,
} from '../agreement/index.ts';
import { addMonths, type CalendarDate } from '../kernel/index.ts';
import type { ReportInLock } from './facts.ts';

/** A promised report of an agreement. */
export interface StandingReport {
  promiseId: string;
  promise: Pick<ReportPromise, 'from'> & { report: OfficeReport };
  period: Pick<DutyPeriod, 'startOn' | 'endOn'> & { of: string };
  /** By the agreement, which itself moves it as far as the client was late. */
  due: PromiseDue;
  /** The day that the office chose instead and told the client. */
  toldOn?: CalendarDate;
  /** It was told since the client had come late. */
  isExcused?: boolean;
  doneOn?: CalendarDate;
}

/** A duty of the client's, as far as the lock of its price goes by the office's reports. */
export interface LockedDuty {
  clauseKey: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
  /** The deadline in force. */
  dueOn: CalendarDate;
}

/**
 * Which of the office's promised reports count in the fairness lock of a client's duty under the same agreement: those that are made from its clause (a promise that
 * names none is made from all), and whose day in force lies after the duty's period began and no later than its deadline. The client was to have them while it
 * worked on this delivery, so the office asks for its price only when it did its own part in time.
 *
 * A report that this very delivery goes into does not count: it cannot come before it. Nor does one that has no day in force. Where the deadline comes before the
 * period begins (wages, before the payday), the month up to the deadline takes the period's place.
 *
 * A day that the office chose itself counts beside the agreement's, never in its place: moving a report costs the client nothing, and the new day is a promise too.
 *
 * Example: vouchers for September–October, due 20 November. The VAT return for July–August, promised by 5 October, counts: sent on the 7th it closes the lock. The
 * one for September–October, promised by 5 December, does not, and neither does the one for May–June, promised by 25 August.
 */
export function findReportsInLock(duty: LockedDuty, reports: readonly StandingReport[]): ReportInLock[] {
  const { clauseKey, startOn, dueOn } = duty;
  const afterOn = startOn < dueOn ? startOn : addMonths(dueOn, -1);
  return reports.flatMap(({ promiseId, promise, period, due, toldOn, isExcused, doneOn }) => {
    const days = [due.state === 'promised' ? due.dueOn : undefined, toldOn];
    const countedOn = days.find((on) => on !== undefined && on > afterOn && on <= dueOn);
    if (countedOn === undefined) return [];
    if (promise.from.length > 0 && !promise.from.includes(clauseKey)) return [];
    if (isMadeFrom(promise, period, duty)) return [];
    return [
      {
        dueOn: countedOn,
        report: promise.report,
        promiseId,
        ...(doneOn === undefined ? {} : { doneOn }),
        ...(toldOn === undefined || isExcused !== true ? {} : { excusedUntilOn: toldOn }),
      },
    ];
  });
}
