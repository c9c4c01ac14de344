import type { CalendarDate, Ore } from '../kernel/index.ts';

/** What a client may disagree with: the day on which something came, a deadline, that something was sent back, a question, a surcharge. */
export const objectionKinds = ['received-day', 'deadline', 'return', 'question', 'surcharge'] as const;
export type ObjectionKind = (typeof objectionKinds)[number];

/** Whether the client was right. `partly`: another day than the client named, more time, or part of a sum. */
export const objectionOutcomes = ['upheld', 'partly', 'not-upheld'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** Working days within which the office answers, where it has chosen nothing else. */
export const answerDaysDefault = 5;

/** What an objection is about, as far as its outcome goes by it. */
export type ObjectionMatter =
  /** The client says that it came on an earlier day. */
  | { kind: 'received-day'; countsOn: CalendarDate; claimedOn: CalendarDate }
  /** The client says that another, later day was agreed. */
  | { kind: 'deadline'; dueOn: CalendarDate; claimedOn: CalendarDate }
  | { kind: 'return'; mendByOn: CalendarDate }
  | { kind: 'question'; answerByOn: CalendarDate }
  | { kind: 'surcharge'; lineId: string };

/** A surcharge line that rests on the matter. */
export interface RestingLine {
  lineId: string;
  sumOre: Ore;
  /** What it was before it rested. */
  was: 'proposed' | 'approved';
  /** It has left for invoicing: it is never changed, only credited. */
  left: boolean;
}

/** What the second person decided. */
export interface ObjectionAnswer {
  outcome: ObjectionOutcome;
  /** The right day, where only part of what the client says is right. */
  on?: CalendarDate;
  /** What is taken off the surcharge, where part of it stands. Without VAT. */
  offOre?: Ore;
}
