import { addDays, latest, type CalendarDate } from '../kernel/index.ts';
import { deriveLineContents } from './derive-line-contents.ts';
import type { HandoverContents, HandoverItem, HandoverLineContent } from './handover-item.ts';
import { handoverItems } from './handover-item.ts';
import { doneStates, stateAfter, type HandoverStep, type LineState } from './handover-step.ts';

/** Who takes over: the next accountant, or the client where there is none. */
export interface HandoverReceiver {
  kind: 'next-accountant' | 'client';
  name: string;
}

export interface HandoverFacts {
  /** Null as long as it is not known who takes over. */
  receiver: HandoverReceiver | null;
  contents: HandoverContents;
  /** Oldest first. */
  steps: readonly HandoverStep[];
  today: CalendarDate;
  /** So many days a receiver is given to answer, 14 where nothing is chosen. */
  answerDays?: number;
}

const handoverAnswerDaysDefault = 14;

/** What comes next for a line, and who does it. */
export type LineStep =
  | { turn: 'office'; step: 'prepare' | 'hand-over' | 'name-the-receiver' | 'talk-it-over' | 'withdraw' }
  /** The days to answer have gone by: call, and if need be write down how it was left. */
  | { turn: 'office'; step: 'call-the-receiver' }
  | { turn: 'receiver' | 'client'; step: 'confirm'; answerByOn: CalendarDate };

export interface HandoverLine extends HandoverLineContent {
  state: LineState;
  /** The step that it stands in; null where nothing was done, or where the line holds something else since. */
  last: HandoverStep | null;
  /** What was done is no longer about all that the line holds: something came since. */
  changed: boolean;
  /** Null where the line is done. */
  next: LineStep | null;
}

export interface HandoverItemStanding {
  item: HandoverItem;
  lines: number;
  open: number;
}

export interface Handover {
  lines: readonly HandoverLine[];
  /** The closed list, each with how much of it is left. */
  items: readonly HandoverItemStanding[];
  /** Who has something to do. Nobody where all is done. */
  turns: readonly ('office' | 'receiver' | 'client')[];
  /** The day of the last step, once nothing is open; else null. */
  completeOn: CalendarDate | null;
}

/**
 * Where a handover stands: each line with who and when, what is open, whose turn it is, and whether it is complete. It is complete when every line is done,
 * and a power is done only when it has been withdrawn. A file that came after its period was handed over opens that period again.
 * Example: all confirmed but one of two powers withdrawn → one open line, the office's turn, not complete.
 */
export function deriveHandover(facts: HandoverFacts): Handover {
  const lines = deriveLineContents(facts.contents).map((line) => standingOf(line, facts));
  const open = lines.filter(({ next }) => next !== null);
  const turns = (['office', 'receiver', 'client'] as const).filter((side) =>
    open.some(({ next }) => next?.turn === side),
  );
  return {
    lines,
    items: handoverItems.map((item) => ({
      item,
      lines: lines.filter(({ content }) => content.item === item).length,
      open: open.filter(({ content }) => content.item === item).length,
    })),
    turns,
    completeOn: open.length === 0 ? lastDayOf(lines) : null,
  };
}

function lastDayOf(lines: readonly HandoverLine[]): CalendarDate | null {
  const [first, ...others] = lines.flatMap(({ last }) => (last === null ? [] : [last.on]));
  return first === undefined ? null : latest(first, ...others);
}

function standingOf(line: HandoverLineContent, facts: HandoverFacts): HandoverLine {
  const step = facts.steps.findLast(({ key }) => key === line.key);
  // What has gone since was handed over rightly: a delivery came, a day went by.
  const changed = step !== undefined && line.holds.some((one) => !step.holds.includes(one));
  const last = step === undefined || changed ? null : step;
  const state = last === null ? 'open' : stateAfter[last.act];
  return { ...line, state, last, changed, next: nextOf(line, state, last, facts) };
}

function nextOf(
  { content }: HandoverLineContent,
  state: LineState,
  last: HandoverStep | null,
  { receiver, today, answerDays }: HandoverFacts,
): LineStep | null {
  if (doneStates.includes(state)) return null;
  if (content.item === 'powers-of-attorney' && content.held !== null) return { turn: 'office', step: 'withdraw' };
  const toClient = content.item === 'own-documents' || receiver?.kind === 'client';
  if (state === 'open') return { turn: 'office', step: 'prepare' };
  if (state === 'disputed') return { turn: 'office', step: 'talk-it-over' };
  if (state === 'prepared')
    return { turn: 'office', step: receiver === null && !toClient ? 'name-the-receiver' : 'hand-over' };
  const answerByOn = addDays(last!.on, answerDays ?? handoverAnswerDaysDefault);
  return today > answerByOn
    ? { turn: 'office', step: 'call-the-receiver' }
    : { turn: toClient ? 'client' : 'receiver', step: 'confirm', answerByOn };
}
