import type { AgreedItem, AnswerPromise, DeliveryChannel, OfficeReport } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/** Something that came for an item: a file, a page, a folder on paper. `receivedOn` is when it was handed over, never when it was registered. */
export interface Arrival {
  id: string;
  receivedOn: CalendarDate;
  /** The arrival that this one replaces, after it was sent back. */
  mends?: string;
  verdict:
    | { verdict: 'waiting' }
    | { verdict: 'accepted'; decidedOn: CalendarDate }
    | { verdict: 'returned'; decidedOn: CalendarDate; mendByOn: CalendarDate };
}

export const answerKinds = ['nothing-this-time', 'in-the-system', 'on-paper'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What the client said of an item instead of sending it. A person looks at it; until then nothing is chased. */
export interface Answer {
  id: string;
  kind: AnswerKind;
  answeredOn: CalendarDate;
  verdict:
    | { verdict: 'waiting' }
    /** True: it counts as delivered from `countsOn` (the answer's day, or the day that the person found it to have been there). */
    | { verdict: 'confirmed'; lookedOn: CalendarDate; countsOn: CalendarDate }
    | { verdict: 'refused'; lookedOn: CalendarDate };
}

export interface ItemFacts {
  item: AgreedItem;
  arrivals: readonly Arrival[];
  answers: readonly Answer[];
}

export interface ExtensionRequest {
  id: string;
  requestedOn: CalendarDate;
  proposedOn: CalendarDate;
  decision:
    | { decision: 'waiting' }
    | { decision: 'granted'; decidedOn: CalendarDate; untilOn: CalendarDate }
    | { decision: 'declined'; decidedOn: CalendarDate }
    /** The delivery ended before anybody answered, and nothing was left to decide. */
    | { decision: 'lapsed'; decidedOn: CalendarDate };
}

/** Someone looked where Takt cannot see, and said what was missing there at the end of that day. */
export interface MissingConfirmation {
  on: CalendarDate;
  missingItemKeys: readonly string[];
}

/** A report that the office had promised by a day while a duty was open, and when it came. */
export interface ReportInLock {
  dueOn: CalendarDate;
  doneOn?: CalendarDate;
  /** What it was, where that is known. */
  report?: OfficeReport;
  /** Which promise: two reports of a kind can be due on one day. */
  promiseId?: string;
  /** The client came late and was told this day: by then it is in time for everybody but in the price. */
  excusedUntilOn?: CalendarDate;
}

/** Everything that decides how a duty stands. */
export interface ObligationFacts {
  /** The deadline that the clause gave. */
  agreedDueOn: CalendarDate;
  channel: DeliveryChannel;
  items: readonly ItemFacts[];
  extensions: readonly ExtensionRequest[];
  confirmations: readonly MissingConfirmation[];
  /** The deadline is only an aim: it is asked for, and it is never late. */
  aim?: boolean;
  /** Working days within which the office promised to look at a wish or an answer; one where nothing is agreed. */
  answerWithinWorkingDays?: number;
  /** What arrives from a day of the month on may take longer. */
  slower?: AnswerPromise['slower'];
  /** What the office promised to have handed over while this duty was open. */
  promisedReports?: readonly ReportInLock[];
  /** The day and hour that the client chose under "Når passer det?". */
  plannedOn?: CalendarDate;
  /** Set when the duty ended without delivery: the client left, the clause was taken out, a person closed it. */
  cancelledOn?: CalendarDate;
}
