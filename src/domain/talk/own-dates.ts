import type { OfficeLateness } from '../conduct/index.ts';
import { isSameData, type CalendarDate } from '../kernel/index.ts';

/** Whether the office's own late dates stand on what a client is given. */
export type OwnDates = 'left-out' | 'approved';

/** What decides whether the office's own dates may leave it. */
export interface OwnDatesQuestion {
  /** Who approved them; null while nobody has. */
  approvedBy: string | null;
  /** Who leads the engagement today. */
  leadId: string;
  /** The late dates that were read when they were approved. */
  approved: readonly OfficeLateness[];
  /** The late dates as the record has them today. */
  late: readonly OfficeLateness[];
  /** A claim against the office (krav om erstatning) is marked for the client. */
  claimMarked: boolean;
}

/**
 * Whether the office's own dates may stand on the page that a client is given: only where today's engagement lead has approved these very dates, and
 * never while a claim is marked. That there are no late dates is said by the same rule: were it said without approval, silence would tell of the
 * others. Example: the lead approved one late report on Monday, a second one came late on Tuesday → no, until the lead has read that one too.
 */
export function mayShowOwnDates({ approvedBy, leadId, approved, late, claimMarked }: OwnDatesQuestion): boolean {
  return !claimMarked && approvedBy === leadId && isSameData(readOf(approved), readOf(late));
}

/** The same as the pages ask for it. */
export function ownDatesOf(question: OwnDatesQuestion): OwnDates {
  return mayShowOwnDates(question) ? 'approved' : 'left-out';
}

/** The days of the office's own that may be written nowhere on the client's page, when they were due and when they were done; none where they may. */
export function findWithheldDates(ownDates: OwnDates, late: readonly OfficeLateness[]): CalendarDate[] {
  if (ownDates === 'approved') return [];
  return [...new Set(late.flatMap(({ dueOn, doneOn }) => (doneOn === undefined ? [dueOn] : [dueOn, doneOn])))];
}

/** What a person reads of them: in another order they are the same dates. */
function readOf(late: readonly OfficeLateness[]): string[] {
  return late
    .map(({ dueOn, slip, doneOn, ...rest }) => [dueOn, slip, 'report' in rest ? rest.report : '', doneOn].join('/'))
    .toSorted();
}
