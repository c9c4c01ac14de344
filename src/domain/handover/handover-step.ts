import type { CalendarDate, Instant } from '../kernel/index.ts';

/** Where a line stands. `settled`: the two did not agree or no answer came, and a person wrote down how it was left. */
export const lineStates = [
  'open',
  'prepared',
  'handed-over',
  'confirmed',
  'disputed',
  'settled',
  'not-applicable',
  'withdrawn',
] as const;
export type LineState = (typeof lineStates)[number];

/** Whether a line has left the office: before that whoever takes over sees that there is such a line, and not what it holds. */
export function isHandedOver(state: LineState): boolean {
  return state !== 'open' && state !== 'prepared';
}

/** Those in which nothing more is to be done with a line. */
export const doneStates: readonly LineState[] = ['confirmed', 'settled', 'not-applicable', 'withdrawn'];

/** Why a line does not apply. */
export const notApplicableReasons = ['nothing-there', 'receiver-has-it', 'client-keeps-it', 'other'] as const;
export type NotApplicableReason = (typeof notApplicableReasons)[number];

/** Why a line was settled without a confirmation. */
export const settledReasons = ['talked-it-over', 'no-answer'] as const;
export type SettledReason = (typeof settledReasons)[number];

/** Who does something: somebody of the office, the receiver on the page of its own, or the client. */
export interface HandoverActor {
  side: 'office' | 'receiver' | 'client';
  name: string;
}

export type HandoverAct =
  | { act: 'prepare' }
  | { act: 'hand-over' }
  | { act: 'confirm' }
  | { act: 'dispute'; words: string }
  | { act: 'settle'; reason: SettledReason; words: string }
  | { act: 'mark-not-applicable'; reason: NotApplicableReason; words: string }
  /** A power: taken back from its holder where it was given. */
  | { act: 'withdraw' };

/** What was done with a line: who, when, and what the line held then. Steps are only added, never changed. */
export type HandoverStep = {
  key: string;
  by: HandoverActor;
  on: CalendarDate;
  at: Instant;
  holds: readonly string[];
} & HandoverAct;

export const stateAfter: Readonly<Record<HandoverAct['act'], LineState>> = {
  prepare: 'prepared',
  'hand-over': 'handed-over',
  confirm: 'confirmed',
  dispute: 'disputed',
  settle: 'settled',
  'mark-not-applicable': 'not-applicable',
  withdraw: 'withdrawn',
};
