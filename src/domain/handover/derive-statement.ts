import { addDays, type CalendarDate } from '../kernel/index.ts';
import { mayShowOwnDates, type OwnDatesQuestion } from '../talk/index.ts';
import type { Deviation, Enquiry, LastReport, Statement, StatementFact } from './statement.ts';

/**
 * The days within which an earlier accountant normally answers. The law sets none; the standard of 2014 said normally 14 (GRFS 2.2), and each office can set
 * its own.
 */
const statementDaysDefault = 14;

export function deriveStatementDueOn(askedOn: CalendarDate, days: number = statementDaysDefault): CalendarDate {
  return addDays(askedOn, days);
}

export interface StatementFacts {
  enquiry: Enquiry;
  engagement: Extract<StatementFact, { fact: 'engagement' }>;
  /** Null where nobody has given notice. */
  notice: Extract<StatementFact, { fact: 'notice' }> | null;
  /** Null where it is not known. */
  bookedThrough: CalendarDate | null;
  lastReports: readonly LastReport[];
  /** Deviations since this day are told. */
  sinceOn: CalendarDate;
  deviations: readonly Deviation[];
  own: OwnDatesQuestion;
  answerDays?: number;
}

/**
 * What the earlier accountant can say, in the order in which it is read: the engagement, how far the work has come, what was not as agreed with what was
 * agreed and how it came, and the office's own late dates where they may leave it, never while a claim is marked. Where nothing was otherwise than agreed it
 * says that: silence would be read as something.
 * Example: vouchers for September and October 2026 agreed for 20 November, came on 4 December → one deviation with both days.
 */
export function deriveStatement(facts: StatementFacts): Statement {
  const { enquiry, engagement, notice, bookedThrough, lastReports, sinceOn, deviations, own, answerDays } = facts;
  const told = deviations.filter((one) => dayOf(one) >= sinceOn).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const ownDates = mayShowOwnDates(own) ? 'approved' : 'left-out';
  const ownLate = own.late
    .filter(({ dueOn }) => dueOn >= sinceOn)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map((late): StatementFact => ({ fact: 'own-late', late }));
  return {
    enquiry,
    dueOn: deriveStatementDueOn(enquiry.askedOn, answerDays),
    facts: [
      engagement,
      ...(notice === null ? [] : [notice]),
      ...(bookedThrough === null ? [] : [{ fact: 'booked-through' as const, on: bookedThrough }]),
      ...lastReports,
      ...(told.length === 0 ? [{ fact: 'as-agreed' as const, sinceOn }] : told),
      ...(ownDates === 'approved' ? ownLate : []),
    ],
    ownDates,
    remark: null,
  };
}

/** The day that a deviation is of. */
function dayOf(deviation: Deviation): CalendarDate {
  switch (deviation.fact) {
    case 'written-notice':
      return deviation.letterOn;
    case 'fee-unpaid':
      return deviation.dueOn;
    default:
      return deviation.agreedOn;
  }
}
