import { deriveAnswerBy, type OfficeReport } from '../agreement/index.ts';
import type { CalendarDate, Closure } from '../kernel/index.ts';
import { answerPromiseOf } from './answer-promise-of.ts';
import type { ObligationFacts } from './facts.ts';
import { findAnswerSettledOn } from './find-answer-settled-on.ts';

/** Something the office should have done by a day and did not: it is held against the office, never against the client. */
export interface OfficeSlip {
  slip: 'extension-unanswered' | 'answer-not-looked-at' | 'report-late';
  /** The last day when the office would have been in time. */
  dueOn: CalendarDate;
  /** Of a report: what it was and by which promise, where that is known, and when it came after all. */
  report?: OfficeReport;
  promiseId?: string;
  doneOn?: CalendarDate;
  /** The day that a client who came late was told instead. */
  excusedUntilOn?: CalendarDate;
}

/**
 * What is held against the office where its work is told of: its slips, but for a report that came by the day that a client who had come late was told. In the price it is a slip all the same:
 * the office must not help itself to a price by moving its own day.
 */
export function isHeldAgainstOffice({ excusedUntilOn, doneOn }: OfficeSlip, today: CalendarDate): boolean {
  return excusedUntilOn === undefined || (doneOn ?? today) > excusedUntilOn;
}

/**
 * The office's own slips on a duty. A request for more days and an answer in place of a delivery are to be looked at within the agreed working days (one where nothing is agreed, more for
 * what arrives late in the month where that is agreed) on which the office is open, unless the client settles it first: what was promised comes, or all of it is there in time. A
 * report is to have come by the day in force. One slip closes the fairness lock: the duty costs the client nothing.
 */
export function findOfficeSlips(
  facts: ObligationFacts,
  closures: readonly Closure[],
  today: CalendarDate,
): OfficeSlip[] {
  const waits = [
    ...facts.extensions.map((extension) => ({
      slip: 'extension-unanswered' as const,
      askedOn: extension.requestedOn,
      doneOn: extension.decision.decision === 'waiting' ? undefined : extension.decision.decidedOn,
    })),
    ...facts.items.flatMap((item) =>
      item.answers
        .filter((answer) => answer.kind !== 'nothing-this-time')
        .map((answer) => ({
          slip: 'answer-not-looked-at' as const,
          askedOn: answer.answeredOn,
          doneOn: findAnswerSettledOn(item, answer),
        })),
    ),
  ];
  const unanswered = waits.flatMap(({ slip, askedOn, doneOn }) => {
    const dueOn = deriveAnswerBy(askedOn, answerPromiseOf(facts), closures);
    return (doneOn ?? today) > dueOn ? [{ slip, dueOn }] : [];
  });
  const lateReports = (facts.promisedReports ?? []).flatMap((report) =>
    (report.doneOn ?? today) > report.dueOn ? [{ slip: 'report-late' as const, ...report }] : [],
  );
  return [...unanswered, ...lateReports];
}
