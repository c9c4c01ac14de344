import type { DocumentType, OfficeTask } from '../agreement/index.ts';
import type { OfficeLateness } from '../conduct/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import type { PeriodToHandOver } from './derive-due-around.ts';

/**
 * All that a statement to the next accountant can say. The list is closed on purpose: nothing about checks or reports against money laundering has a kind
 * here, and so it has no way out (hvitvaskingsloven § 28).
 */
export type StatementFact =
  | { fact: 'engagement'; fromOn: CalendarDate; lastOn: CalendarDate | null; tasks: readonly OfficeTask[] }
  | { fact: 'notice'; by: 'client' | 'office'; reachedOn: CalendarDate }
  /** The books are up to date through this day. */
  | { fact: 'booked-through'; on: CalendarDate }
  | LastReport
  | Deviation
  /** Nothing else than agreed is known since a day. */
  | { fact: 'as-agreed'; sinceOn: CalendarDate }
  /** The office's own part, where the lead has approved that it leaves the office. */
  | { fact: 'own-late'; late: OfficeLateness };

/** The last that was sent in of a report, `anchorOn` the day that its deadline hangs on. */
export interface LastReport {
  fact: 'last-report';
  report: StatutoryReport;
  anchorOn: CalendarDate;
  sentOn: CalendarDate;
}

/** What was agreed, and how it came. */
export type Deviation =
  | ({ fact: 'came-late'; cameOn: CalendarDate } & AgreedDelivery)
  | ({ fact: 'did-not-come' } & AgreedDelivery)
  | ({ fact: 'not-as-agreed'; times: number } & AgreedDelivery)
  /** The lead wrote to the client about it (regnskapsførerloven § 5-4, second paragraph). */
  | { fact: 'written-notice'; letterOn: CalendarDate }
  | { fact: 'fee-unpaid'; dueOn: CalendarDate };

export interface AgreedDelivery {
  documents: readonly DocumentType[];
  period: PeriodToHandOver;
  agreedOn: CalendarDate;
  /** The client does not agree with it, and nobody has answered yet. */
  disputed: boolean;
}

/** The next accountant has asked whether there is a reason not to take the engagement (regnskapsførerloven § 5-1, second paragraph). */
export interface Enquiry {
  askedOn: CalendarDate;
  by: { office: string; orgnr: string; name: string };
  /** Asked in writing, it is answered in writing. */
  inWriting: boolean;
}

export interface Statement {
  enquiry: Enquiry;
  dueOn: CalendarDate;
  facts: readonly StatementFact[];
  /** Whether the office's own late dates are among them. */
  ownDates: 'left-out' | 'approved';
  /** What the lead adds. */
  remark: string | null;
}
