import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { Language } from '../../../../texts/language.ts';

/** What is edited: the terms, from when they hold, and the language that the client reads. */
export interface Draft {
  terms: AgreementTerms;
  startOn: CalendarDate;
  language: Language;
}

export interface DraftHistory {
  now: Draft;
  /** Oldest first. */
  before: readonly Draft[];
  /** Where and when the last change was made. */
  last: { at: string; time: number } | undefined;
}

/** So many steps can be taken back. */
const stepsMax = 200;
/** Changes of one place within this time are one step. */
const oneStepMilliseconds = 2000;

export function startHistory(draft: Draft): DraftHistory {
  return { now: draft, before: [], last: undefined };
}

/** The history with another draft on top. Letters typed one after the other in one field are one step back. */
export function pushed(history: DraftHistory, draft: Draft, at: string, time: number): DraftHistory {
  const { last } = history;
  const goesOn = last !== undefined && last.at === at && time - last.time < oneStepMilliseconds;
  const before = goesOn ? history.before : [...history.before, history.now].slice(-stepsMax);
  return { now: draft, before, last: { at, time } };
}

/** One step back; at the beginning nothing happens. */
export function undone(history: DraftHistory): DraftHistory {
  const draft = history.before.at(-1);
  if (draft === undefined) return history;
  return { now: draft, before: history.before.slice(0, -1), last: undefined };
}
